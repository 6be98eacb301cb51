package org.isnad.store.search.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.Word.Reading;
import org.isnad.text.CliticSplitter;
import org.isnad.text.CliticSplitter.Segmentation;
import org.isnad.text.Normalizer;

/**
 * Says what a form is searched by: without what is written onto it, where the lexicons know what is
 * left, and by stems that the forms of one word share. Of a word that nobody knows only the article
 * is taken off; what else could be is offered as a guess.
 *
 * <p>Immutable but for a cache; thread-safe.
 */
public final class WordResolver {
  private static final int CACHED_WORDS = 100_000;
  private static final int MOST_KEYS = 4;
  private static final int SHORT = 4;
  private static final char SIN = '\u0633';
  private static final String ARTICLE = "\u0627\u0644";
  private static final char MAQSURA = '\u0649';
  private static final char YA = '\u064A';

  /** Classes of words that are names: they have no endings. */
  private static final Set<String> NAMES =
      Set.of(
          "state",
          "capital",
          "city",
          "region",
          "metonym",
          "given-name",
          "outlet",
          "agency",
          "body",
          "month",
          "weekday");

  /** Names that readers write in Latin letters by their sound. */
  private static final Set<String> SPOKEN =
      Set.of("state", "capital", "city", "region", "given-name", "body");

  /** Closed classes: what is of these alone carries no meaning of its own. */
  private static final Set<String> PARTICLES =
      Set.of(
          "preposition",
          "conjunction",
          "complementizer",
          "relative",
          "demonstrative",
          "pronoun",
          "negation",
          "future",
          "modal-particle",
          "interrogative",
          "approximator");

  private final Lexicon lexicon;
  private final StemResolver endings;
  private final Map<String, String> states = new HashMap<>();

  /** Singular of broken plurals. */
  private final Map<String, String> plurals = new HashMap<>();

  private final ConcurrentHashMap<String, WordReadings> cache = new ConcurrentHashMap<>();

  public WordResolver(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.endings = new StemResolver(this::isName, this::inLexicon, this::known);
    for (Entry e : lexicon.entries("places")) {
      if (e.cls().equals("state") && e.lemma().indexOf(' ') < 0) {
        states.putIfAbsent(e.feature("iso", ""), Normalizer.fold(e.lemma()));
      }
    }
    for (Entry e : lexicon.entries("counted-nouns")) {
      if (e.has("number", "pl") && e.lemma().indexOf(' ') < 0) {
        plurals.putIfAbsent(Normalizer.fold(e.form()), Normalizer.fold(e.lemma()));
      }
    }
  }

  /**
   * What the form can be searched by.
   *
   * @param form a lookup form ({@link Normalizer})
   * @param maqsura whether it is printed with a final ya without dots, which tells the preposition
   *     from the name
   */
  public WordReadings readings(String form, boolean maqsura) {
    String key = maqsura ? form + MAQSURA : form;
    WordReadings known = cache.get(key);
    if (known != null) {
      return known;
    }
    WordReadings found = maqsura ? printedMaqsura(form) : read(form);
    if (cache.size() < CACHED_WORDS) {
      cache.put(key, found);
    }
    return found;
  }

  private WordReadings printedMaqsura(String form) {
    for (Reading r : lexicon.word(form).readings()) {
      String stem = r.clitics().stem();
      if (PARTICLES.contains(r.entry().cls()) && stem.charAt(stem.length() - 1) == YA) {
        String kept = stem.substring(0, stem.length() - 1) + MAQSURA;
        return new WordReadings(
            List.of(new WordKey(kept, List.of(kept))), List.of(), true, false, false);
      }
    }
    return read(form);
  }

  private WordReadings read(String form) {
    Word word = lexicon.word(form);
    Map<String, Candidate> found = new LinkedHashMap<>();
    for (Reading r : word.readings()) {
      add(found, r.clitics());
    }
    boolean function =
        !word.readings().isEmpty()
            && word.readings().stream()
                .allMatch(r -> r.verb() == null && PARTICLES.contains(r.entry().cls()));
    List<Segmentation> segmentations = CliticSplitter.split(form);
    for (Segmentation s : segmentations) {
      if (s.preposition() != SIN && lexicon.everyday().plain(s.stem())) {
        add(found, s);
        function = false;
      }
    }
    if (found.isEmpty()) {
      return unknown(form, segmentations);
    }
    whole(form, found, function);
    List<Candidate> candidates = new ArrayList<>(found.values());
    boolean article = form.startsWith(ARTICLE);
    candidates.sort(
        Comparator.comparing((Candidate c) -> article && !c.definite)
            .thenComparingInt(c -> c.clitics));
    List<WordKey> keys = new ArrayList<>();
    for (Candidate c : candidates.subList(0, Math.min(MOST_KEYS, candidates.size()))) {
      keys.add(new WordKey(c.bare, stems(c.bare, word)));
    }
    boolean name = word.readings().stream().anyMatch(r -> SPOKEN.contains(r.entry().cls()));
    return new WordReadings(keys, List.of(), function, false, name);
  }

