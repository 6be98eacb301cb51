package org.isnad.html;

import java.io.CharArrayReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Leaves out of a document's markup what no reader of articles looks at: programs, styles, comments,
 * drawings, attributes made for programs, white space between blocks. What is left parses to the
 * same tree without those, in a third of the time. Only tags are told apart here; what they mean is
 * the parser's to say, so what is not plain is left as it is.
 *
 * <p>Not reusable; one per document. Time and space grow with the document's length.
 */
final class MarkupNormalizer {
  private static final String DATA_TYPE = "ld+json";
  private static final String HIDING = "none";

  /** The relations that are asked for. */
  private static final String AUTHOR = "author";

  private static final String CANONICAL = "canonical";

  private final String html;
  private final char[] chars;
  private final int end;
  private final MarkupEnds ends;

  /** Index of the next character to read. */
  private int from;

  /** Index of the next character to write, never behind the next to read. */
  private int to;

  /** Whether more white space would add nothing to what is written. */
  private boolean white = true;

  /** Where what is written ended when white space was written last. */
  private int whiteEnd = -1;

  private boolean drawing;

  /** Where the drawing that is open began in what is written, -1 where it may not be left out. */
  private int drawingStart = -1;

  /** Whether {@link #white} was so before it. */
  private boolean whiteBefore;

  /** What the tag that is read is. */
  private int tag;

  /** Where the name of the last tag ended. */
  private int nameEnd;

  /** What the last tag's attributes told. */
  private boolean selfClosing;

  private boolean data;

  /** Whether it has attributes beside addresses and the like. */
  private boolean telling;

  /** Beginnings and ends of the contents of all scripts, in turn. */
  private int[] scripts = new int[16];

  private int scriptEnds;

  private MarkupNormalizer(String html) {
    this.html = html;
    this.chars = html.toCharArray();
    this.end = chars.length;
    this.ends = new MarkupEnds(html);
  }

  static MarkupNormalizer normalize(String html) {
    MarkupNormalizer normalizer = new MarkupNormalizer(html);
    while (normalizer.from < normalizer.end) {
      if (normalizer.chars[normalizer.from] != '<') {
        normalizer.text();
      } else {
        normalizer.markup();
      }
    }
    return normalizer;
  }

  /** What is left. */
  Reader reader() {
    return new CharArrayReader(chars, 0, to);
  }

  /** What is left, for people. */
  @Override
  public String toString() {
    return new String(chars, 0, to);
  }

