package org.isnad.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The visible text of an element, as lines: blocks and breaks end a line, white space is folded to
 * single spaces. What is not shown, and what one only operates, is left out.
 */
final class ElementText {
  private static final Set<String> SILENT =
      Set.of(
          "script", "style", "template", "svg", "noscript", "button", "select", "iframe", "input");

  private final List<String> lines = new ArrayList<>(1);
  private final StringBuilder line = new StringBuilder();
  private int left;

  private ElementText(int limit) {
    this.left = limit;
  }

  /**
   * The lines of an element.
   *
   * @param limit characters after which nothing more is taken
   */
  static List<String> lines(Element element, int limit) {
    ElementText text = new ElementText(limit);
    text.read(element);
    text.end();
    return text.lines;
  }

  /** All lines of an element, joined by spaces. */
  static String of(Element element, int limit) {
    List<String> lines = lines(element, limit);
    return lines.size() == 1 ? lines.getFirst() : String.join(" ", lines);
  }

  private void read(Element root) {
    Node node = root;
    while (left > 0) {
      boolean down = true;
      if (node instanceof TextNode text) {
        add(text.getWholeText());
      } else if (node instanceof Element element) {
        down = node.equals(root) || shown(element);
        if (element.normalName().equals("br") || down && element.isBlock()) {
          end();
        }
      }
      if (down && node.childNodeSize() > 0) {
        node = node.childNode(0);
        continue;
      }
      while (!node.equals(root) && node.nextSibling() == null) {
        node = parent(node, root);
      }
      if (node.equals(root)) {
        return;
      }
      node = next(node, root);
    }
  }

  private Node parent(Node node, Element root) {
    Node parent = node.parent();
    if (parent instanceof Element element && element.isBlock()) {
      end();
    }
    return parent == null ? root : parent;
  }

  private Node next(Node node, Element root) {
    if (node instanceof Element element && element.isBlock()) {
      end();
    }
    Node next = node.nextSibling();
    return next == null ? root : next;
  }

  /** Whether readers see an element. */
  static boolean shown(Element element) {
    if (SILENT.contains(element.normalName())) {
      return false;
    }
    return element.attributesSize() == 0
        || !MarkWords.hidden(element.attributes())
            && (NameNotes.kinds(element) & ClassWords.HIDDEN) == 0;
  }

  private void add(String text) {
    for (int i = 0; i < text.length() && left > 0; i++) {
      char c = text.charAt(i);
      boolean space = c <= ' ' || c == '\u00A0' || Character.isWhitespace(c);
      if (!space) {
        line.append(c);
        left--;
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
        left--;
      }
    }
  }

  private void end() {
    int length = line.length();
    if (length > 0 && line.charAt(length - 1) == ' ') {
      line.setLength(length - 1);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
      line.setLength(0);
    }
  }
}
