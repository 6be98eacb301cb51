package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.lexicon.Openings.Opening;
import org.isnad.lexicon.Word.Reading;
import org.isnad.text.CliticSplitter;
import org.isnad.text.CliticSplitter.Segmentation;

/**
 * All words of one language, by their lookup forms. What a word with clitics can be is found by taking them off and
 * looking at what is left.
 *
 * <p>Immutable but for a cache of looked-up words and forms that are made when first asked for; thread-safe.
 */
public final class Lexicon {
  /** Keeps the cache of words small beside a web archive: the vocabulary of news is far below it. */
  private static final int CACHED_WORDS = 200_000;

  private static final int RECENT = 1 << 13;

  /** Closed classes that no pronoun is written onto. */
  private static final Set<String> UNSUFFIXED =
      Set.of("negation", "interrogative", "relative", "pronoun", "demonstrative", "future", "modal-particle", "reset", "editorial");

  /** «That I»: what a speaker's own words begin with. */
  private static final String OF_THE_SPEAKER = "complementizer";

  private static final String ME = "\u0646\u064A";
  private static final Set<String> SECOND_PERSON = Set.of("\u0643", "\u0643\u0645", "\u0646\u064A", "\u064A");

  private final WordClasses classes;

  /** With its maps of forms filled when the first word is looked up: who takes pages apart asks for none. */
  private final LexiconBuilder built;

  private volatile boolean filled;
  private final Map<String, List<Entry>> files;
  private final CommonWords everyday;
  private final ConcurrentHashMap<String, Word> words = new ConcurrentHashMap<>();

  /** Those looked up lately, by their hash: found with half the steps. Who writes over another's word only makes it be looked up. */
  private final Word[] recent = new Word[RECENT];

  Lexicon(LexiconBuilder built) {
    this.classes = built.classes;
    // Nobody else has the builder any more; copying its maps would cost a start more than looking them up ever saves.
    this.built = built;
    this.files = built.files;
    this.everyday = new CommonWords(files.getOrDefault("common-words", List.of()));
  }

  private LexiconBuilder forms() {
    if (!filled) {
      synchronized (built) {
        if (!filled) {
          built.makeForms();
          filled = true;
        }
      }
    }
    return built;
  }

  public WordClasses classes() {
    return classes;
  }

  /** The entries of one file as it has them, for example {@code page-words}; empty where the language has no such file. */
  public List<Entry> entries(String file) {
    return Collections.unmodifiableList(files.getOrDefault(file, List.of()));
  }

  /** The everyday words that no other table holds: no names. */
  public CommonWords everyday() {
    return everyday;
  }

  /** What the lexicons know of a token's form. */
  public Word word(String form) {
    int hash = form.hashCode();
    int slot = (hash ^ hash >>> 16) & RECENT - 1;
    Word last = recent[slot];
    if (last != null && last.form().equals(form)) {
      return last;
    }
    Word word = words.get(form);
    if (word == null) {
      word = read(form);
      if (words.size() < CACHED_WORDS) {
        words.put(form, word);
      }
    }
    recent[slot] = word;
    return word;
  }

  /** The same word with only some of its readings. */
  public Word narrowed(Word word, List<Reading> readings) {
    ClassSet bits = ClassSet.EMPTY;
    for (Reading r : readings) {
      bits = bits.or(r.classBit());
    }
    return new Word(word.form(), List.copyOf(readings), bits, word.openings(), word.continuing());
  }

  private Openings openings(List<Segmentation> ways) {
    List<Opening> out = new ArrayList<>(0);
    for (Segmentation s : ways) {
      FormMap<Stem> longer = s.pronoun().isEmpty() && !s.future() ? forms().phrases.get(s.stem()) : null;
      if (longer != null) {
        out.add(new Opening(s, longer));
      }
    }
    return out.isEmpty() ? Openings.NONE : new Openings(out, classes);
  }

  private Word read(String form) {
    List<Reading> readings = new ArrayList<>(2);
    ClassSet bits = ClassSet.EMPTY;
    List<Segmentation> ways = CliticSplitter.split(form);
    for (Segmentation s : ways) {
      for (Stem stem = forms().stems.get(s.stem()); stem != null; stem = stem.next()) {
        if (fits(s, stem)) {
          Reading r = stem.reading(s, classes);
          readings.add(r);
          bits = bits.or(r.classBit());
        }
      }
    }
    return new Word(form, List.copyOf(readings), bits, openings(ways), forms().seconds.has(LexiconBuilder.bare(form)));
  }

  /** Whether a word of this kind can carry these clitics. */
  private static boolean fits(Segmentation s, Stem stem) {
    boolean mine = s.pronoun().equals(ME) && stem.entry.cls().equals(OF_THE_SPEAKER);
    if (SECOND_PERSON.contains(s.pronoun()) && !mine) {
      // News speaks of third persons; «-k» or «-i» on what looks like a noun is mostly the last letter of another word.
      return false;
    }
    if (stem.inflection == null || stem.inflection.tense() == Tense.MASDAR) {
      boolean bare = UNSUFFIXED.contains(stem.entry.cls());
      if (s.definite() && (bare || stem.entry.cls().equals("preposition") || stem.entry.cls().equals("complementizer"))) {
        return false;
      }
      return !s.future() && (s.pronoun().isEmpty() || !s.definite() && !bare);
    }
    if (!s.pronoun().isEmpty() && s.pronoun().charAt(0) != '\u0647') {
      // News reports of third persons; «-k», «-na», «-ni» on what looks like a verb is another word.
      return false;
    }
    return switch (stem.inflection.tense()) {
      case PAST -> s.verbal() && !s.future();
      case PRESENT -> s.verbal();
      case PARTICIPLE -> s.verbal() && !s.future() && s.pronoun().isEmpty();
      case MASDAR -> true;
    };
  }
}
