package org.isnad.feed;

import java.util.Locale;
import org.isnad.model.FeedKind;
import org.jspecify.annotations.Nullable;

/**
 * The root element of an XML feed.
 *
 * @param kind what its name says
 * @param name as written, with its prefix
 * @param start index of its start tag
 * @param end one past its start tag
 */
record FeedRoot(FeedKind kind, String name, int start, int end) {

  /** The root element of {@code text}; null where it is none of a feed. */
  static @Nullable FeedRoot find(String text) {
    int start = rootStart(text);
    int end = start < 0 ? -1 : text.indexOf('>', start);
    if (end < 0) {
      return null;
    }
    int nameEnd = start + 1;
    while (nameEnd < end && isName(text.charAt(nameEnd))) {
      nameEnd++;
    }
    String name = text.substring(start + 1, nameEnd);
    FeedKind kind = kind(name, text.substring(nameEnd, Math.min(end, nameEnd + 4096)));
    return kind == null ? null : new FeedRoot(kind, name, start, end + 1);
  }

  /** Whether a text has the whole start tag of a root element, of whatever it is. */
  static boolean hasRoot(String text) {
    int start = rootStart(text);
    return start >= 0 && text.indexOf('>', start) >= 0;
  }

  /** The prefix of the name with its colon, or nothing. */
  String prefix() {
    return name.substring(0, name.indexOf(':') + 1);
  }

  /** The local name of an entry's element. */
  String entry() {
    return switch (kind) {
      case RSS, JSON_FEED -> "item";
      case ATOM -> "entry";
      case SITEMAP -> "url";
      case SITEMAP_INDEX -> "sitemap";
    };
  }

  private static @Nullable FeedKind kind(String name, String attributes) {
    return switch (name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT)) {
      case "rss" -> FeedKind.RSS;
      // RDF is for anything.
      case "rdf" ->
          attributes.contains("purl.org/rss/") || attributes.contains("netscape.com/rdf/simple")
              ? FeedKind.RSS
              : null;
      case "feed" -> FeedKind.ATOM;
      case "urlset" -> FeedKind.SITEMAP;
      case "sitemapindex" -> FeedKind.SITEMAP_INDEX;
      default -> null;
    };
  }

  /** Index of the first tag, past declarations and comments; -1 where text stands before it. */
  private static int rootStart(String text) {
    int i = 0;
    while (i < text.length()) {
      if (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\uFEFF') {
        i++;
      } else if (text.startsWith("<!--", i)) {
        i = past(text, "-->", i);
      } else if (text.startsWith("<?", i)) {
        i = past(text, "?>", i);
      } else if (text.startsWith("<!", i)) {
        i = pastDoctype(text, i);
      } else {
        return text.charAt(i) == '<' ? i : -1;
      }
    }
    return -1;
  }

  private static int past(String text, String mark, int i) {
    int at = text.indexOf(mark, i);
    return at < 0 ? text.length() : at + mark.length();
  }

  /** Past a doctype with the declarations in its brackets, which nobody reads. */
  private static int pastDoctype(String text, int i) {
    int end = text.indexOf('>', i);
    int bracket = text.indexOf('[', i);
    return bracket >= 0 && bracket < end
        ? past(text, ">", past(text, "]", bracket))
        : past(text, ">", i);
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '-' || c == '.';
  }
}
