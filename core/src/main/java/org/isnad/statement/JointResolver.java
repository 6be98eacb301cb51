package org.isnad.statement;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Inflection.Gender;
import org.isnad.lexicon.Inflection.Numerus;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.NounPhraseExtractor;
import org.isnad.match.Sentence;
import org.isnad.model.SourceType;
import org.isnad.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Several people who say one thing together: «both A and B», «A and B», «the citizens A, B and C». One source, whose name joins
 * theirs.
 */
final class JointResolver {
  /** Between the names of one source. */
  private static final String AND = " \u0648 ";
  private static final String EACH = "\u0643\u0644";
  private static final String OF = "\u0645\u0646";
  /** More names are a list of those present. */
  private static final int MOST = 6;

  private final Grammar grammar;
  private final MentionResolver mentions;
  private final ReferenceResolver references;

  JointResolver(Grammar grammar, MentionResolver mentions, ReferenceResolver references) {
    this.grammar = grammar;
    this.mentions = mentions;
    this.references = references;
  }

  /**
   * The source that several name together from a token on.
   *
   * @param limit one past the last token that can belong to it
   * @return null where one speaks alone
   */
  @Nullable Mention resolve(Sentence s, int first, int limit) {
    boolean each = s.token(first).form().equals(EACH) && first + 2 < limit && s.token(first + 1).form().equals(OF);
    boolean plural = !each && plural(s, first) && first + 1 < limit && NameExtractor.bareName(grammar, s, first + 1);
    List<Mention> all = new ArrayList<>();
    int end = list(s, each ? first + 2 : plural ? first + 1 : first, limit, all);
    if (all.size() < 2 || all.size() > MOST || !each && !all.stream().allMatch(JointResolver::person)) {
      return null;
    }
    Span at = new Span(s.token(first).start() + (s.word(first).joined() ? 1 : 0), s.token(end - 1).end());
    String role = plural ? new Span(at.start(), s.token(first).end()).in(s.text()) : null;
    return joint(at, all, role);
  }

  private Mention joint(Span at, List<Mention> all, @Nullable String role) {
    List<String> key = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Mention m : all) {
      Mention full = references.known(m);
      names.add(full.called());
      key.addAll(full.key());
    }
    return new Mention(at, String.join(AND, names), key, role, List.of(), SourceType.GROUP, Gender.MASCULINE,
        all.size() == 2 ? Numerus.DUAL : Numerus.PLURAL, true);
  }

  /** Two that the article has named, taken up in the dual: «the two ministers». */
  @Nullable Mention both(Mention dual, List<Mention> two) {
    return two.size() == 2 ? joint(dual.at(), two, null) : null;
  }

  private static boolean person(Mention m) {
    return m.type() == SourceType.PERSON && m.name() != null;
  }

  private boolean plural(Sentence s, int i) {
    Reading r = grammar.reading(s, i, "role", "person", "group", "anonymous");
    return r != null && !r.entry().has("number", "sg") && Grammar.isDefinite(s, i);
  }

  /** Reads one after the other; one past the last. */
  private int list(Sentence s, int first, int limit, List<Mention> out) {
    int i = first;
    int end = first;
    while (i < limit && out.size() <= MOST) {
      int whole = Math.min(mentions.phraseEnd(s, i), limit);
      int cut = next(s, i, whole);
      if (cut <= i) {
        break;
      }
      out.add(mentions.resolve(s, i, cut, s.word(i).joined() ? 1 : 0));
      end = cut;
      boolean comma = cut < limit && NounPhraseExtractor.comma(s.token(cut)) && cut + 1 < limit && !grammar.isAny(s, cut + 1, "weekday", "month")
          && (NameExtractor.bareName(grammar, s, cut + 1) || andName(s, cut + 1));
      i = comma ? cut + 1 : cut;
      if (!comma && !(i < limit && s.token(i).isWord() && andName(s, i))) {
        break;
      }
    }
    return end;
  }

  /** Where the next one begins within a phrase, or its end. */
  private int next(Sentence s, int first, int end) {
    for (int i = first + 1; i < end; i++) {
      if (s.token(i).isWord() && andName(s, i)) {
        return i;
      }
    }
    return end;
  }

  /** «And» with an office, a title or a first name behind it. */
  private boolean andName(Sentence s, int i) {
    Reading r = grammar.reading(s, i, "role", "honorific", "given-name");
    return r != null && r.clitics().conjunction() == '\u0648' && s.word(i).readings().stream().noneMatch(x -> x.clitics().conjunction() == '\0');
  }
}
