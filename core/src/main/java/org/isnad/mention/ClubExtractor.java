package org.isnad.mention;

import java.util.List;
import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Sentence;
import org.isnad.model.EntityType;
import org.jspecify.annotations.Nullable;

/** Finds clubs that are called like a city or an everyday word: in texts on sport, and not where something happens there. Immutable. */
final class ClubExtractor {
  /** So many words of sport, and one among so many words, make a text one on sport. */
  private static final int LEAST = 4;
  private static final int ONE_AMONG = 45;

  private final NameGrammar names;
  private final ClassSet sport;
  private final ClassSet word;
  private final ClassSet places;
  private final ClassSet demonym;
  private final ClassSet head;

  ClubExtractor(NameGrammar names) {
    this.names = names;
    this.sport = names.bits("sport-word");
    this.word = names.bits("body-word");
    this.places = names.bits("state", "capital", "city", "region");
    this.demonym = names.bits("demonym");
    this.head = names.bits("place-head");
  }

  /** Whether an article is on sport. */
  boolean sport(List<Sentence> sentences) {
    int hits = 0;
    int tokens = 0;
    for (Sentence s : sentences) {
      tokens += s.size();
      for (int i = 0; i < s.size(); i++) {
        hits += names.is(s, i, sport) ? 1 : 0;
      }
    }
    return hits >= LEAST && hits * ONE_AMONG >= tokens;
  }

  /** The club whose name stands at a token of a text on sport; null where none does. */
  @Nullable Found club(Sentence s, int i) {
    Phrase p = names.phrase(s, i, "body-word");
    Reading r = p != null ? p.reading() : names.noun(s, i, word);
    if (r == null || r.clitics().definite() || names.is(s, i, places) && there(s, i, r)) {
      return null;
    }
    int end = p != null ? p.end() : i + 1;
    while (end < s.size() && end < i + 3 && names.is(s, end, demonym) && names.definite(s, end) && names.definite(s, i)) {
      end++;
    }
    return names.found(s, i, end, NameGrammar.skip(r), EntityType.ORGANISATION, r.entry(), "club.sport", 0.7);
  }

  /** «in Barcelona», «the city of Barcelona»: the place. */
  private boolean there(Sentence s, int i, Reading r) {
    if (r.clitics().preposition() == '\u0628') {
      return true;
    }
    return i > 0 && (s.token(i - 1).form().equals("\u0641\u064A") || names.noun(s, i - 1, head) != null);
  }
}
