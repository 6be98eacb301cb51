package org.isnad.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.match.Sentence;
import org.isnad.model.EntityType;
import org.isnad.model.SourceType;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.text.Spellings;
import org.jspecify.annotations.Nullable;

/**
 * Finds the short forms of names that the article gives in full elsewhere: a person's last name, a body without its head
 * noun or without what specifies it. For one article and one thread.
 */
final class ShortNameExtractor {
  private static final int HEARD = 1 << 12;

  private final NameGrammar names;
  private final Map<String, Found> byWord = new HashMap<>();
  /** The same surnames, in the order they stand in, by their {@link Spellings#sounds}. */
  private final Map<Integer, List<String>> bySounds = new HashMap<>();
  /** The same numbers, as far as few bits tell them: hardly a word sounds like a surname. */
  private final BitSet heard = new BitSet(HEARD);
  private final List<Found> bodies = new ArrayList<>();
  private final List<Span> speakers = new ArrayList<>();

  ShortNameExtractor(NameGrammar names, List<List<Found>> known, List<Statement> statements) {
    this.names = names;
    for (List<Found> found : known) {
      for (Found f : found) {
        if (f.type() == EntityType.PERSON && f.key().size() > 1) {
          surname(f.key().getLast(), f);
        } else if (f.type() == EntityType.ORGANISATION && f.sure()) {
          bodies.add(f);
        }
      }
    }
    for (Statement s : statements) {
      if (s.source().at() != null && s.source().type() == SourceType.PERSON) {
        speakers.add(s.source().at());
      }
    }
  }

  private void surname(String word, Found person) {
    if (byWord.putIfAbsent(word, person) == null) {
      int sounds = Spellings.sounds(word, 0);
      heard.set(sounds & HEARD - 1);
      bySounds.computeIfAbsent(sounds, k -> new ArrayList<>()).add(word);
    }
  }

  /** Those that are names by themselves, and those that some fuller name of the article begins with. */
  List<Found> confirmed(List<Found> found) {
    List<Found> out = new ArrayList<>();
    for (Found f : found) {
      if (f.sure() || bodies.stream().anyMatch(b -> begins(b.key(), f.key()))) {
        out.add(f);
      }
    }
    return out;
  }

  private static boolean begins(List<String> fuller, List<String> shorter) {
    return shorter.size() > 1 && fuller.size() > shorter.size() && fuller.subList(0, shorter.size()).equals(shorter);
  }

  /** The short forms among the words that no name of {@code taken} holds. */
  List<Found> extract(Sentence s, List<Found> taken) {
    List<Found> out = new ArrayList<>();
    for (int i = 0; i < s.size() && !byWord.isEmpty(); i++) {
      if (s.token(i).isWord() && free(i, taken)) {
        Found person = person(s, i);
        if (person != null) {
          out.add(person);
        }
      }
    }
    return out;
  }

  private static boolean free(int i, List<Found> taken) {
    for (Found f : taken) {
      if (i >= f.first() && i < f.end()) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Found person(Sentence s, int i) {
    String form = s.token(i).form();
    for (int skip = 0; skip < 3 && skip < form.length() - 2; skip++) {
      if (skip > 0 && "\u0648\u0641\u0628\u0644\u0643".indexOf(form.charAt(skip - 1)) < 0) {
        return null;
      }
      int sounds = skip == 0 ? s.word(i).shape().sounds() : Spellings.sounds(form, NameGrammar.bareFrom(form, skip));
      Found full = heard.get(sounds & HEARD - 1) ? called(form, skip, sounds) : null;
      if (full != null && (!names.otherWord(s, i) || speaks(s.token(i).at()))) {
        return names.found(s, i, i + 1, skip, EntityType.PERSON, null, "name.short", 0.8);
      }
    }
    return null;
  }

  /** The person whose surname the form is behind its first {@code skip} letters, perhaps in another spelling of it. */
  private @Nullable Found called(String form, int skip, int sounds) {
    List<String> alike = bySounds.get(sounds);
    if (alike == null) {
      return null;
    }
    String name = NameGrammar.bareForm(form.substring(skip));
    Found exact = byWord.get(name);
    if (exact != null) {
      return exact;
    }
    for (String surname : alike) {
      if (names.spellings().same(surname, name)) {
        return names.foreign(name) ? byWord.get(surname) : null;
      }
    }
    return null;
  }

  private boolean speaks(Span at) {
    for (Span speaker : speakers) {
      if (speaker.start() < at.end() && at.start() < speaker.end()) {
        return true;
      }
    }
    return false;
  }
}
