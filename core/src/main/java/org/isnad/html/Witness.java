package org.isnad.html;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The article's text as the page's data hold it beside the page. It is not read instead of the page,
 * since it lacks headings, and parts as often as not; but it tells which blocks are of the text.
 *
 * <p>Immutable and thread-safe.
 */
final class Witness {
  /** Shorter data are descriptions. */
  private static final int SHORTEST = 200;

  /** Where data and page share so much, the data are the whole text. */
  private static final double WITNESSED = 0.8;

  /** So much of a block's beginning or end makes it the same text. */
  private static final int PART = 40;

  private final List<String> texts;

  /**
   * @param bodies texts of articles, HTML or plain
   */
  Witness(List<String> bodies) {
    texts = bodies.stream().map(Witness::letters).filter(t -> t.length() >= SHORTEST).toList();
  }

  /** The text that a page shows, all of it. */
  static Witness of(List<Block> blocks) {
    return new Witness(List.of(blocks.stream().map(Block::text).collect(Collectors.joining())));
  }

  int letters() {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  /** The letters that a paragraph begins with, and those that it ends with. */
  private record Ends(String begin, String end) {
    static Ends of(String letters) {
      return new Ends(
          letters.substring(0, Math.min(letters.length(), PART)),
          letters.substring(Math.max(0, letters.length() - PART)));
    }
  }

  /** Those paragraphs whose beginning or end stands in it. */
  Set<String> held(Collection<String> paragraphs) {
    if (texts.isEmpty()) {
      return Set.of();
    }
    Map<String, Ends> ends = new HashMap<>();
    ShortTexts wanted = new ShortTexts();
    for (String paragraph : paragraphs) {
      String letters = letters(paragraph);
      if (!letters.isEmpty()) {
        Ends those = Ends.of(letters);
        ends.put(paragraph, those);
        wanted.add(those.begin());
        wanted.add(those.end());
      }
    }
    Set<String> found = wanted.in(texts);
    ends.values().removeIf(e -> !found.contains(e.begin()) && !found.contains(e.end()));
    return ends.keySet();
  }

  /**
   * The body without what the page's data do not have, where that is not of the same kind as what
   * they have.
   */
  Body agreed(Body body) {
    if (texts.isEmpty()) {
      return body;
    }
    Set<String> known = held(body.paragraphs().stream().map(Block::text).toList());
    int held = 0;
    Set<Integer> kinds = new HashSet<>();
    for (Block block : body.paragraphs()) {
      if (known.contains(block.text())) {
        held += block.letters();
        kinds.add(Trimming.kind(block));
      }
    }
    if (held < WITNESSED * body.letters()) {
      return body;
    }
    List<Block> paragraphs =
        body.paragraphs().stream()
            .filter(b -> b.heading() || kinds.contains(Trimming.kind(b)))
            .toList();
    return new Body(body.region(), body.title(), body.deck(), paragraphs, body.captions());
  }

  private static String letters(String text) {
    char[] letters = new char[text.length()];
    int length = 0;
    for (int i = 0; i < letters.length; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        letters[length++] = c;
      } else if (c >= '0' && Character.isLetterOrDigit(c)) {
        letters[length++] = Character.toLowerCase(c);
      }
    }
    return new String(letters, 0, length);
  }
}
