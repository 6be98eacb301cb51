package org.isnad.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dateline that opens a body: a place with an agency, an outlet or a dash, in whatever
 * order and marks: «Khartoum (Reuters) -», «Doha / QNA /», «London - «outlet»».
 *
 * <p>Immutable and thread-safe.
 */
final class DatelineExtractor {
  /** A dateline is the first few words, or there is none. */
  private static final int WITHIN = 80;

  private static final int MOST_WORDS = 4;
  private static final String MARKS = "-\u2013\u2014\u0640/():\u00AB\u00BB\"\u060C,|";
  private static final String ENDING = "-\u2013\u2014\u0640/:|)";

  private final PageWords words;

  DatelineExtractor(PageWords words) {
    this.words = words;
  }

  /**
   * A dateline.
   *
   * @param place as printed, or null
   * @param outlet where one is named that is no agency, or null
   * @param text all of it, with a date where it has one
   */
  record Dateline(@Nullable String place, @Nullable String outlet, String text) {}

  /** The dateline that begins the paragraph, or null. */
  @Nullable Dateline extract(String paragraph) {
    List<Chunk> chunks = chunks(paragraph);
    String place = null;
    String outlet = null;
    boolean agency = false;
    int read = 0;
    for (Chunk chunk : chunks) {
      String name = withoutDate(chunk.text());
      if (words.agency(name) != null) {
        agency = true;
      } else if (place == null && words.place(name)) {
        place = name;
      } else if (chunk.quoted() && read > 0 && place != null
          || words.outlet(name) && place != null) {
        outlet = name;
      } else if (read == 0 && chunks.size() > 1 && source(chunks.get(1))) {
        place = name;
      } else {
        break;
      }
      read++;
    }
    boolean closed = read > 0 && ENDING.indexOf(chunks.get(read - 1).mark()) >= 0 || outlet != null;
    boolean dateline =
        place != null
            && closed
            && (agency || outlet != null || read < chunks.size() || chunks.size() == 1);
    return dateline
        ? new Dateline(place, outlet, paragraph.substring(0, chunks.get(read - 1).end()))
        : null;
  }

  /**
   * Whether an agency, or a name in quotation marks with a dash behind, stands there: before it
   * stands a place.
   */
  private boolean source(Chunk chunk) {
    return words.agency(withoutDate(chunk.text())) != null
        || chunk.quoted() && ENDING.indexOf(chunk.mark()) >= 0;
  }

  /** A stretch between marks, and the mark that ends it. */
  private record Chunk(String text, char mark, boolean quoted, int end) {}

  private static List<Chunk> chunks(String paragraph) {
    List<Chunk> out = new ArrayList<>();
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < Math.min(paragraph.length(), WITHIN); i++) {
      char c = paragraph.charAt(i);
      // A tatweel inside a word is no dash.
      boolean mark =
          MARKS.indexOf(c) >= 0
              && (c != '\u0640' || i > 0 && LineSplitter.white(paragraph.charAt(i - 1)));
      if (!mark) {
        continue;
      }
      String text = paragraph.substring(start, i).strip();
      if (!text.isEmpty() && LineSplitter.countWords(text) <= MOST_WORDS + 2) {
        out.add(new Chunk(text, c, quoted, i));
      } else if (!text.isEmpty()) {
        break;
      } else if (!out.isEmpty() && ENDING.indexOf(c) >= 0) {
        Chunk last = out.removeLast();
        out.add(new Chunk(last.text(), c, last.quoted(), i));
      }
      quoted = c == '\u00AB' || c == '"' && !quoted;
      start = i + 1;
    }
    return out;
  }

  /**
   * «Paris, on 26 June» is a place: from the first digit on, with a word of two letters before it,
   * it is the date.
   */
  private static String withoutDate(String text) {
    int digit = 0;
    while (digit < text.length() && !Character.isDigit(text.charAt(digit))) {
      digit++;
    }
    if (digit == 0 || digit == text.length()) {
      return text;
    }
    String before = text.substring(0, digit).strip();
    int space = before.lastIndexOf(' ');
    return space > 0 && before.length() - space <= 3 ? before.substring(0, space).strip() : before;
  }
}
