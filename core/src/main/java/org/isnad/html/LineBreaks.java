package org.isnad.html;

import java.util.List;

/**
 * Tells single line breaks that end paragraphs from those that only end lines: some sites write
 * paragraphs so, others addresses and poems.
 */
final class LineBreaks {
  /** Lines of a text that is broken by hand are shorter. */
  private static final int PARAGRAPH = 60;

  private LineBreaks() {}

  /** The paragraphs of a block's text. */
  static List<String> paragraphs(String text) {
    if (text.indexOf('\n') < 0) {
      return List.of(text);
    }
    List<String> lines = text.lines().filter(l -> !l.isBlank()).toList();
    long ended = lines.stream().filter(l -> l.length() >= PARAGRAPH && ends(l)).count();
    return ended * 2 >= lines.size() ? lines : List.of(text.replace('\n', ' '));
  }

  private static boolean ends(String line) {
    int i = line.length() - 1;
    while (i > 0 && "\u00BB\"\u201D\u201C')] ".indexOf(line.charAt(i)) >= 0) {
      i--;
    }
    return ".!?\u061F\u2026\u06D4\u3002:".indexOf(line.charAt(i)) >= 0;
  }
}
