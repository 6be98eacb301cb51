package org.isnad.feed;

import java.util.ArrayList;
import java.util.List;
import org.isnad.model.Span;

/**
 * Finds where the entries of an XML feed stand, in one pass that does not mind what is broken in
 * them: an end tag that is missing costs one entry, not the rest.
 *
 * <p>For one feed.
 */
final class EntrySplitter {

  /** Characters around the entries that are looked at. */
  private static final int MOST_OUTSIDE = 200_000;

  private final String text;
  private final FeedRoot root;
  private final List<Span> entries = new ArrayList<>();
  private final StringBuilder outside = new StringBuilder();
  private int open = -1;
  private int outsideFrom;
  private boolean ended;

  private EntrySplitter(String text, FeedRoot root) {
    this.text = text;
    this.root = root;
    this.outsideFrom = root.start();
  }

  /**
   * The parts of a feed.
   *
   * @param entries from start tag to end tag, at most one more than are read
   * @param outside what stands around them
   * @param whole whether the root element ends
   */
  record Parts(List<Span> entries, String outside, boolean whole) {}

  static Parts split(String text, FeedRoot root) {
    EntrySplitter splitter = new EntrySplitter(text, root);
    splitter.run();
    return new Parts(splitter.entries, splitter.outside.toString(), splitter.ended);
  }

  private void run() {
    int i = text.indexOf('<', root.end());
    while (i >= 0 && entries.size() <= FeedExtractor.MOST_ENTRIES) {
      int next;
      if (text.startsWith("<![CDATA[", i)) {
        next = past("]]>", i);
      } else if (text.startsWith("<!--", i)) {
        next = past("-->", i);
      } else {
        next = tag(i);
      }
      if (next < 0) {
        break;
      }
      i = text.indexOf('<', next);
    }
    if (open < 0) {
      addOutside(text.length());
    }
  }

  /** Past the tag at {@code i}; -1 where it does not end. */
  private int tag(int i) {
    boolean closing = text.startsWith("/", i + 1);
    int name = i + (closing ? 2 : 1);
    if (closing && text.startsWith(root.name(), name)) {
      ended = true;
    }
    if (!isEntry(name)) {
      return i + 1;
    }
    int end = past(">", i);
    if (end < 0) {
      return -1;
    }
    if (open >= 0) {
      entries.add(new Span(open, closing ? end : i));
      outsideFrom = end;
      open = -1;
    }
    if (!closing && text.charAt(end - 2) != '/') {
      addOutside(i);
      open = i;
    }
    return end;
  }

  private boolean isEntry(int name) {
    String prefix = root.prefix();
    int local = !prefix.isEmpty() && text.startsWith(prefix, name) ? name + prefix.length() : name;
    String entry = root.entry();
    int after = local + entry.length();
    return text.startsWith(entry, local)
        && after < text.length()
        && (text.charAt(after) == '>'
            || text.charAt(after) == '/'
            || Character.isWhitespace(text.charAt(after)));
  }

  private void addOutside(int end) {
    int room = MOST_OUTSIDE - outside.length();
    if (outsideFrom < end && room > 0) {
      outside.append(text, outsideFrom, Math.min(end, outsideFrom + room));
    }
  }

  private int past(String mark, int i) {
    int at = text.indexOf(mark, i);
    return at < 0 ? -1 : at + mark.length();
  }
}
