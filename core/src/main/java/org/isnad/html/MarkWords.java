package org.isnad.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * Tells from an element's tag, role, class names and id what it is for.
 *
 * <p>Immutable but for a cache of class names; thread-safe.
 */
final class MarkWords {
  /** Class names made anew for each page must not fill the memory. */
  private static final int CACHED_NAMES = 20_000;

  private static final int LONGEST_NAME = 400;
  private static final int PREFIX = 4;
  private static final int SHORT = 3;
  private static final int LETTERS = 26;
  private static final Set<String> NEGATING = Set.of("has", "with", "no", "not", "without");

  private static final Map<String, Integer> TAGS = new HashMap<>(
      Map.ofEntries(
          Map.entry("nav", Mark.NAVIGATION.bit()),
          Map.entry("menu", Mark.NAVIGATION.bit()),
          Map.entry("footer", Mark.FOOTER.bit()),
          Map.entry("header", Mark.HEADER.bit()),
          Map.entry("aside", Mark.ASIDE.bit()),
          Map.entry("form", Mark.FORM.bit()),
          Map.entry("dialog", Mark.CONSENT.bit()),
          Map.entry("figure", Mark.FIGURE.bit()),
          Map.entry("figcaption", Mark.CAPTION.bit()),
          Map.entry("address", Mark.BYLINE.bit())));

  private static final Map<String, Integer> ROLES =
      Map.of(
          "navigation", Mark.NAVIGATION.bit(),
          "menu", Mark.NAVIGATION.bit(),
          "menubar", Mark.NAVIGATION.bit(),
          "contentinfo", Mark.FOOTER.bit(),
          "banner", Mark.HEADER.bit(),
          "complementary", Mark.ASIDE.bit(),
          "search", Mark.FORM.bit(),
          "dialog", Mark.CONSENT.bit(),
          "alertdialog", Mark.CONSENT.bit());

  private final Map<String, Integer> words = new HashMap<>();

  /** By the first two letters of a word, whether it can be one that is known. */
  private final BitSet openings = new BitSet();

  /** Beginnings of words, by their first letters. */
  private final Map<String, List<Map.Entry<String, Integer>>> beginnings = new HashMap<>();

  private final ConcurrentHashMap<String, Integer> cache = new ConcurrentHashMap<>();

  MarkWords(Lexicon lexicon) {
    for (Entry entry : lexicon.entries("html-marks")) {
      int bit = Mark.valueOf(entry.cls().substring("html-".length()).toUpperCase(Locale.ROOT)).bit();
      if (entry.has("match", "start")) {
        beginnings
            .computeIfAbsent(entry.form().substring(0, PREFIX), k -> new ArrayList<>())
            .add(Map.entry(entry.form(), bit));
      } else {
        words.merge(entry.form(), bit, (a, b) -> a | b);
      }
      openings.set(opening(entry.form(), 0));
    }
    NEGATING.forEach(word -> openings.set(opening(word, 0)));
    openings.set(0);
  }

  /** The element's own marks, as {@link Mark} bits. */
  int marks(Element element) {
    int marks = TAGS.getOrDefault(element.normalName(), 0);
    if (element.attributesSize() == 0) {
      return marks;
    }
    // The parser has made names small; the methods of the element itself would look again.
    Attributes attributes = element.attributes();
    marks |= names(attributes.get("class")) | names(attributes.get("id"));
    String role = attributes.get("role");
    if (!role.isEmpty()) {
      marks |= ROLES.getOrDefault(role, 0);
    }
    String item = attributes.get("itemprop");
    if (!item.isEmpty()) {
      marks |= item(item);
    }
    return hidden(attributes) ? marks | Mark.HIDDEN.bit() : marks;
  }

  private static int item(String property) {
    return switch (property) {
      case "articleBody" -> Mark.BODY.bit();
      case "headline" -> Mark.HEADING.bit();
      case "author" -> Mark.BYLINE.bit();
      case "datePublished", "dateModified" -> Mark.DATE.bit();
      case "comment" -> Mark.COMMENTS.bit();
      case "caption" -> Mark.CAPTION.bit();
      default -> 0;
    };
  }

