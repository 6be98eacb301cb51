package org.isnad.lexicon;

import java.util.List;
import org.isnad.lexicon.Word.Reading;
import org.isnad.text.CliticSplitter.Segmentation;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A word or expression before clitics, with the others of the same form behind it: most forms have
 * one reading, and a list for each of them would be half of what a language takes in memory.
 *
 * <p>Linked while the language loads, unchanged from then on but for what it looks up.
 */
final class Stem {
  final Entry entry;

  /** The lookup forms after the first, empty for a single word. */
  final List<String> tail;

  final @Nullable Verb verb;
  final @Nullable Inflection inflection;
  private @Nullable Stem next;

  /** Looked up when first asked for. */
  private @Nullable ClassSet classBit;

  Stem(Entry entry, List<String> tail, @Nullable Verb verb, @Nullable Inflection inflection) {
    this.entry = entry;
    this.tail = tail;
    this.verb = verb;
    this.inflection = inflection;
  }

  /** The entry's class as a set of one. */
  ClassSet classBit(WordClasses classes) {
    ClassSet bit = classBit;
    if (bit == null) {
      bit = classes.bit(entry.cls());
      classBit = bit;
    }
    return bit;
  }

  /** It, as what is left of a word when these clitics are taken off. */
  Reading reading(Segmentation clitics, WordClasses classes) {
    return new Reading(clitics, entry, verb, inflection, classBit(classes));
  }

  /** The one read after it, or null. */
  @Nullable Stem next() {
    return next;
  }

  /** Sets another behind the last, unless it is there. */
  void append(Stem other) {
    Stem last = this;
    while (!last.same(other)) {
      if (last.next == null) {
        last.next = other;
        return;
      }
      last = last.next;
    }
  }

  // Every verb is one object and every inflection a constant; the equality that records come with
  // takes longer to set up
  // than all of these comparisons.
  @SuppressWarnings("ReferenceEquality")
  private boolean same(Stem other) {
    if (verb != other.verb || inflection != other.inflection || !tail.equals(other.tail)) {
      return false;
    }
    Entry e = other.entry;
    return e == entry
        || e.cls().equals(entry.cls())
            && e.form().equals(entry.form())
            && e.lemma().equals(entry.lemma())
            && e.features().equals(entry.features());
  }

  /** Whether the tokens go on as the expression does; articles do not count. */
  boolean continues(List<Token> tokens, int first) {
    if (first + tail.size() >= tokens.size()) {
      return false;
    }
    for (int i = 0; i < tail.size(); i++) {
      String form = tokens.get(first + 1 + i).form();
      int bare = LexiconBuilder.bareFrom(form);
      if (form.length() - bare != tail.get(i).length() || !form.startsWith(tail.get(i), bare)) {
        return false;
      }
    }
    return true;
  }
}
