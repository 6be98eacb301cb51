package org.isnad.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.model.CaptureText;

/**
 * Leaves out of a document's markup what no reader of articles looks at: programs, styles, comments,
 * drawings, attributes made for programs, white space between blocks. What is left parses to the
 * same tree without those, in a third of the time. Only tags are told apart here; what they mean is
 * the parser's to say, so what is not plain is left as it is.
 *
 * <p>Works on bytes of UTF-8, since all signs of markup are ASCII, and what is left out need not be
 * decoded.
 *
 * <p>Not reusable; one per document. Time and space grow with the document's length.
 */
final class MarkupNormalizer {
  /** What is left of most documents is no more than one in so many bytes. */
  private static final int USUAL_SHARE = 2;

  /** With one character for each byte: in strings the JVM looks for signs many at a time. */
  private final String html;

  private final byte[] bytes;
  private final int end;
  private final MarkupEnds ends;
  private final MarkupAttributes attributes;

  /** Index of the next byte to read. */
  private int from;

  private final MarkupOutput out;

  /** Whether more white space would add nothing to what is written. */
  private boolean white = true;

  /** Where what is written ended when white space was written last. */
  private int whiteEnd = -1;

  private boolean drawing;

  /** Where the drawing that is open began in what is written, -1 where it may not be left out. */
  private int drawingStart = -1;

  /** Whether {@link #white} was so before it. */
  private boolean whiteBefore;

  /** Where the name of the last tag ended. */
  private int nameEnd;

  /** Beginnings and ends of the contents of all scripts, in turn. */
  private int[] scripts = new int[16];

  private int scriptEnds;

  private MarkupNormalizer(byte[] utf8, SeenNames seen) {
    this.bytes = utf8;
    this.html = new String(utf8, ISO_8859_1);
    this.end = utf8.length;
    this.ends = new MarkupEnds(html);
    this.out = new MarkupOutput(end / USUAL_SHARE);
    this.attributes = new MarkupAttributes(utf8, html, out, seen);
  }

  static MarkupNormalizer normalize(CaptureText text, SeenNames seen) {
    byte[] whole = text.utf8();
    byte[] utf8 = text.start() == 0 ? whole : Arrays.copyOfRange(whole, text.start(), whole.length);
    MarkupNormalizer normalizer = new MarkupNormalizer(utf8, seen);
    while (normalizer.from < normalizer.end) {
      if (normalizer.bytes[normalizer.from] != '<') {
        normalizer.text();
      } else {
        normalizer.markup();
      }
    }
    return normalizer;
  }

  /** What is left. */
  Reader reader() {
    return out.reader();
  }

  /** What is left, for people. */
  @Override
  public String toString() {
    return out.toString();
  }

