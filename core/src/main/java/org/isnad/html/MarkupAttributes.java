package org.isnad.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import org.jsoup.parser.Parser;

/**
 * Writes of a tag's attributes those that somebody asks for, with notes for class names and ids.
 *
 * <p>Not thread-safe; one per document.
 */
final class MarkupAttributes {
  private static final String DATA_TYPE = "ld+json";
  private static final String HIDING = "none";

  /** The relations that are asked for. */
  private static final String AUTHOR = "author";

  private static final String CANONICAL = "canonical";

  /** Pictures in the place of their address, of which no address can be told. */
  private static final String IN_PLACE = "data:";

  private static final int ONCE =
      1 << MarkupWords.CLASS
          | 1 << MarkupWords.ID
          | 1 << MarkupWords.STYLED
          | 1 << MarkupWords.RELATION;

  private final byte[] bytes;
  private final String html;
  private final int end;
  private final MarkupOutput out;
  private final NameNotes names;

  /** What the tag is whose attributes are read. */
  private int tag;

  private boolean selfClosing;
  private boolean data;
  private boolean telling;

  /** Of the kinds of attributes that may be left out for their value, as bits, those that the tag had: only the first counts. */
  private int met;

  /** The hash of class names that tell nothing by themselves, where {@link #unsaid}. */
  private long hash;

  private boolean unsaid;

  /**
   * @param utf8 the document
   * @param html the same with one character for each byte
   */
  MarkupAttributes(byte[] utf8, String html, MarkupOutput out, SeenNames seen) {
    this.bytes = utf8;
    this.html = html;
    this.end = utf8.length;
    this.out = out;
    this.names = new NameNotes(seen, out);
  }

  /** Whether the last tag ends its element itself. */
  boolean selfClosing() {
    return selfClosing;
  }

  /** Whether the last tag is of a script that holds data. */
  boolean data() {
    return data;
  }

  /** Whether the last tag has attributes that are read, beside addresses and ids. */
  boolean telling() {
    return telling;
  }

  /**
   * Writes the attributes behind a tag's name, up to its last sign.
   *
   * @param tag what it is, as {@link MarkupWords} has it
   * @return index of the sign that ends the tag, {@code <} where the next begins; -1 where the
   *     document ends within it
   */
  int write(int tag, int from) {
    this.tag = tag;
    selfClosing = false;
    data = false;
    telling = false;
    met = 0;
    unsaid = false;
    int bare = out.end;
    int i = from;
    while (i < end) {
      byte c = bytes[i];
      if (c == '>' || c == '<') {
        if (unsaid && out.end > bare) {
          names.number(hash);
        }
        // Else it would belong to the value before it, or to the name.
        if (selfClosing ? out.end > bare : c == '<' && i > from) {
          out.write(' ');
        }
        if (selfClosing) {
          out.write('/');
        }
        return i;
      }
      selfClosing = c == '/' && i + 1 < end && bytes[i + 1] == '>';
      i = c == '/' || blank(c) ? i + 1 : attribute(i);
    }
    return -1;
  }

  /** Writes an attribute if it is read; where it ends. */
  private int attribute(int start) {
    long hash = NameTable.with(NameTable.EMPTY, letter(start));
    int i = start + 1;
    while (i < end && !blank(bytes[i]) && bytes[i] != '/' && bytes[i] != '>' && bytes[i] != '=') {
      hash = NameTable.with(hash, letter(i++));
    }
    int value = skipBlank(i);
    if (at(value) == '=') {
      value = skipBlank(value + 1);
      i = valueEnd(value);
    }
    int kind = MarkupWords.attribute(hash);
    data |= kind == MarkupWords.TYPE && tag == MarkupWords.SCRIPT && mayBeData(html.substring(Math.min(value, i), i));
    if ((met >> kind & 1) != 0) {
      return i;
    }
    met |= ONCE & 1 << kind;
    if (kind == MarkupWords.CLASS || kind == MarkupWords.ID) {
      names(kind == MarkupWords.CLASS, Math.min(value, i), i);
    } else if (kind != 0 && isRead(kind, Math.min(value, i), i)) {
      telling |= kind != MarkupWords.ADDRESS;
      out.write(' ');
      out.write(bytes, start, i);
    }
    return i;
  }

  /** Writes what the class names or the id tell whose value stands there. */
  private void names(boolean classes, int value, int valueEnd) {
    telling |= classes;
    byte quote = at(value);
    boolean quoted = quote == '"' || quote == '\'';
    int start = quoted ? value + 1 : value;
    int stop = quoted && bytes[valueEnd - 1] == quote ? valueEnd - 1 : valueEnd;
    if (stop <= start) {
      return;
    }
    if (html.indexOf('&', start, stop) < 0) {
      note(classes, bytes, start, stop);
    } else {
      String meant = Parser.unescapeEntities(new String(bytes, start, stop - start, UTF_8), true);
      byte[] utf8 = meant.getBytes(UTF_8);
      note(classes, utf8, 0, utf8.length);
    }
  }

  private void note(boolean classes, byte[] utf8, int start, int stop) {
    long hash = SeenNames.hash(utf8, start, stop);
    boolean plain = !classes || tag == MarkupWords.IMAGE || tag == MarkupWords.WORDS;
    boolean written = names.write(hash, classes, plain, utf8, start, stop);
    if (!written && classes && tag == MarkupWords.WORDS) {
      this.hash = hash;
      unsaid = true;
    }
  }

  /** Whether that attribute of the tag is asked for, with the value that stands there. */
  private boolean isRead(int kind, int start, int valueEnd) {
    return switch (kind) {
      case MarkupWords.TYPE -> tag == MarkupWords.SCRIPT || tag == MarkupWords.INPUT;
      case MarkupWords.STYLED -> html.indexOf(HIDING, start, valueEnd) >= 0;
      case MarkupWords.RELATION -> relates(start);
      case MarkupWords.ADDRESS -> tag == MarkupWords.ANCHOR || tag == MarkupWords.LINK;
      case MarkupWords.PICTURED -> tag == MarkupWords.IMAGE && !html.startsWith(IN_PLACE, unquoted(start));
      case MarkupWords.NAME -> tag == MarkupWords.META;
      default -> true;
    };
  }

  private boolean relates(int start) {
    int i = unquoted(start);
    return at(i) == '&'
        || html.regionMatches(true, i, AUTHOR, 0, AUTHOR.length())
        || html.regionMatches(true, i, CANONICAL, 0, CANONICAL.length());
  }

  /** Where what stands in a value begins. */
  private int unquoted(int value) {
    return at(value) == '"' || at(value) == '\'' ? value + 1 : value;
  }

  private static boolean mayBeData(String type) {
    return type.indexOf('&') >= 0 || type.toLowerCase(Locale.ROOT).contains(DATA_TYPE);
  }

  private int valueEnd(int start) {
    byte quote = at(start);
    if (quote == '"' || quote == '\'') {
      int close = html.indexOf(quote, start + 1);
      return close < 0 ? end : close + 1;
    }
    int i = Math.min(start, end);
    while (i < end && !blank(bytes[i]) && bytes[i] != '>') {
      i++;
    }
    return i;
  }

  private int skipBlank(int start) {
    int i = start;
    while (i < end && blank(bytes[i])) {
      i++;
    }
    return i;
  }

  private byte at(int i) {
    return i < end ? bytes[i] : 0;
  }

  private char letter(int i) {
    return (char) (bytes[i] & 0xFF);
  }

  /** Whether it is white space of HTML. */
  static boolean blank(byte c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
