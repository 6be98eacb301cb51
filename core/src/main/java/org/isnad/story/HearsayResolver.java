package org.isnad.story;

import java.util.ArrayList;
import java.util.List;
import org.isnad.model.Span;
import org.isnad.model.TimeExpression;
import org.isnad.story.ArticleAccounts.Heard;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * What is denied → what others claim, as far as the denial itself says so: «what the paper printed about
 * …», «claims of the rebels that …», «there is no truth in what goes about on …».
 *
 * <p>Immutable and thread-safe.
 */
final class HearsayResolver {

  /** So many words at most stand between «what» and its verb. */
  private static final int VERB_WITHIN = 3;

  /** So many between what goes about and the particle that opens its content. */
  private static final int ABOUT_WITHIN = 14;

  /** A name is no longer. */
  private static final int LONGEST_NAME = 8;

  /** What is said not to be true is said before in so many words. */
  private static final int UNTRUE_WITHIN = 28;

  /** Words that say something, without which nothing is claimed. */
  private static final int LEAST_SAID = 2;

  /** Letters of a word with a preposition written onto it, at least. */
  private static final int PREFIXED = 4;

  private static final char BA = '\u0628';
  private static final char LAM = '\u0644';
  private static final String ARTICLE = "\u0627\u0644";
  private static final String AND_THAT = "\u0648\u0627\u0646";
  private static final String BELONGING = "\u064A\u0647";
  private static final String TO_THE = "\u0644\u0644";
  private static final String THEM = "\u0647\u0627";
  private static final char HIM = '\u0647';

  private final DenialWords words;

  HearsayResolver(DenialWords words) {
    this.words = words;
  }

  /** Words of a denial, from where they are read to where the claim ends, with the times among them. */
  private record Denial(String text, List<Token> tokens, int end, List<TimeExpression> times) {
    Token at(int i) {
      return tokens.get(i);
    }
  }

  /**
   * @param content what a statement says
   * @param denied whether its source denies it; else it must say itself that something is not so
   * @param times of the article
   */
  @Nullable Heard resolve(String text, Span content, boolean denied, List<TimeExpression> times) {
    Wording wording = Wording.of(text, content);
    List<Token> tokens = new Wording(wording.tokens().subList(0, wording.sentenceEnd(0))).words().tokens();
    int start = 0;
    int end = tokens.size();
    if (!denied) {
      start = afterUntrue(tokens);
      if (start == 0) {
        end = untrue(tokens);
        if (end < 0) {
          return null;
        }
      }
    }
    Denial denial = new Denial(text, tokens, end, times);
    while (start < end && words.has(tokens.get(start), "denied")) {
      start++;
    }
    if (start == end) {
      return null;
    }
    if (words.has(tokens.get(start), "what")) {
      return told(denial, start);
    }
    if (words.has(tokens.get(start), "hearsay")) {
      return noun(denial, start);
    }
    String form = tokens.get(start).form();
    boolean baseless =
        !denied && start > 0 && end - start >= VERB_WITHIN && form.charAt(0) == LAM && form.length() >= PREFIXED;
    return baseless ? heard(denial, start, 1, null) : null;
  }

  /** Where «no truth in» ends at the beginning, or 0. */
  private int afterUntrue(List<Token> tokens) {
    if (!tokens.isEmpty() && words.has(tokens.getFirst(), "baseless")) {
      return 1;
    }
    boolean no = tokens.size() > 2 && words.has(tokens.get(0), "not") && words.has(tokens.get(1), "untrue");
    return no ? 2 : 0;
  }

  /** Where «is not true» begins, or -1; nothing else is said before it. */
  private int untrue(List<Token> tokens) {
    for (int i = 1; i + 1 < Math.min(tokens.size(), UNTRUE_WITHIN) && !tokens.get(i).form().equals(AND_THAT); i++) {
      int next = i + 2 < tokens.size() && words.has(tokens.get(i + 1), "through") ? i + 2 : i + 1;
      if (words.has(tokens.get(i), "not") && words.has(tokens.get(next), "untrue")) {
        return words.has(tokens.get(i - 1), "that") ? i - 1 : i;
      }
    }
    return -1;
  }

  /** «What X said about …», «what goes about on X about …». */
  private @Nullable Heard told(Denial denial, int what) {
    int verb = what + 1;
    while (verb < Math.min(denial.end, what + 1 + VERB_WITHIN) && !words.has(denial.at(verb), "told")) {
      verb++;
    }
    if (verb >= Math.min(denial.end, what + 1 + VERB_WITHIN)) {
      return null;
    }
    int about = about(denial, verb + 1, "about");
    if (about < 0) {
      return null;
    }
    int opened = opened(denial, about);
    if (opened < denial.end && words.has(denial.at(opened), "hearsay")) {
      Heard news = noun(denial, opened);
      return news == null || news.at().start() <= denial.at(opened).end() + 1 ? null : news;
    }
    return heard(denial, opened, 0, name(denial, verb + 1, about));
  }

