package org.isnad.html;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/**
 * An element that begins and ends lines, with what is known of the text in it. {@link BoxBuilder}
 * fills it in and changes nothing afterwards.
 */
final class Box {
  final Element element;
  final @Nullable Box parent;

  /** {@link Mark} bits of the element itself. */
  final int own;

  /** Whether it is, or stands in, an element for menus; and one for what stands beside a text. */
  final boolean menu;

  final boolean beside;

  /** {@link Mark} bits of the element and of all around it, as they are called. */
  final int called;

  /** The same without those that the element's own text speaks against, see {@link Boxes#mark}. */
  int marks;

  /** Elements around it, from the one that was walked. */
  final int depth;

  /** Index of the first block inside, and one past the last. */
  final int first;

  int end;

  /** Whether a heading of the first level stands inside. */
  boolean titled;

  /** Whether no article is looked for inside, whatever stands there. */
  boolean closed;

  /** Pictures and videos inside. */
  int pictures;

  Box(Element element, @Nullable Box parent, int own, int depth, int first) {
    this.element = element;
    this.parent = parent;
    this.own = own;
    this.menu = tag().equals("nav") || parent != null && parent.menu;
    this.beside = tag().equals("aside") || parent != null && parent.beside;
    this.called = own | (parent == null ? 0 : parent.called);
    this.depth = depth;
    this.first = first;
  }

  String tag() {
    return element.normalName();
  }

  int size() {
    return end - first;
  }

  boolean holds(int block) {
    return block >= first && block < end;
  }

  boolean inside(Box other) {
    for (Box box = this; box != null; box = box.parent) {
      if (box == other) {
        return true;
      }
    }
    return false;
  }

  /** The smallest box that holds both. */
  static Box around(Box one, Box other) {
    Box box = one;
    while (box.parent != null && !(box.first <= other.first && box.end >= other.end && other.inside(box))) {
      box = box.parent;
    }
    return box;
  }
}