  /**
   * Where only what is left behind a particle is known, the word may still be one of its own
   * («milk», not «to coffee»): the likelier, the shorter it is.
   */
  private static void whole(String form, Map<String, Candidate> found, boolean function) {
    boolean article = found.values().stream().anyMatch(c -> c.definite);
    if (!article && !found.containsKey(form)) {
      found.put(
          form, new Candidate(form, function || form.length() > SHORT ? MOST_KEYS : 0, false));
    }
  }

  private static void add(Map<String, Candidate> found, Segmentation s) {
    // A pronoun of two letters is one, whatever else the word could be.
    boolean pronoun = s.pronoun().length() == 1;
    int clitics =
        1
            + (s.conjunction() == '\0' ? 0 : 1)
            + (s.preposition() == '\0' ? 0 : 1)
            + (s.definite() ? 1 : 0)
            + (pronoun ? 1 : s.pronoun().isEmpty() ? 0 : -1);
    Candidate candidate = new Candidate(s.stem(), clitics, s.definite());
    found.merge(s.stem(), candidate, (a, b) -> a.clitics <= b.clitics ? a : b);
  }

  private record Candidate(String bare, int clitics, boolean definite) {}

  private WordReadings unknown(String form, List<Segmentation> segmentations) {
    String bare = form;
    Set<String> guesses = new LinkedHashSet<>();
    for (Segmentation s : segmentations) {
      if (!s.pronoun().isEmpty() || s.preposition() == SIN || s.stem().length() < 3) {
        continue;
      }
      if (s.definite() && bare.equals(form)) {
        bare = s.stem();
      } else if (!s.stem().equals(form)) {
        guesses.add(s.stem());
      }
    }
    guesses.remove(bare);
    List<WordKey> guessed =
        guesses.stream().map(g -> new WordKey(g, List.of(endings.stem(g)))).toList();
    return new WordReadings(
        List.of(new WordKey(bare, List.of(endings.stem(bare)))), guessed, false, true, false);
  }

  /** Stems of a form with nothing written onto it, by all that the lexicons know of it. */
  private List<String> stems(String bare, Word word) {
    Set<String> stems = new LinkedHashSet<>();
    boolean nominal = false;
    boolean singular = false;
    for (Reading r : word.readings()) {
      if (!r.clitics().stem().equals(bare)) {
        continue;
      }
      if (r.verb() != null && r.inflection() != null && r.inflection().finite()) {
        stems.add(Normalizer.fold(r.verb().lemma()));
        continue;
      }
      nominal = true;
      singular |= r.entry().has("number", "sg");
      String lemma = Normalizer.fold(r.entry().lemma());
      if (r.verb() == null && lemma.indexOf(' ') < 0 && !lemma.isEmpty()) {
        stems.add(NAMES.contains(r.entry().cls()) ? lemma : endings.stem(lemma));
      }
      if (r.entry().cls().equals("demonym")) {
        String state = states.get(r.entry().feature("iso", "-"));
        if (state != null) {
          stems.add(state);
        }
      }
    }
    if (nominal || stems.isEmpty()) {
      stems.add(endings.stem(bare));
    }
    String one = singular ? null : plurals.get(bare);
    if (one != null) {
      stems.add(endings.stem(one));
    }
    return stems.stream().limit(MOST_KEYS).toList();
  }

  private boolean isName(String form) {
    for (Reading r : lexicon.word(form).readings()) {
      if (r.clitics().stem().equals(form) && NAMES.contains(r.entry().cls())) {
        return true;
      }
    }
    return false;
  }

  private boolean known(String form) {
    return inLexicon(form) || lexicon.everyday().plain(form);
  }

  private boolean inLexicon(String form) {
    for (Reading r : lexicon.word(form).readings()) {
      if (r.clitics().stem().equals(form)) {
        return true;
      }
    }
    return false;
  }
}
