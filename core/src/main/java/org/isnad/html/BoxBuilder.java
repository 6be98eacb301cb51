package org.isnad.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the text of a document into blocks, in one walk over its nodes.
 *
 * <p>Not reusable; one per document.
 */
final class BoxBuilder implements NodeFilter {
  /** Inline elements so marked are lines of their own. */
  private static final int APART =
      Mark.bits(Mark.CAPTION, Mark.SHARE, Mark.ADVERT, Mark.HIDDEN, Mark.RELATED, Mark.SUBSCRIBE, Mark.TOOL, Mark.BODY);

  private static final int SIGNING = Mark.bits(Mark.DATE, Mark.BYLINE);

  private static final int MOST_BLOCKS = 200_000;

  /** What stands in it is for browsers without scripts. */
  static final String NOSCRIPT = "noscript";

  /** The scripts from Devanagari to Thai. */
  private static final char FIRST_INDIC = 0x0900;

  private static final char LAST_INDIC = 0x0E7F;

  private final List<Box> boxes = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final Deque<Box> open = new ArrayDeque<>();

  private final StringBuilder line = new StringBuilder();
  private boolean white;
  private int breaks;
  private int letters;
  private int links;
  private int stops;
  private int anchors;
  private boolean picture;
  private boolean signed;

  private final List<Shot> shots = new ArrayList<>();

  /** The link that is open, where its words begin in the line, and those before it in the line. */
  private @Nullable Element link;

  private int linked = -1;
  private List<Link> targets = new ArrayList<>();

  /** Notes in the same walk what speaks of the articles. */
  private final HtmlPageBuilder page;

  private final boolean unscripted;

  private BoxBuilder(HtmlPageBuilder page, boolean unscripted) {
    this.page = page;
    this.unscripted = unscripted;
  }

  /**
   * @param page is told of every element from the body on
   * @param unscripted whether what is for browsers without scripts is read with the rest
   */
  static Boxes build(Element body, HtmlPageBuilder page, boolean unscripted) {
    BoxBuilder builder = new BoxBuilder(page, unscripted);
    NodeTraversor.filter(builder, body);
    Boxes boxes = new Boxes(builder.boxes, builder.blocks, builder.shots);
    boxes.mark(0, builder.blocks.size());
    return boxes;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      add(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    long read = page.read(element);
    int kind = unscripted && tag.equals(NOSCRIPT) ? 0 : TagWords.kind((int) read);
    if (kind == TagWords.UNREAD && !open.isEmpty()
        || blocks.size() >= MOST_BLOCKS
        || kind == TagWords.INLINE && hiddenInHeading((int) read)) {
      page.walk(element, null);
      return FilterResult.SKIP_ENTIRELY;
    }
    page.note(element, read);
    if (tag.equals("br")) {
      breaks++;
      if (breaks == 2) {
        flush();
      }
      return FilterResult.CONTINUE;
    }
    if (kind == TagWords.PICTURE) {
      picture(element);
      return FilterResult.CONTINUE;
    }
    int own = (int) read;
    if (kind != TagWords.INLINE || (own & APART) != 0) {
      flush();
      Box box = new Box(element, open.peek(), own, depth, blocks.size());
      boxes.add(box);
      open.push(box);
    }
    if (tag.equals("a")) {
      anchors++;
      target();
      link = element;
    }
    signed |= tag.equals("time") || (own & SIGNING) != 0;
    return FilterResult.CONTINUE;
  }

  /** Words in a heading that are not seen: they are none of its own, and part it in no two. */
  private boolean hiddenInHeading(int own) {
    Box around = open.peek();
    return (own & APART) == Mark.HIDDEN.bit()
        && around != null
        && Block.rank(around.tag()) > 0;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      Box box = open.peek();
      if (box != null && box.depth == depth) {
        flush();
        box.end = blocks.size();
        open.pop();
        Box around = open.peek();
        if (around != null) {
          around.pictures += box.pictures;
          around.titled |= box.titled || box.tag().equals("h1") && box.end > box.first;
        }
      }
      if (element.normalName().equals("a")) {
        anchors--;
        target();
        link = null;
      }
    }
    return FilterResult.CONTINUE;
  }

  private void picture(Element element) {
    flush();
    picture = true;
    Box box = open.peek();
    if (box != null) {
      box.pictures++;
      String tag = element.normalName();
      if (tag.equals("img") || tag.equals("amp-img")) {
        shots.add(new Shot(element, box, blocks.size()));
      }
    }
  }

  private void add(String text) {
    int i = 0;
    while (i < text.length()) {
      if (text.charAt(i) <= ' ') {
        white = true;
        i++;
        continue;
      }
      if (breaks > 0 || white) {
        if (!line.isEmpty()) {
          line.append(breaks > 0 ? '\n' : ' ');
        }
        white = false;
        breaks = 0;
      }
      if (link != null && linked < 0) {
        linked = line.length();
      }
      int words = i;
      // As far as one space stands between them they are taken at once.
      while (i < text.length() && (text.charAt(i) > ' ' || oneSpace(text, i))) {
        count(text.charAt(i));
        i++;
      }
      line.append(text, words, i);
    }
  }

  private static boolean oneSpace(String text, int i) {
    return text.charAt(i) == ' ' && i + 1 < text.length() && text.charAt(i + 1) > ' ';
  }

  private void count(char c) {
    int weight = 0;
    if (c < 0x80) {
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
        weight = 1;
      } else if (c == '.' || c == '!' || c == '?') {
        stops++;
      }
    } else if (c == '\u061F' || c == '\u06D4' || c == '\u3002' || c == '\u0964' || c == '\u2026') {
      stops++;
    } else if (c >= 0x3040 && c < 0xFE00 && !Character.isSurrogate(c)) {
      weight = c < 0xAC00 ? Block.WIDE : 2;
    } else if (Character.isLetterOrDigit(c) || c >= FIRST_INDIC && c <= LAST_INDIC) {
      // Vowels of Indic scripts are signs, without which their words would count half.
      weight = 1;
    }
    letters += weight;
    links += anchors > 0 ? weight : 0;
  }

  /** Notes the words of the open link that stand in the line. */
  private void target() {
    if (link != null && linked >= 0) {
      targets.add(new Link(line.substring(linked), link.attr("href").strip()));
    }
    linked = -1;
  }

  private void flush() {
    if (!line.isEmpty()) {
      target();
      Box box = open.peek();
      if (letters > 0 && box != null) {
        Block block =
            new Block(blocks.size(), box, line.toString(), letters, links, stops, targets, picture, signed);
        blocks.add(block);
        picture = false;
      }
      line.setLength(0);
      letters = 0;
      links = 0;
      stops = 0;
      signed = false;
      targets = new ArrayList<>();
    }
    white = false;
    breaks = 0;
  }
}
