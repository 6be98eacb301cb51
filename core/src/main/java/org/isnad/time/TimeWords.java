package org.isnad.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.FormMap;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.Word.Reading;
import org.isnad.lexicon.WordTable;
import org.isnad.lexicon.WordTable.Found;
import org.isnad.match.Grammar;
import org.isnad.match.Sentence;
import org.isnad.text.CliticSplitter.Segmentation;
import org.isnad.text.Normalizer;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a sentence mean as times, from the classes time, time-qualifier and month of
 * the lexicons and from {@code time-words.tsv}. Immutable and thread-safe.
 */
final class TimeWords {
  private static final char NONE = '\0';
  private static final char ALEF = '\u0627';
  private static final String CLITICS = "\u0648\u0628\u0644\u0641";

  /** The classes that a time can begin with, beside words that the lexicons know as times. */
  private static final Set<String> OPENING =
      Set.of("set", "every", "span-head", "this", "half", "quarter", "decade", "clock", "year-noun");

  private final FormMap<Boolean> openings = new FormMap<>();

  private final Map<String, WordTable<Entry>> classes = new HashMap<>();
  private final Lexicon lexicon;
  private final ClassSet time;
  private final ClassSet qualifier;
  private final ClassSet month;
  private final ClassSet any;
  private final ClassSet follow;

  TimeWords(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (Entry entry : lexicon.entries("time-words")) {
      classes.computeIfAbsent(entry.cls(), c -> new WordTable<>()).add(entry.form(), entry);
      if (OPENING.contains(entry.cls())) {
        String form = Normalizer.fold(entry.form());
        String word = form.indexOf(' ') < 0 ? form : form.substring(0, form.indexOf(' '));
        openings.put(word, true);
        for (int c = 0; c < CLITICS.length(); c++) {
          openings.put(CLITICS.charAt(c) + word, true);
        }
      }
    }
    this.follow = lexicon.classes().bits("preposition", "conjunction", "complementizer", "relative", "pronoun", "demonstrative", "verb", "reporting-verb", "negation");
    this.time = lexicon.classes().bits("time");
    this.qualifier = lexicon.classes().bits("time-qualifier");
    this.month = lexicon.classes().bits("month");
    this.any = time.or(month);
  }

  /** A word or expression that means a time. */
  record TimeWord(Entry entry, Segmentation clitics, int end) {

    /** How many letters of its first word are clitics, the article not counted. */
    int skip() {
      return (clitics.conjunction() == NONE ? 0 : 1) + (clitics.preposition() == NONE ? 0 : 1);
    }

    /** Whether it bears the article, taken off or part of its form. */
    boolean definite() {
      return clitics.definite() || entry.form().startsWith("\u0627\u0644");
    }

    boolean bare() {
      return clitics.conjunction() == NONE && clitics.preposition() == NONE;
    }

    int number(String feature) {
      return Integer.parseInt(entry.feature(feature, "0"));
    }
  }

  /** Whether a time can begin with a word of that form which is none itself: «every», «this». */
  boolean opens(String form) {
    return openings.has(form);
  }

  /** Whether the word at token {@code i} can follow a year that counts nothing. */
  boolean follows(Sentence s, int i) {
    return s.word(i).isAny(follow) || Grammar.isDefinite(s, i) || governed(s.word(i)) || s.word(i).unknown() && CLITICS.indexOf(s.token(i).form().charAt(0)) >= 0;
  }

  /** Whether nothing stands at token {@code i} that would be the genitive or adjective of a noun before it. */
  boolean closes(Sentence s, int i) {
    return i >= s.size() || !s.token(i).isWord() || s.word(i).isAny(follow) || governed(s.word(i))
        || stands("whole", s, i) || s.word(i).unknown() && CLITICS.indexOf(s.token(i).form().charAt(0)) >= 0;
  }

  private static boolean governed(Word word) {
    if (word.readings().isEmpty()) {
      return false;
    }
    Segmentation clitics = word.readings().getFirst().clitics();
    return clitics.conjunction() != NONE || clitics.preposition() != NONE;
  }

  /** Whether a time can begin at this token by its word: cheap. */
  boolean possible(Sentence s, int i) {
    return s.word(i).isAny(any) || s.phraseAt(i, any) != null;
  }

  /** The time word or expression at token {@code i}, the longest, or null. */
  @Nullable TimeWord term(Sentence s, int i) {
    return find(s, i, time, "time");
  }

  @Nullable TimeWord month(Sentence s, int i) {
    return find(s, i, month, "month");
  }

  /** The time word of that kind at token {@code i}, or null. */
  @Nullable TimeWord kind(Sentence s, int i, String kind) {
    if (i < 0 || i >= s.size()) {
      return null;
    }
    Phrase phrase = s.phraseAt(i, "time");
    if (phrase != null && phrase.entry().has("kind", kind)) {
      return new TimeWord(phrase.entry(), phrase.reading().clitics(), phrase.end());
    }
    TimeWord bare = kind(s.word(i), i, kind);
    String form = s.token(i).form();
    boolean accusative = bare == null && form.length() > 3 && form.charAt(form.length() - 1) == ALEF;
    return accusative ? kind(lexicon.word(form.substring(0, form.length() - 1)), i, kind) : bare;
  }

  private @Nullable TimeWord kind(Word word, int i, String kind) {
    if (word.isAny(time)) {
      for (Reading r : word.readings()) {
        if (r.entry().cls().equals("time") && r.entry().has("kind", kind) && r.clitics().pronoun().isEmpty()) {
          return new TimeWord(r.entry(), r.clitics(), i + 1);
        }
      }
    }
    return null;
  }

  private @Nullable TimeWord find(Sentence s, int i, ClassSet bits, String cls) {
    if (i < 0 || i >= s.size()) {
      return null;
    }
    Phrase phrase = s.phraseAt(i, cls);
    if (phrase != null) {
      return new TimeWord(phrase.entry(), phrase.reading().clitics(), phrase.end());
    }
    Reading r = s.word(i).reading(bits);
    return r == null || !r.clitics().pronoun().isEmpty() ? null : new TimeWord(r.entry(), r.clitics(), i + 1);
  }

  /** The direction of the qualifier at token {@code i}: past, next or current; null where there is none. */
  @Nullable String qualifier(Sentence s, int i) {
    if (i < 0 || i >= s.size()) {
      return null;
    }
    Reading r = s.word(i).reading(qualifier);
    if (r == null || !r.clitics().definite() || r.clitics().conjunction() != NONE || r.clitics().preposition() != NONE) {
      return null;
    }
    return r.entry().feature("direction", "");
  }

  /** The entry of that class of time words at token {@code i}, with or without wa-, or null. */
  @Nullable Found<Entry> entry(String cls, List<Token> tokens, int i) {
    WordTable<Entry> table = classes.get(cls);
    Found<Entry> found = table == null ? null : table.find(tokens, i);
    if (found == null && table != null && i >= 0 && i < tokens.size()) {
      String form = tokens.get(i).form();
      boolean joined = form.length() > 3 && CLITICS.indexOf(form.charAt(0)) >= 0;
      found = joined ? table.find(tokens, i, 1) : null;
    }
    return found;
  }

  /** Whether a word of that class of time words stands at token {@code i}. */
  boolean stands(String cls, Sentence s, int i) {
    return i >= 0 && i < s.size() && entry(cls, s.tokens(), i) != null;
  }

  /** Whether a letter before the word was found to be a clitic, since the class has it only without. */
  boolean joined(String cls, Sentence s, int i) {
    WordTable<Entry> table = classes.get(cls);
    return table != null && table.find(s.tokens(), i) == null;
  }
}