  /** The contents of all scripts of the document, in its order. */
  List<String> scripts() {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < scriptEnds; i += 2) {
      out.add(new String(bytes, scripts[i], scripts[i + 1] - scripts[i], UTF_8));
    }
    return out;
  }

  private void text() {
    int read = from;
    int write = out.end;
    boolean last = white;
    int next = html.indexOf('<', read);
    int until = next < 0 ? end : next;
    out.room(until - read);
    byte[] written = out.bytes;
    while (read < until) {
      byte c = bytes[read++];
      if (!MarkupAttributes.blank(c)) {
        written[write++] = c;
        last = false;
      } else if (!last) {
        written[write++] = c;
        last = true;
        whiteEnd = write;
      }
    }
    from = read;
    out.end = write;
    white = last;
  }

  private void markup() {
    byte next = at(from + 1);
    if (letter(next)) {
      startTag();
    } else if (next == '/' && letter(at(from + 2))) {
      endTag();
    } else if (html.startsWith(MarkupEnds.COMMENT, from)) {
      from = ends.commentEnd(from);
    } else if (html.startsWith("<![CDATA[", from)) {
      copy(ends.behind("]]>", from));
    } else if (next == '!' || next == '?' || next == '/') {
      copy(ends.behind(">", from));
    } else {
      copy(from + 1);
    }
  }

  private void startTag() {
    int kind = MarkupWords.tag(hash(from + 1));
    String name = kind == MarkupWords.VERBATIM ? html.substring(from + 1, nameEnd) : "";
    if (kind == MarkupWords.BLOCK) {
      endLine();
    }
    int start = out.end;
    copyTag(nameEnd);
    if (!attributes(kind) || kind == MarkupWords.LINK && !attributes.telling()) {
      out.end = start;
      return;
    }
    // Only in drawings an element ends so; elsewhere the sign is passed over.
    boolean closed = attributes.selfClosing() && drawing;
    switch (kind) {
      case MarkupWords.SCRIPT -> script(start, closed);
      case MarkupWords.STYLE -> leaveOut(start, closed ? from : ends.behind(">", ends.closing("style", from)));
      case MarkupWords.VERBATIM -> copy(closed ? from : ends.closing(name, from));
      case MarkupWords.SVG -> draw(start);
      case MarkupWords.SHAPE -> out.end = drawing ? start : out.end;
      case MarkupWords.BLOCK -> {
        white = true;
        drawingStart = -1;
      }
      default -> drawingStart = -1;
    }
  }

  private void endTag() {
    int kind = MarkupWords.tag(hash(from + 2));
    if (kind == MarkupWords.BLOCK) {
      endLine();
    }
    int start = out.end;
    copyTag(nameEnd);
    if (!attributes(0) || kind == MarkupWords.SHAPE && drawing) {
      out.end = start;
    }
    if (kind == MarkupWords.SVG) {
      endDrawing();
    }
    white |= kind == MarkupWords.BLOCK;
  }

  private void draw(int start) {
    boolean inside = drawing;
    drawing |= !attributes.selfClosing();
    drawingStart = drawing && !inside ? start : -1;
    whiteBefore = white;
  }

  /** Leaves out a drawing in which nothing but its own shapes and words stood. */
  private void endDrawing() {
    if (drawing && drawingStart >= 0) {
      out.end = drawingStart;
      white = whiteBefore;
      whiteEnd = whiteEnd > out.end ? -1 : whiteEnd;
    }
    drawing = false;
    drawingStart = -1;
  }

  /** Takes back white space that was written last. */
  private void endLine() {
    if (whiteEnd == out.end) {
      out.end--;
      whiteEnd = -1;
    }
  }

  private void script(int start, boolean closed) {
    if (closed) {
      return;
    }
    int close = ends.scriptEnd(from);
    if (scriptEnds == scripts.length) {
      scripts = Arrays.copyOf(scripts, scriptEnds * 2);
    }
    scripts[scriptEnds++] = from;
    scripts[scriptEnds++] = close;
    if (attributes.data()) {
      copy(close);
    } else {
      leaveOut(start, ends.behind(">", close));
    }
  }

  private void leaveOut(int start, int until) {
    out.end = start;
    from = until;
  }

  /**
   * Writes the attributes that are read, and the end of the tag, from behind its name on.
   *
   * @return false where the document ends within the tag, which parsers then leave out
   */
  private boolean attributes(int tag) {
    int sign = attributes.write(tag, from);
    from = sign < 0 ? end : sign;
    if (sign >= 0 && bytes[sign] == '>') {
      copyTag(sign + 1);
    }
    return sign >= 0;
  }

  /** The hash of the tag's name that begins there; notes where the name ends. */
  private long hash(int start) {
    long hash = NameTable.EMPTY;
    int i = start;
    while (!isNameEnd(i)) {
      hash = NameTable.with(hash, letter(i++));
    }
    nameEnd = i;
    return hash;
  }

  private boolean isNameEnd(int i) {
    return i >= end
        || MarkupAttributes.blank(bytes[i])
        || bytes[i] == '/'
        || bytes[i] == '>'
        || bytes[i] == '<';
  }

  /** Writes what comes up to there as it is. */
  private void copy(int until) {
    copyTag(until);
    white = false;
  }

  private void copyTag(int until) {
    out.write(bytes, from, until);
    from = until;
  }

  private byte at(int i) {
    return i < end ? bytes[i] : 0;
  }

  private char letter(int i) {
    return (char) (bytes[i] & 0xFF);
  }

  private static boolean letter(byte c) {
    int small = c | 0x20;
    return small >= 'a' && small <= 'z';
  }
}