  /** «Rumours about …», «claims of X that …», «reports that X spread about …», «word of the death of …». */
  private @Nullable Heard noun(Denial denial, int noun) {
    String form = denial.at(noun).form();
    boolean definite = form.startsWith(ARTICLE) || form.startsWith(TO_THE);
    int clause = clause(denial, noun);
    boolean reports = !definite && noun + 1 < denial.end && words.has(denial.at(noun + 1), "medium");
    int about = about(denial, noun + 1, clause > 0 || reports ? "tells" : "of");
    int prefixed = prefixed(denial, noun + 1);
    int opens = about >= 0 && (prefixed < 0 || about < prefixed) ? about : prefixed;
    if (opens < 0) {
      return definite ? null : heard(denial, noun + 1, 0, null);
    }
    boolean apart = opens == about;
    String by = null;
    if (clause > 0 && clause + 1 < opens) {
      String verb = denial.at(clause + 1).form();
      by = verb.endsWith(THEM) || verb.charAt(verb.length() - 1) == HIM ? name(denial, clause + 2, opens) : null;
    } else if (!definite && !reports && !words.has(denial.at(noun + 1), "told") && (apart || words.has(denial.at(noun), "claims"))) {
      by = name(denial, noun + 1, opens);
    }
    by = by == null && reports ? reports(denial, noun, opens) : by;
    by = by == null ? medium(denial, noun + 1, opens) : by;
    return heard(denial, apart ? opened(denial, opens) : opens, apart ? 0 : 1, by);
  }

  /** «Greek press reports», up to the verb that tells what they say. */
  private @Nullable String reports(Denial denial, int noun, int to) {
    int end = noun + 1;
    while (end < to && !words.has(denial.at(end), "told")) {
      end++;
    }
    return name(denial, noun, end);
  }

  /** The medium that carries it: «the news printed in a paper about …»; or null. */
  private @Nullable String medium(Denial denial, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      for (int j = i + 1; words.has(denial.at(i), "through") && j < Math.min(to, i + VERB_WITHIN); j++) {
        if (words.has(denial.at(j), "medium")) {
          return name(denial, i + 1, to);
        }
      }
    }
    return null;
  }

  /** Where the clause of the noun begins, perhaps behind an adjective, or 0. */
  private int clause(Denial denial, int noun) {
    for (int i = noun + 1; i < Math.min(noun + VERB_WITHIN, denial.end - 1); i++) {
      if (words.has(denial.at(i), "relative")) {
        return i;
      }
    }
    return 0;
  }

  /** The particle between what goes about and what it says, or -1. */
  private int about(Denial denial, int from, String cls) {
    int end = Math.min(denial.end - 1, from + ABOUT_WITHIN);
    for (String either : List.of("of", cls)) {
      for (int i = from; i < end; i++) {
        if (words.has(denial.at(i), either)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Behind the particle, and one that follows it. */
  private int opened(Denial denial, int about) {
    int next = about + 1;
    return next < denial.end - 1 && denial.at(next).form().length() == 2 && denial.at(next).form().charAt(0) == ARTICLE.charAt(0)
        ? next + 1
        : next;
  }

  /** A word with «in» or «with» written onto it, which opens what claims and charges say; or -1. */
  private static int prefixed(Denial denial, int from) {
    for (int i = from; i < Math.min(denial.end, from + ABOUT_WITHIN); i++) {
      Token token = denial.at(i);
      boolean written = token.isWord() && token.form().length() >= PREFIXED && token.form().charAt(0) == BA;
      // The first word may be a name that begins so.
      if (written && (i > from || token.form().startsWith(ARTICLE, 1))) {
        return i;
      }
    }
    return -1;
  }

  /** Who or what the words name, prepositions before and times around left out; or null. */
  private @Nullable String name(Denial denial, int from, int to) {
    List<Token> name = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Token token = denial.at(i);
      boolean joins = name.isEmpty() && words.has(token, "through");
      boolean when = words.has(token, "lately") || name.size() > 1 && words.has(token, "through") || denial.times.stream().anyMatch(time -> time.at().overlaps(token.at()));
      if (when && !name.isEmpty()) {
        break;
      }
      if (!when && !joins) {
        name.add(token);
      }
    }
    boolean counts = name.stream().anyMatch(token -> token.kind() == Token.Kind.NUMBER);
    boolean named = !counts && !name.isEmpty() && name.size() <= LONGEST_NAME && !(name.size() == 1 && nobody(name.getFirst()));
    return named ? denial.text.substring(name.getFirst().start(), name.getLast().end()) : null;
  }

  /** Whether the word says whose something is, as «Iranian», or what goes about, rather than who. */
  private boolean nobody(Token token) {
    return token.form().endsWith(BELONGING) && !token.form().startsWith(ARTICLE) || words.has(token, "hearsay");
  }

  /**
   * @param letters that belong to a particle written onto the first word
   */
  private static @Nullable Heard heard(Denial denial, int from, int letters, @Nullable String by) {
    if (from >= denial.end) {
      return null;
    }
    Span at = new Span(denial.at(from).start() + letters, denial.at(denial.end - 1).end());
    boolean says = Wording.of(denial.text, at).stems().length >= LEAST_SAID;
    return says ? new Heard(at, by) : null;
  }
}