  /** The contents of all scripts of the document, in its order. */
  List<String> scripts() {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < scriptEnds; i += 2) {
      out.add(html.substring(scripts[i], scripts[i + 1]));
    }
    return out;
  }

  private void text() {
    int read = from;
    int write = to;
    boolean last = white;
    while (read < end && chars[read] != '<') {
      char c = chars[read++];
      if (!blank(c)) {
        chars[write++] = c;
        last = false;
      } else if (!last) {
        chars[write++] = c;
        last = true;
        whiteEnd = write;
      }
    }
    from = read;
    to = write;
    white = last;
  }

  private void markup() {
    char next = at(from + 1);
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
    tag = kind;
    String name = kind == MarkupWords.VERBATIM ? html.substring(from + 1, nameEnd) : "";
    if (kind == MarkupWords.BLOCK) {
      endLine();
    }
    int start = to;
    copyTag(nameEnd);
    if (!attributes() || kind == MarkupWords.LINK && !telling) {
      to = start;
      return;
    }
    // Only in drawings an element ends so; elsewhere the sign is passed over.
    boolean closed = selfClosing && drawing;
    switch (kind) {
      case MarkupWords.SCRIPT -> script(start, closed);
      case MarkupWords.STYLE -> leaveOut(start, closed ? from : ends.behind(">", ends.closing("style", from)));
      case MarkupWords.VERBATIM -> copy(closed ? from : ends.closing(name, from));
      case MarkupWords.SVG -> draw(start);
      case MarkupWords.SHAPE -> to = drawing ? start : to;
      case MarkupWords.BLOCK -> {
        white = true;
        drawingStart = -1;
      }
      default -> drawingStart = -1;
    }
  }

  private void endTag() {
    int kind = MarkupWords.tag(hash(from + 2));
    tag = 0;
    if (kind == MarkupWords.BLOCK) {
      endLine();
    }
    int start = to;
    copyTag(nameEnd);
    if (!attributes() || kind == MarkupWords.SHAPE && drawing) {
      to = start;
    }
    if (kind == MarkupWords.SVG) {
      endDrawing();
    }
    white |= kind == MarkupWords.BLOCK;
  }

  private void draw(int start) {
    boolean inside = drawing;
    drawing |= !selfClosing;
    drawingStart = drawing && !inside ? start : -1;
    whiteBefore = white;
  }

  /** Leaves out a drawing in which nothing but its own shapes and words stood. */
  private void endDrawing() {
    if (drawing && drawingStart >= 0) {
      to = drawingStart;
      white = whiteBefore;
      whiteEnd = whiteEnd > to ? -1 : whiteEnd;
    }
    drawing = false;
    drawingStart = -1;
  }

  /** Takes back white space that was written last. */
  private void endLine() {
    if (whiteEnd == to) {
      to--;
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
    if (data) {
      copy(close);
    } else {
      leaveOut(start, ends.behind(">", close));
    }
  }

  private void leaveOut(int start, int until) {
    to = start;
    from = until;
  }

  /**
   * Writes the attributes that are read, and the end of the tag, from behind its name on.
   *
   * @return false where the document ends within the tag, which parsers then leave out
   */
  private boolean attributes() {
    selfClosing = false;
    data = false;
    telling = false;
    int i = from;
    while (i < end) {
      char c = chars[i];
      if (c == '>' || c == '<') {
        // Where nothing was left out there is no room, and nothing to be kept apart either.
        if (to < i && (c == '<' || selfClosing && to + 1 < i)) {
          chars[to++] = ' ';
        }
        if (to < i && selfClosing && c == '>') {
          chars[to++] = '/';
        }
        from = i;
        if (c == '>') {
          copyTag(i + 1);
        }
        return true;
      }
      selfClosing = c == '/' && at(i + 1) == '>';
      i = c == '/' || blank(c) ? i + 1 : attribute(i);
    }
    from = end;
    return false;
  }

  /** Writes an attribute if it is read; where it ends. */
  private int attribute(int start) {
    long hash = NameTable.with(NameTable.EMPTY, chars[start]);
    int i = start + 1;
    while (i < end && !blank(chars[i]) && chars[i] != '/' && chars[i] != '>' && chars[i] != '=') {
      hash = NameTable.with(hash, chars[i++]);
    }
    int value = skipBlank(i);
    if (at(value) == '=') {
      value = skipBlank(value + 1);
      i = valueEnd(value);
    }
    int kind = MarkupWords.attribute(hash);
    data |= kind == MarkupWords.TYPE && tag == MarkupWords.SCRIPT && mayBeData(html.substring(Math.min(value, i), i));
    if (kind != 0 && isRead(kind, Math.min(value, i), i)) {
      telling |= kind != MarkupWords.ADDRESS && kind != MarkupWords.ID;
      if (to < start) {
        chars[to++] = ' ';
      }
      System.arraycopy(chars, start, chars, to, i - start);
      to += i - start;
    }
    return i;
  }

  /** Whether that attribute of the tag is asked for, with the value that stands there. */
  private boolean isRead(int kind, int start, int valueEnd) {
    return switch (kind) {
      case MarkupWords.TYPE -> tag == MarkupWords.SCRIPT || tag == MarkupWords.INPUT;
      case MarkupWords.STYLED -> html.indexOf(HIDING, start, valueEnd) >= 0;
      case MarkupWords.RELATION -> relates(start);
      case MarkupWords.ADDRESS -> tag == MarkupWords.ANCHOR || tag == MarkupWords.LINK;
      case MarkupWords.PICTURED -> tag == MarkupWords.IMAGE;
      case MarkupWords.NAME -> tag == MarkupWords.META;
      default -> true;
    };
  }

  private boolean relates(int start) {
    int i = at(start) == '"' || at(start) == '\'' ? start + 1 : start;
    return at(i) == '&'
        || html.regionMatches(true, i, AUTHOR, 0, AUTHOR.length())
        || html.regionMatches(true, i, CANONICAL, 0, CANONICAL.length());
  }

  private static boolean mayBeData(String type) {
    return type.indexOf('&') >= 0 || type.toLowerCase(Locale.ROOT).contains(DATA_TYPE);
  }

  private int valueEnd(int start) {
    char quote = at(start);
    if (quote == '"' || quote == '\'') {
      int close = html.indexOf(quote, start + 1);
      return close < 0 ? end : close + 1;
    }
    int i = Math.min(start, end);
    while (i < end && !blank(chars[i]) && chars[i] != '>') {
      i++;
    }
    return i;
  }

  private int skipBlank(int start) {
    int i = start;
    while (i < end && blank(chars[i])) {
      i++;
    }
    return i;
  }

  /** The hash of the tag's name that begins there; notes where the name ends. */
  private long hash(int start) {
    long hash = NameTable.EMPTY;
    int i = start;
    while (!isNameEnd(i)) {
      hash = NameTable.with(hash, chars[i++]);
    }
    nameEnd = i;
    return hash;
  }

  private boolean isNameEnd(int i) {
    return i >= end
        || blank(chars[i])
        || chars[i] == '/'
        || chars[i] == '>'
        || chars[i] == '<';
  }

  /** Writes what comes up to there as it is. */
  private void copy(int until) {
    copyTag(until);
    white = false;
  }

  private void copyTag(int until) {
    System.arraycopy(chars, from, chars, to, until - from);
    to += until - from;
    from = until;
  }

  private char at(int i) {
    return i < end ? chars[i] : '\0';
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z' || Character.isLetter(c);
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
