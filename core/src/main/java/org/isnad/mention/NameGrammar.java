package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.CommonWords;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.Word.Reading;
import org.isnad.lexicon.WordClasses;
import org.isnad.match.Grammar;
import org.isnad.match.Sentence;
import org.isnad.match.SentenceBuilder;
import org.isnad.model.EntityType;
import org.isnad.model.Span;
import org.isnad.text.Spellings;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/** Questions about single tokens that finding names needs, and how a name is cut out of the text. Immutable. */
final class NameGrammar {
  private static final String ARTICLE = "\u0627\u0644";
  /** Of words that are no names: the plural in -at, their, her. */
  private static final List<String> ENDINGS = List.of("\u0627\u062A", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627");
  private static final String COMMITTEE = "\u062C\u0646\u0647";
  private static final String LI_ARTICLE = "\u0644\u0644";

  final Grammar grammar;
  private final Lexicon lexicon;
  private final CommonWords everyday;
  private final WordClasses classes;
  private final ClassSet given;
  private final ClassSet particle;
  private final ClassSet closed;
  private final ClassSet inner;
  private final ClassSet common;
  private final ClassSet other;
  private final ClassSet ofState;
  private final ClassSet place;
  private final Spellings spellings;

  NameGrammar(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.everyday = lexicon.everyday();
    this.grammar = new Grammar(lexicon);
    this.classes = lexicon.classes();
    this.given = classes.bit("given-name");
    this.spellings = new Spellings(form -> lexicon.word(form).isAny(given));
    this.particle = classes.bit("name-particle");
    this.closed = classes.bits("complementizer", "conjunction", "relative", "negation", "future", "modal-particle",
        "interrogative", "pronoun", "adverb", "preposition", "demonstrative", "attribution", "reset", "editorial", "naming",
        "approximator", "no-comment");
    ClassSet verbal = classes.bits("verb", "reporting-verb", "participle", "reporting-participle");
    this.place = classes.bits("state", "capital", "city", "region");
    this.ofState = classes.bits("state", "demonym");
    this.inner = classes.bit(SentenceBuilder.INNER);
    this.common = classes.bits("role", "organisation", "document", "medium", "anonymous", "group", "person", "attitude",
        "speech-noun", "channel", "masdar", "reporting-masdar", "content-noun", "body-head", "place-head", "time",
        "time-qualifier", "weekday", "month", "demonym", "radical-noun");
    this.other = common.or(verbal).or(closed);
  }

  /** Which words are spellings of one foreign name. */
  Spellings spellings() {
    return spellings;
  }

  /** A word without the article that no lexicon knows, as foreign names mostly are. */
  boolean foreign(String form) {
    return !form.startsWith(ARTICLE) && lexicon.word(form).unknown();
  }

  ClassSet bits(String... names) {
    return classes.bits(names);
  }

  /** The word as the lexicons know it alone, also inside a fixed expression. */
  Word word(Sentence s, int i) {
    return s.isAny(i, inner) ? lexicon.word(s.token(i).form()) : s.word(i);
  }

  boolean isWord(Sentence s, int i) {
    return i >= 0 && i < s.size() && s.token(i).isWord();
  }

  boolean is(Sentence s, int i, ClassSet classBits) {
    return isWord(s, i) && (s.isAny(i, inner) ? word(s, i).isAny(classBits) : s.isAny(i, classBits));
  }

  /** A reading of one of these classes that nothing is written onto but perhaps the article. */
  @Nullable Reading bare(Sentence s, int i, ClassSet classBits) {
    if (!is(s, i, classBits)) {
      return null;
    }
    for (Reading r : word(s, i).readings()) {
      if (r.classBit().meets(classBits) && r.clitics().conjunction() == '\0' && r.clitics().preposition() == '\0'
          && r.clitics().pronoun().isEmpty()) {
        return r;
      }
    }
    return null;
  }

  /** A reading of one of these classes without a pronoun at its end, whatever stands before it. */
  @Nullable Reading noun(Sentence s, int i, ClassSet classBits) {
    if (!is(s, i, classBits)) {
      return null;
    }
    for (Reading r : word(s, i).readings()) {
      if (r.classBit().meets(classBits) && r.clitics().pronoun().isEmpty()) {
        return r;
      }
    }
    return null;
  }

  /** A given name with nothing written onto it. */
  boolean given(Sentence s, int i) {
    Reading r = bare(s, i, given);
    return r != null && !r.clitics().definite() && !onPreposition(s, i);
  }

  /** How many code units of particles stand before a given name that begins with this token; -1 where none begins. */
  int givenSkip(Sentence s, int i) {
    if (given(s, i) || particle(s, i)) {
      return 0;
    }
    Phrase p = s.phraseAt(i, "given-name");
    Reading r = p != null ? p.reading() : noun(s, i, given);
    return r == null || r.clitics().definite() || onPreposition(s, i) ? -1 : skip(r);
  }

  /** The preposition «on», printed without the dots of the name Ali; Egyptian papers print both with dots. */
  private boolean onPreposition(Sentence s, int i) {
    Token t = s.token(i);
    if (!t.form().endsWith("\u0639\u0644\u064A") || t.form().length() > 4) {
      return false;
    }
    boolean noun = isWord(s, i + 1) && (definite(s, i + 1) && !nisba(s, i + 1) || is(s, i + 1, place));
    return noun || s.text().charAt(t.end() - 1) == '\u0649';
  }

  /** Whether a lexicon knows the word as something else than a name; everyday words of no table do not count. */
  boolean otherWord(Sentence s, int i) {
    return is(s, i, other);
  }

  boolean withPronoun(Sentence s, int i) {
    return grammar.hasPronoun(s, i);
  }

  /** A given name that means nothing else. */
  boolean onlyGiven(Sentence s, int i) {
    return given(s, i) && !word(s, i).isAny(other);
  }

  /** Part of a name that is no name by itself: son of, father of. */
  boolean particle(Sentence s, int i) {
    Reading r = bare(s, i, particle);
    return r != null && !r.clitics().definite() && !(closedClass(s, i) && !unknown(s, i + 1));
  }

  /** The article stands first in the word, with no conjunction or preposition before it. */
  boolean bareArticle(Sentence s, int i) {
    return s.token(i).form().startsWith(ARTICLE);
  }

  /** No lexicon knows it, whatever its shape: behind a given name a surname. */
  boolean unknownWord(Sentence s, int i) {
    return isWord(s, i) && word(s, i).unknown() && !Grammar.isDefinite(s, i) && !Grammar.tanwin(s, i) && s.token(i).form().length() > 3
        && !everyday.holds(s.token(i).form()) && grammar.proclitic(s, i) == '\0' && !s.token(i).form().startsWith("\u0648");
  }

  boolean definite(Sentence s, int i) {
    return isWord(s, i) && Grammar.isDefinite(s, i);
  }

  /** No lexicon knows it, and it has the shape of a name in another language or of a surname: no article, no tanwin, no plural ending. */
  boolean unknown(Sentence s, int i) {
    if (!isWord(s, i) || !word(s, i).unknown() || Grammar.isDefinite(s, i) || Grammar.tanwin(s, i)) {
      return false;
    }
    String f = s.token(i).form();
    boolean marbuta = s.text().charAt(s.token(i).end() - 1) == '\u0629';
    boolean accusative = f.length() > 3 && f.endsWith("\u0627") && lexicon.word(f.substring(0, f.length() - 1)).isAny(common);
    return f.length() > 2 && !accusative && !marbuta && ENDINGS.stream().noneMatch(f::endsWith) && !everyday.holds(f);
  }

  /** A word that no name goes on with. */
  boolean closedClass(Sentence s, int i) {
    return is(s, i, closed);
  }

  /** A word with a meaning of its own. */
  boolean common(Sentence s, int i) {
    return is(s, i, other) || isWord(s, i) && everyday.holds(s.token(i).form());
  }

  /** A noun of belonging: «al-Tamimi», by its last letter. */
  boolean nisba(Sentence s, int i) {
    String f = s.token(i).form();
    return f.endsWith("\u064A") && f.length() > 4;
  }

  /** A definite word with ta marbuta: an adjective or a thing, hardly ever a surname. */
  boolean marbuta(Sentence s, int i) {
    return s.text().charAt(s.token(i).end() - 1) == '\u0629';
  }

  boolean comma(Sentence s, int i) {
    return i < s.size() && (s.token(i).is('\u060C') || s.token(i).is(','));
  }

  /** The longest phrase of one of these classes, looked up once, that begins at a token. */
  @Nullable Phrase phrase(Sentence s, int i, ClassSet classBits) {
    return s.phraseAt(i, classBits);
  }

  /** The same for classes by their names. */
  @Nullable Phrase phrase(Sentence s, int i, String... names) {
    return s.phraseAt(i, names);
  }

  /**
   * A name from a token to before another.
   *
   * @param skip code units of particles written onto the first token
   * @param entry the lexicon's line, or null
   */
  Found found(Sentence s, int first, int end, int skip, EntityType type, @Nullable Entry entry, String rule, double confidence) {
    Token head = s.token(first);
    int cut = Math.min(skip, head.end() - head.start() - 1);
    Span at = new Span(head.start() + cut, s.token(end - 1).end());
    String name = at.in(s.text());
    if (cut > 0 && s.text().charAt(head.start() + cut - 1) == '\u0644' && name.startsWith("\u0644") && swallows(head)) {
      // «li-l-»: the alef of the article is not written.
      name = "\u0627".concat(name);
    }
    List<String> key = key(s, first, end, cut);
    return new Found(s, first, end, at, trimmed(name), key, type == EntityType.ORGANISATION ? parts(s, first, end, key) : key, type, entry, null, null, rule, confidence, true);
  }

  private static boolean swallows(Token t) {
    int k = t.form().charAt(0) == '\u0648' || t.form().charAt(0) == '\u0641' ? 1 : 0;
    return t.form().startsWith(LI_ARTICLE, k) && !ownLam(t.form(), k + 2);
  }

  /** «to the committee», «to a committee of»: two lams, the second the word's own, so that no article need be there. */
  private static boolean ownLam(String form, int from) {
    return form.startsWith(COMMITTEE, from);
  }

  /** Without quotation marks around the whole. */
  private static String trimmed(String name) {
    String t = name.strip();
    boolean marks = t.length() > 2 && quote(t.charAt(0)) && quote(t.charAt(t.length() - 1));
    return marks ? t.substring(1, t.length() - 1).strip() : t;
  }

  private static boolean quote(char c) {
    int type = Character.getType(c);
    return type == Character.INITIAL_QUOTE_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION || c == '"' || c == '(' || c == ')';
  }

  /** How many code units of conjunction and preposition are written onto a token in this reading. */
  static int skip(Reading r) {
    return (r.clitics().conjunction() == '\0' ? 0 : 1) + (r.clitics().preposition() == '\0' ? 0 : 1);
  }

  private static List<String> key(Sentence s, int first, int end, int skip) {
    List<String> out = new ArrayList<>(end - first);
    for (int i = first; i < end; i++) {
      Token t = s.token(i);
      if (t.isWord() || t.kind() == Token.Kind.NUMBER) {
        String form = t.form();
        if (i == first && skip > 0) {
          boolean swallowed = skip < form.length() && form.charAt(skip - 1) == '\u0644' && form.charAt(skip) == '\u0644' && swallows(t);
          form = swallowed ? form.substring(skip + 1) : form.substring(Math.min(skip, form.length() - 1));
        }
        out.add(bareForm(form));
      }
    }
    return out;
  }

  /** The words behind the first, states and their adjectives by the state's code. */
  private List<String> parts(Sentence s, int first, int end, List<String> key) {
    List<String> out = new ArrayList<>(key);
    for (int i = first + 1; i < end && end - first == key.size(); i++) {
      Reading r = is(s, i, ofState) ? word(s, i).reading(ofState) : null;
      String iso = r == null ? "" : r.entry().feature("iso", "");
      if (iso.length() == 2) {
        out.set(i - first, iso);
      }
    }
    return out;
  }

  /** A lookup form without its article. */
  static String bareForm(String form) {
    return form.substring(bareFrom(form, 0));
  }

  /** Where the word begins behind its article in a form whose first {@code skip} letters are clitics. */
  static int bareFrom(String form, int skip) {
    return form.length() > skip + 3 && form.startsWith(ARTICLE, skip) ? skip + 2 : skip;
  }
}
