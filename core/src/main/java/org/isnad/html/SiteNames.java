package org.isnad.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a page calls the site it belongs to; known, it can be taken off titles and bylines. */
final class SiteNames {
  private static final List<String> NAMING =
      List.of(
          "og:site_name",
          "application-name",
          "apple-mobile-web-app-title",
          "publisher",
          "dc.publisher",
          "dcterms.publisher",
          "twitter:site",
          "copyright");

  /** Between a title and the site's name, with spaces around. */
  private static final String SEPARATORS = "|-\u2013\u2014\u00B7\u2022\u00BB\u00AB:\u2039\u203A/~";

  private static final int SHORTEST_PART = 4;
  private static final int MOST_CUTS = 4;
  private static final int MOST_NAMES = 100;
  private static final int MOST_WORDS = 7;
  private static final int MOST_WORDS_IN_PART = 5;

  private final Set<String> keys = new HashSet<>();
  private final @Nullable String name;

  private SiteNames(HtmlPage page) {
    String first = null;
    for (String meta : NAMING) {
      for (String value : page.metas(meta)) {
        String clean = MetadataText.clean(value);
        boolean address = clean.startsWith("http") || clean.startsWith("@");
        first = first == null && !address && meta.equals("og:site_name") ? clean : first;
        add(clean);
      }
    }
    for (String site : page.siteNames()) {
      String clean = MetadataText.clean(site);
      first = first == null ? clean : first;
      add(clean);
    }
    String host = host(page);
    if (host != null) {
      add(host);
      add(label(host));
    }
    name =
        first == null || first.isBlank() || MetadataText.wordCount(first) > MOST_WORDS
            ? null
            : first;
  }

  static SiteNames of(HtmlPage page) {
    return new SiteNames(page);
  }

  /**
   * The site's name as it calls itself, else what the title of the page sets off behind the
   * headline, or null.
   */
  @Nullable String name(@Nullable String title, @Nullable String headline) {
    if (name != null || title == null || headline == null) {
      return name;
    }
    String text = MetadataText.clean(title);
    int separator = lastSeparator(text);
    boolean behind = separator >= headline.length() && text.startsWith(headline);
    String part = behind ? after(text, separator) : before(text, headline);
    return part.isEmpty() || MetadataText.wordCount(part) > MOST_WORDS ? null : part;
  }

  /** What stands before the headline with a separator of its own between them. */
  private static String before(String text, String headline) {
    int separator = firstSeparator(text);
    boolean apart = separator > 0 && text.charAt(separator - 1) == ' ';
    return apart && after(text, separator).equals(headline)
        ? text.substring(0, separator).strip()
        : "";
  }

  private void add(String written) {
    String key = MetadataText.key(written);
    // Some templates put the title of the page where the name of the site belongs.
    boolean name = MetadataText.wordCount(written) <= MOST_WORDS;
    if (name && key.length() > 1 && keys.size() < MOST_NAMES) {
      keys.add(key);
    }
  }

  private static @Nullable String host(HtmlPage page) {
    List<String> addresses = new ArrayList<>();
    if (page.canonical() != null) {
      addresses.add(page.canonical());
    }
    addresses.addAll(page.metas("og:url"));
    addresses.add(page.document().baseUri());
    for (String address : addresses) {
      int start = address.indexOf("//");
      int end = start < 0 ? -1 : address.indexOf('/', start + 2);
      String host = start < 0 ? "" : address.substring(start + 2, end < 0 ? address.length() : end);
      if (host.indexOf('.') > 0) {
        return host.toLowerCase(Locale.ROOT);
      }
    }
    return null;
  }

  /** The part of a host that names the site: «www.example.co.uk» gives «example». */
  private static String label(String host) {
    String longest = "";
    for (String label : host.split("\\.", -1)) {
      longest = label.length() > longest.length() ? label : longest;
    }
    return longest;
  }

  /** Whether a text is nothing but the site's name, perhaps with its domain or a part of it. */
  boolean names(String text) {
    String key = MetadataText.key(text);
    if (keys.contains(key)) {
      return true;
    }
    if (key.length() < SHORTEST_PART || MetadataText.wordCount(text) > MOST_WORDS_IN_PART) {
      return false;
    }
    for (String known : keys) {
      boolean longer = known.length() >= SHORTEST_PART && key.contains(known);
      if (longer && key.length() <= 2 * known.length() + 6
          || known.contains(key) && known.length() <= 3 * key.length()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text is one of the site's names as the page writes them. */
  boolean same(String text) {
    return keys.contains(MetadataText.key(text));
  }

  /**
   * A title without the site's name, and the section's beside it, before or behind.
   *
   * @param sections keys of section names
   */
  String strip(String title, Set<String> sections) {
    String out = title;
    boolean site = false;
    for (int i = 0; i < MOST_CUTS; i++) {
      int last = lastSeparator(out);
      int first = firstSeparator(out);
      if (last < 0) {
        break;
      }
      String tail = after(out, last);
      String head = out.substring(0, first).strip();
      if (named(tail, site, sections)) {
        out = out.substring(0, last).strip();
      } else if (names(head) && MetadataText.wordCount(after(out, first)) > 2) {
        out = after(out, first);
      } else {
        break;
      }
      site = true;
    }
    return out.isBlank() ? title : out;
  }

  private boolean named(String part, boolean afterSite, Set<String> sections) {
    return names(part) || afterSite && sections.contains(MetadataText.key(part));
  }

  private static String after(String text, int separator) {
    int i = separator;
    while (i < text.length()
        && (text.charAt(i) == ' ' || SEPARATORS.indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return text.substring(i).strip();
  }

  /** Where a separator ends the title before it; -1 where there is none. */
  static int lastSeparator(String text) {
    for (int i = text.length() - 2; i > 0; i--) {
      if (separates(text, i)) {
        return i;
      }
    }
    return -1;
  }

  private static int firstSeparator(String text) {
    for (int i = 1; i < text.length() - 1; i++) {
      if (separates(text, i)) {
        return i;
      }
    }
    return -1;
  }

  static boolean separates(String text, int i) {
    char c = text.charAt(i);
    if (SEPARATORS.indexOf(c) < 0) {
      return false;
    }
    boolean before = text.charAt(i - 1) == ' ' || c == ':' || c == '|';
    boolean after =
        i + 1 < text.length() && (text.charAt(i + 1) == ' ' || c == '|' || text.charAt(i + 1) == c);
    return before && after;
  }
}
