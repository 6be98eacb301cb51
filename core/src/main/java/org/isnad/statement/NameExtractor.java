package org.isnad.statement;

import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.NounPhraseExtractor;
import org.isnad.match.Sentence;
import org.isnad.match.SentenceBuilder;
import org.isnad.model.SourceType;
import org.isnad.statement.HeadResolver.Head;
import org.isnad.text.Quotation;
import org.isnad.text.Token.Kind;

/**
 * Finds the personal name within a phrase of titles, offices and name. An office ends where its genitive chain is closed by a
 * definite word and no further adjective follows, or where a rank or title of courtesy stands before the name; a name ends
 * where a word comes that no name has: an office, a deed, a preposition.
 */
final class NameExtractor {
  /** In quotation marks behind a title stands a name up to so many tokens. */
  private static final int MARKED_NAME = 4;

  private final Grammar grammar;

  NameExtractor(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Where the name begins in a phrase headed by a title, an office or a name; {@code end} where none stands in it. */
  int start(Sentence s, int first, int end, Head head) {
    boolean titled = grammar.isAny(s, first, "role", "honorific", "person", "anonymous");
    if (!titled && Grammar.isDefinite(s, first) && !grammar.isName(s, first)) {
      // A title that no lexicon has, before a known name.
      int known = givenName(grammar, s, first + 1, end);
      if (known < end) {
        return known;
      }
    }
    int marked = marked(s, first, end);
    if (marked > first) {
      return marked;
    }
    if (!titled) {
      return head.type() == SourceType.PERSON && !Grammar.isDefinite(s, first) || grammar.isName(s, first) || !grammar.nominal(s, first) ? first : end;
    }
    int ranked = behindRank(s, first, end);
    if (ranked > first) {
      return ranked;
    }
    return surnameOnly(s, first, end) ? first + 1 : behindOffice(s, first, end);
  }

  /** The first name that stands behind definite words, or {@code end}. */
  static int givenName(Grammar grammar, Sentence s, int from, int end) {
    int i = from;
    while (i < end && s.token(i).isWord() && Grammar.isDefinite(s, i)) {
      i++;
    }
    return i < end && s.token(i).isWord() && bareName(grammar, s, i) && !grammar.isAny(s, i, "state", "capital", "role") ? i : end;
  }

  /** Whether a first name stands among the tokens. */
  boolean named(Sentence s, int from, int end) {
    for (int i = from; i < end; i++) {
      if (bareName(grammar, s, i) && !Grammar.isDefinite(s, i) && !grammar.is(s, i, "role")) {
        return true;
      }
    }
    return false;
  }

  /** A known name, and not one behind a conjunction: «existence» is not «and Jud». */
  static boolean bareName(Grammar grammar, Sentence s, int i) {
    Reading name = grammar.reading(s, i, "given-name", "name-particle");
    return name != null && name.clitics().conjunction() == '\0';
  }

  /** «The hacker "Hazzazi"»: behind a definite title a name in marks ends the phrase. */
  private int marked(Sentence s, int first, int end) {
    int open = first + 1;
    Quotation q = open < end ? s.opensAt(open) : null;
    boolean ends = q != null && q.closed() && q.close() + 1 == end && q.size() > 0 && q.size() <= MARKED_NAME;
    return ends && Grammar.isDefinite(s, first) && !grammar.is(s, first, "organisation") ? open + 1 : first;
  }

  /** «Doctor al-Utaybi»: behind a title of courtesy a definite word that no lexicon knows is a surname. */
  private boolean surnameOnly(Sentence s, int first, int end) {
    boolean courtesy = grammar.is(s, first, "honorific") && (Grammar.isDefinite(s, first) || !grammar.is(s, first, "role"));
    return courtesy && first + 2 == end && Grammar.isDefinite(s, first + 1) && grammar.proclitic(s, first + 1) == '\0'
        && (s.word(first + 1).unknown() || grammar.isName(s, first + 1));
  }

  /** The name behind the last rank or title of courtesy of the phrase, whatever the office before it looks like. */
  private int behindRank(Sentence s, int first, int end) {
    for (int i = end - 2; i > first; i--) {
      boolean rank = grammar.is(s, i, "honorific") && Grammar.isDefinite(s, i) && s.token(i).isWord();
      boolean ofBody = grammar.isAny(s, i - 1, "organisation", "name-particle", "channel", "medium") || grammar.isName(s, i - 1) && !grammar.isAny(s, i - 1, "state", "city", "region", "capital");
      if (rank && !ofBody && grammar.proclitic(s, i) == '\0' && !joined(s, i)) {
        int name = afterHonorifics(s, i, end);
        boolean fits = name < end && s.token(name).isWord() && !grammar.isAny(s, name, "role", "demonym", "organisation", "preposition")
            && grammar.proclitic(s, name) == '\0' && (!Grammar.isDefinite(s, name) || s.word(name).unknown() || grammar.isName(s, name));
        return fits ? name : first;
      }
    }
    return first;
  }

  private static boolean joined(Sentence s, int i) {
    return s.word(i).readings().stream().anyMatch(r -> r.clitics().conjunction() != '\0');
  }

  private int behindOffice(Sentence s, int first, int end) {
    boolean closed = Grammar.isDefinite(s, first) || grammar.hasPronoun(s, first) || grammar.is(s, first, "honorific") && !grammar.is(s, first, "role");
    Phrase fixed = s.phraseAt(first, "role", "honorific", "organisation", "anonymous");
    int i = fixed == null ? first + 1 : fixed.end();
    closed |= fixed != null && Grammar.isDefinite(s, i - 1);
    while (i < end) {
      if (NounPhraseExtractor.comma(s.token(i))) {
        return i + 1;
      }
      if (!s.token(i).isWord()) {
        Quotation q = s.opensAt(i);
        closed = true;
        i = q == null ? i + 1 : q.close() + 1;
        continue;
      }
      boolean definite = Grammar.isDefinite(s, i);
      if (definite && grammar.is(s, i, "honorific") && grammar.is(s, i - 1, "organisation") && i + 1 < end) {
        // «The university of King Saud» bears a name of its own.
        closed = true;
        i += 2;
        continue;
      }
      boolean courtesy = grammar.is(s, i, "honorific") && (definite || closed && !grammar.isName(s, i));
      if (courtesy && grammar.proclitic(s, i) == '\0') {
        return afterHonorifics(s, i, end);
      }
      boolean attached = grammar.proclitic(s, i) != '\0';
      boolean entitled = grammar.is(s, i - 1, "honorific") && !grammar.is(s, i - 1, "role") && !grammar.isAny(s, i, "role", "preposition");
      if (closed && !definite && !attached && (entitled || namable(s, i))) {
        return i;
      }
      boolean link = grammar.is(s, i, "preposition") || grammar.proclitic(s, i) != '\0' && !definite;
      closed = !link && (definite || !grammar.nominal(s, i) || grammar.isAny(s, i, "state", "capital", "city", "region", "demonym", "outlet", "agency", "metonym") || bareName(grammar, s, i))
          || proclosed(s, i);
      i++;
    }
    return end;
  }

  private boolean proclosed(Sentence s, int i) {
    return grammar.proclitic(s, i) != '\0' && grammar.isAny(s, i, "state", "capital", "city", "region", "outlet", "agency");
  }

  private int afterHonorifics(Sentence s, int i, int end) {
    int k = i;
    while (k < end && s.token(k).isWord() && grammar.is(s, k, "honorific")) {
      k++;
    }
    return k;
  }

  private boolean namable(Sentence s, int i) {
    if (bareName(grammar, s, i)) {
      return true;
    }
    return !grammar.isAny(s, i, "role", "organisation", "document", "group", "person", "anonymous", "channel", "masdar",
        "reporting-masdar", "content-noun", "speech-noun", "attitude", "medium", "preposition", "time", "demonym", "state", "capital", "city", "region", "metonym", SentenceBuilder.INNER)
        && s.token(i).form().length() > 2;
  }

  /** One past the name that begins at {@code name}, in a phrase that ends at {@code end}. */
  int end(Sentence s, int name, int end) {
    int i = name + 1;
    while (i < end) {
      if (i > name + 1 && Grammar.isDefinite(s, i) && Grammar.isDefinite(s, i - 1) && !compound(s, i - 1)) {
        return i;
      }
      if (s.token(i).kind() == Kind.QUOTE || s.token(i).is('(')) {
        return i;
      }
      boolean office = grammar.isAny(s, i, "role", "anonymous", "person", "group") && !grammar.isName(s, i) && !Grammar.isDefinite(s, i)
          || grammar.is(s, i, "quantifier") && !Grammar.isDefinite(s, i) && i > name + 1
          || grammar.is(s, i, "role") && i > name + 1 && !grammar.is(s, i - 1, "name-particle") && officeOf(s, i + 1, end)
          || grammar.deedNoun(s, i) && grammar.hasPronoun(s, i);
      boolean attached = grammar.proclitic(s, i) != '\0' && !grammar.isName(s, i);
      if (office || attached || grammar.is(s, i, "preposition") && !grammar.isName(s, i) || strange(s, name, i, end)) {
        return i;
      }
      i++;
    }
    return end;
  }

  /** Whether at a token stands what an office is of: «emir of the region», «dean of the college». */
  private boolean officeOf(Sentence s, int i, int end) {
    return i < end && !grammar.isName(s, i) && (grammar.isAny(s, i, "organisation", "region", "state", "city", "masdar", "content-noun") || Grammar.isDefinite(s, i));
  }

  /**
   * A definite noun behind a name that is complete with two words, and no name itself: his office behind it without a comma
   * («the executive director of»), or what the verb is about («so-and-so the meeting»).
   */
  private boolean strange(Sentence s, int name, int i, int end) {
    if (!Grammar.isDefinite(s, i) || grammar.isName(s, i) || compoundBefore(s, i)) {
      return false;
    }
    boolean office = grammar.isAny(s, i, "role", "person", "anonymous", "honorific");
    if (office) {
      // Many surnames are nouns of office: one is an office where its adjective follows, or where no surname can be it any more.
      boolean described = i + 1 < end && Grammar.isDefinite(s, i + 1) && !grammar.is(s, i + 1, "given-name");
      return described || i > name + 1 && grammar.is(s, i, "role") && !grammar.isAny(s, i, "honorific", "person");
    }
    return i > name + 1 && grammar.isAny(s, i, "organisation", "document", "channel", "masdar", "reporting-masdar", "content-noun", "group", "medium", "time");
  }

  private boolean compoundBefore(Sentence s, int i) {
    return grammar.is(s, i - 1, "name-particle");
  }

  /** «Abd al-Aziz», «Salah ad-Din»: a definite word that does not yet close a name. */
  private boolean compound(Sentence s, int i) {
    String form = s.token(i).form();
    return grammar.is(s, i - 1, "name-particle") || form.equals("\u0627\u0644\u062F\u064A\u0646") || form.equals("\u0627\u0644\u0644\u0647")
        || form.equals("\u0627\u0644\u0627\u0633\u0644\u0627\u0645") || grammar.isName(s, i);
  }

  /** One past the office that begins at {@code first}, without the titles of courtesy between it and the name. */
  int officeEnd(Sentence s, int first, int name) {
    int end = name;
    while (end > first && s.token(end - 1).isWord() && grammar.is(s, end - 1, "honorific") && !(grammar.is(s, end - 1, "role") && end - 1 == first)
        || end > first && (s.token(end - 1).kind() == Kind.PUNCTUATION || s.token(end - 1).kind() == Kind.QUOTE)) {
      end--;
    }
    return end;
  }
}