  private static boolean hidden(Attributes attributes) {
    if (attributes.hasKey("hidden")) {
      return true;
    }
    String style = attributes.get("style");
    int display = style.isEmpty() ? -1 : style.indexOf("display");
    return display >= 0 && style.startsWith("none", skip(style, display + "display".length()));
  }

  private static int skip(String style, int from) {
    int i = from;
    while (i < style.length() && (style.charAt(i) == ':' || style.charAt(i) == ' ')) {
      i++;
    }
    return i;
  }

  /** The marks of class names or an id. */
  int names(String names) {
    if (names.isEmpty()) {
      return 0;
    }
    Integer known = cache.get(names);
    if (known != null) {
      return known;
    }
    int marks = read(names.length() > LONGEST_NAME ? names.substring(0, LONGEST_NAME) : names);
    if (names.length() <= LONGEST_NAME) {
      if (cache.size() >= CACHED_NAMES) {
        // The next pages of an archive are other sites' with other names.
        cache.clear();
      }
      cache.put(names, marks);
    }
    return marks;
  }

  /**
   * Words are cut at everything that is no letter or digit, and before a capital after a small
   * letter.
   */
  private int read(String names) {
    int marks = 0;
    int i = 0;
    while (i < names.length()) {
      i = skipTaxonomy(names, i);
      int end = i;
      while (end < names.length() && names.charAt(end) > ' ') {
        end++;
      }
      marks |= name(names, i, end);
      i = end + 1;
    }
    return marks;
  }

  /** The marks of one class name. */
  private int name(String names, int from, int end) {
    int marks = 0;
    boolean negated = false;
    int start = from;
    boolean humped = false;
    for (int i = from; i <= end; i++) {
      boolean letter = i < end && Character.isLetterOrDigit(names.charAt(i));
      boolean hump =
          letter
              && i > start
              && Character.isUpperCase(names.charAt(i))
              && Character.isLowerCase(names.charAt(i - 1));
      if (letter && !hump) {
        continue;
      }
      if (i > start && mayBeKnown(names, start, i)) {
        String word = names.substring(start, i).toLowerCase(Locale.ROOT);
        // Names made by programs are full of short words: «kfAdZq» is no advert.
        boolean chance = (hump || humped) && word.length() <= SHORT;
        marks |= negated || chance ? 0 : word(word);
        // «has-sidebar», «with-comments» speak of what lies inside.
        negated = NEGATING.contains(word);
      } else if (i > start) {
        negated = false;
      }
      humped = hump;
      start = hump ? i : i + 1;
    }
    return marks;
  }

  /** Most words of class names are told by their first two letters to be none that is known. */
  private boolean mayBeKnown(String names, int start, int end) {
    return end - start < 2 || openings.get(opening(names, start));
  }

  /** A number for the first two letters; one for all that begin with others than a to z. */
  private static int opening(String word, int start) {
    if (start + 1 >= word.length()) {
      return 0;
    }
    int first = (word.charAt(start) | 0x20) - 'a';
    int second = (word.charAt(start + 1) | 0x20) - 'a';
    boolean plain = first >= 0 && first < LETTERS && second >= 0 && second < LETTERS;
    return plain ? 1 + LETTERS * first + second : 0;
  }

  /**
   * Blogs name the keywords of a post in its class: «tag-newsletter» says nothing of the element.
   */
  private static int skipTaxonomy(String names, int from) {
    int i = from;
    while (names.startsWith("tag-", i) || names.startsWith("category-", i)) {
      int space = names.indexOf(' ', i);
      i = space < 0 ? names.length() : space + 1;
    }
    return i;
  }

  private int word(String word) {
    int marks = words.getOrDefault(word, 0);
    if (word.length() >= PREFIX) {
      for (Map.Entry<String, Integer> b : beginnings.getOrDefault(word.substring(0, PREFIX), List.of())) {
        marks |= word.startsWith(b.getKey()) ? b.getValue() : 0;
      }
    }
    return marks;
  }
}
