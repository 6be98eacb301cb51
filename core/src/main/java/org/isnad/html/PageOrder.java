package org.isnad.html;

import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Where elements of one document stand to each other. */
final class PageOrder {
  private PageOrder() {}

  /** Negative where {@code a} begins before {@code b}, zero where they are one element. */
  static int compare(Element a, Element b) {
    Node x = a;
    Node y = b;
    int dx = depth(a);
    int dy = depth(b);
    int deeper = Integer.compare(dx, dy);
    for (; dx > dy; dx--) {
      x = up(x);
    }
    for (; dy > dx; dy--) {
      y = up(y);
    }
    if (x.equals(y)) {
      return deeper;
    }
    while (!Objects.equals(x.parent(), y.parent())) {
      x = up(x);
      y = up(y);
    }
    return Integer.compare(x.siblingIndex(), y.siblingIndex());
  }

  private static Node up(Node node) {
    Node parent = node.parent();
    return parent == null ? node : parent;
  }

  private static int depth(Node node) {
    int depth = 0;
    for (Node n = node.parent(); n != null; n = n.parent()) {
      depth++;
    }
    return depth;
  }
}
