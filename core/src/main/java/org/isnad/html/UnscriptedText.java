package org.isnad.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Measures the text for browsers without scripts, in one walk however its elements are nested. */
final class UnscriptedText implements NodeVisitor {
  private final int most;

  /** Elements around the node that hold such text. */
  private int around;

  private int length;

  private UnscriptedText(int most) {
    this.most = most;
  }

  /**
   * Characters of it, without white space around its parts.
   *
   * @param most of them that are counted
   */
  static int length(Element body, int most) {
    UnscriptedText text = new UnscriptedText(most);
    NodeTraversor.traverse(text, body);
    return text.length;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      int own = around > 0 ? text.getWholeText().strip().length() : 0;
      length += Math.min(own, most - length);
    } else if (node.nodeName().equals(BoxBuilder.NOSCRIPT)) {
      around++;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    around -= node.nodeName().equals(BoxBuilder.NOSCRIPT) ? 1 : 0;
  }
}
