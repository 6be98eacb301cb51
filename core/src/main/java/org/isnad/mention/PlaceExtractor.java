package org.isnad.mention;

import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Sentence;
import org.isnad.model.EntityType;
import org.jspecify.annotations.Nullable;

/** Finds places: those of the lexicon, and what stands behind «city», «airport», «river». Immutable. */
final class PlaceExtractor {
  private final NameGrammar names;
  private final PersonExtractor people;
  private final ClassSet places;
  private final ClassSet word;
  private final ClassSet head;
  private final ClassSet other;
  private final ClassSet prepositions;
  private final ClassSet demonym;

  PlaceExtractor(NameGrammar names, PersonExtractor people) {
    this.names = names;
    this.people = people;
    this.places = names.bits("state", "capital", "city", "region");
    this.word = names.bits("place-word");
    this.head = names.bits("place-head");
    this.demonym = names.bits("demonym");
    this.prepositions = names.bits("preposition");
    this.other = names.bits("role", "honorific", "organisation", "document", "medium", "person", "attitude", "speech-noun", "channel", "masdar",
        "reporting-masdar", "content-noun", "given-name", "verb", "reporting-verb", "participle", "reporting-participle", "month");
  }

  /** The place of the lexicon that begins at a token, or null. */
  @Nullable Found known(Sentence s, int i) {
    Phrase p = names.phrase(s, i, places);
    if (p != null) {
      return names.found(s, i, p.end(), NameGrammar.skip(p.reading()), EntityType.PLACE, p.entry(), "place.known", 0.95);
    }
    Reading r = org.isnad.match.Grammar.tanwin(s, i) ? null : names.noun(s, i, places);
    boolean like = r != null && r.clitics().preposition() == '\u0643';
    if (r != null && !like && !adjective(s, i) && !(NameGrammar.skip(r) == 0 && names.closedClass(s, i)) && (!doubtful(s, i, r) || after(s, i))) {
      return names.found(s, i, i + 1, NameGrammar.skip(r), EntityType.PLACE, r.entry(), "place.known", doubtful(s, i, r) ? 0.7 : 0.9);
    }
    Phrase maybe = names.phrase(s, i, word);
    Reading w = maybe != null ? maybe.reading() : names.noun(s, i, word);
    if (w != null && headed(s, i - 1, i)) {
      return names.found(s, i, maybe == null ? i + 1 : maybe.end(), NameGrammar.skip(w), EntityType.PLACE, w.entry(), "place.word", 0.6);
    }
    return null;
  }

  /** «the Saudi plane»: the name of a state that is an adjective behind a definite noun. */
  private boolean adjective(Sentence s, int i) {
    boolean belonging = names.is(s, i, demonym) || s.token(i).form().endsWith("\u064A\u0647");
    return i > 0 && belonging && names.definite(s, i) && names.definite(s, i - 1) && names.grammar.proclitic(s, i) == '\0'
        && !s.token(i).form().startsWith("\u0648") && !names.is(s, i - 1, places);
  }

  /** Whether the word means something else, with no more written onto it. */
  private boolean doubtful(Sentence s, int i, Reading place) {
    for (Reading r : names.word(s, i).readings()) {
      boolean simpler = NameGrammar.skip(r) + (r.clitics().definite() ? 1 : 0) <= NameGrammar.skip(place) + (place.clitics().definite() ? 1 : 0);
      if (r.classBit().meets(other) && r.clitics().pronoun().isEmpty() && simpler) {
        return true;
      }
    }
    boolean in = place.clitics().preposition() == '\u0628';
    return NameGrammar.skip(place) > 0 && !in && s.token(i).form().length() < 5 && !after(s, i);
  }

  /** A preposition of place or a noun for a place stands before it, or is written onto it. */
  private boolean after(Sentence s, int i) {
    if (i == 0) {
      return false;
    }
    String f = s.token(i - 1).form();
    if (names.is(s, i - 1, places) && s.token(i).form().startsWith("\u0648")) {
      return true;
    }
    boolean in = f.equals("\u0641\u064A") || f.equals("\u0627\u0644\u064A");
    return in || headed(s, i - 1, i);
  }

  /** A noun for a place stands right before it. */
  private boolean headed(Sentence s, int noun, int i) {
    return noun >= 0 && noun + 1 == i && names.noun(s, noun, head) != null && !names.definite(s, noun);
  }

  /** The place whose name begins with a noun at a token: «city of X», «X airport»; null where none does. */
  @Nullable Found headed(Sentence s, int i) {
    Reading r = names.noun(s, i, head);
    if (r == null || i > 0 && names.phrase(s, i - 1, "preposition", "attribution") != null || i + 1 >= s.size() || !s.token(i + 1).isWord() && s.opensAt(i + 1) == null) {
      return null;
    }
    boolean settled = r.entry().has("kind", "settled");
    int end = r.clitics().definite() ? i : end(s, i + 1, r.entry(), settled);
    if (end <= i + 1) {
      return null;
    }
    Found whole = names.found(s, i, end, NameGrammar.skip(r), EntityType.PLACE, inner(s, i + 1, end, settled), "place.headed", 0.8);
    String core = settled ? s.span(i + 1, end).in(s.text()) : null;
    return new Found(s, i, end, whole.at(), whole.name(), whole.key(), whole.key(), whole.type(), whole.entry(), null, core, whole.rule(), whole.confidence(), true);
  }

  private @Nullable Entry inner(Sentence s, int i, int end, boolean settled) {
    if (!settled) {
      return null;
    }
    Phrase p = names.phrase(s, i, places);
    Reading r = p != null && p.end() == end ? p.reading() : i + 1 == end ? names.bare(s, i, places) : null;
    return r == null ? null : r.entry();
  }

  private int end(Sentence s, int i, Entry noun, boolean settled) {
    int person = settled ? i : people.complementEnd(s, i);
    if (person > i) {
      return person;
    }
    Phrase p = names.phrase(s, i, "state", "capital", "city", "region", "place-word", "given-name");
    int end = p != null ? p.end() : i;
    if (p == null) {
      boolean proper = names.bare(s, i, places.or(word)) != null || names.unknown(s, i) || names.given(s, i) || names.particle(s, i);
      if (!proper && !(noun.has("kind", "nature") && names.definite(s, i) && !names.common(s, i))) {
        return i;
      }
      end = i + 1;
    }
    while (end < s.size() && end < i + 4 && (names.unknown(s, end) || names.particle(s, end - 1) && s.token(end).isWord()
        || !settled && names.given(s, end) && names.given(s, end - 1))) {
      end++;
    }
    boolean preposition = names.is(s, i, prepositions);
    return preposition ? i : end;
  }
}
