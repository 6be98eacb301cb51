package org.isnad.html;

import java.io.CharArrayReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Leaves out of a document's markup what no reader of articles looks at: programs, styles, comments,
 * drawings, attributes made for programs, white space between blocks. What is left parses to the
 * same tree without those, in a third of the time. Only tags are told apart here; what they mean is
 * the parser's to say, so what is not plain is left as it is.
 *
 * <p>Not reusable; one per document. Time and space grow with the document's length.
 */
final class MarkupNormalizer {
  /** A program, left out unless it is data of the page. */
  private static final int SCRIPT = 1;

  private static final int STYLE = 2;

  /** Elements whose content has no tags in it. */
  private static final int VERBATIM = 3;

  private static final int SVG = 4;

  /** Shapes of a drawing. */
  private static final int SHAPE = 5;

  /** Elements that begin and end lines, so that white space beside them says nothing. */
  private static final int BLOCK = 6;

  private static final NameTable TAGS =
      table(
          Map.of(
              SCRIPT, "script",
              STYLE, "style",
              VERBATIM, "title textarea iframe xmp noembed noframes",
              SVG, "svg",
              SHAPE,
                  "path g use circle rect polygon polyline line ellipse defs symbol stop mask filter"
                      + " clippath lineargradient radialgradient",
              BLOCK,
                  "html head body div p ul ol li dl dt dd table thead tbody tfoot tr td th section"
                      + " article header footer nav main aside figure figcaption h1 h2 h3 h4 h5 h6"
                      + " form br hr blockquote"));

  private static final int READ = 1;
  private static final int TYPE = 2;
  private static final int STYLED = 3;

  /** The attributes that are asked for somewhere; a style only tells that an element is hidden. */
  private static final NameTable ATTRIBUTES =
      table(
          Map.of(
              READ,
                  "class id role rel itemprop itemscope itemtype property name content datetime date"
                      + " lang xml:lang href src data-src data-lazy-src data-original data-testid width"
                      + " height hidden",
              TYPE, "type",
              STYLED, "style"));

  private static final String DATA_TYPE = "ld+json";
  private static final String HIDING = "none";

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

  /** Where the name of the last tag ended. */
  private int nameEnd;

  /** What the last tag's attributes told. */
  private boolean selfClosing;

  private boolean data;

  /** Beginnings and ends of the contents of all scripts, in turn. */
  private int[] scripts = new int[16];

  private int scriptEnds;

  private MarkupNormalizer(String html) {
    this.html = html;
    this.chars = html.toCharArray();
    this.end = chars.length;
    this.ends = new MarkupEnds(html);
  }

  private static NameTable table(Map<Integer, String> names) {
    Map<String, Integer> kinds = new HashMap<>();
    names.forEach((kind, words) -> List.of(words.split(" ")).forEach(w -> kinds.put(w, kind)));
    return new NameTable(kinds);
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
    if (Character.isLetter(next)) {
      startTag();
    } else if (next == '/' && Character.isLetter(at(from + 2))) {
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
    int kind = TAGS.kind(hash(from + 1));
    String name = kind == VERBATIM ? html.substring(from + 1, nameEnd) : "";
    if (kind == BLOCK) {
      endLine();
    }
    int start = to;
    copyTag(nameEnd);
    if (!attributes()) {
      to = start;
      return;
    }
    // Only in drawings an element ends so; elsewhere the sign is passed over.
    boolean closed = selfClosing && drawing;
    switch (kind) {
      case SCRIPT -> script(start, closed);
      case STYLE -> leaveOut(start, closed ? from : ends.behind(">", ends.closing("style", from)));
      case VERBATIM -> copy(closed ? from : ends.closing(name, from));
      case SVG -> drawing |= !selfClosing;
      case SHAPE -> to = drawing ? start : to;
      case BLOCK -> white = true;
      default -> {}
    }
  }

  private void endTag() {
    int kind = TAGS.kind(hash(from + 2));
    if (kind == BLOCK) {
      endLine();
    }
    int start = to;
    copyTag(nameEnd);
    if (!attributes() || kind == SHAPE && drawing) {
      to = start;
    }
    drawing &= kind != SVG;
    white |= kind == BLOCK;
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
    int kind = ATTRIBUTES.kind(hash);
    data |= kind == TYPE && mayBeData(html.substring(Math.min(value, i), i));
    boolean hiding = kind == STYLED && html.indexOf(HIDING, Math.min(value, i), i) >= 0;
    if (kind == READ || kind == TYPE || hiding) {
      if (to < start) {
        chars[to++] = ' ';
      }
      System.arraycopy(chars, start, chars, to, i - start);
      to += i - start;
    }
    return i;
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

  private static boolean blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
