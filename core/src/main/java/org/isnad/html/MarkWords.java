package org.isnad.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * Tells from an element's tag, role, class names and id what it is for.
 *
 * <p>Immutable but for what it remembers of names; thread-safe.
 */
final class MarkWords {
  private static final int LONGEST_NAME = 400;

  private static final int PREFIX = 4;
  private static final int SHORT = 3;
  private static final long LOW = 0xFFFF_FFFFL;
  private static final long MORE = 1L << 62;

  /** The bits that names can have: of each {@link Mark}, and above them of {@link ClassWords}. */
  static final long READ = (1L << Mark.values().length) - 1 | (long) ClassWords.ALL << Integer.SIZE;

  private static final int LETTERS = 26;
  private static final String TAG = "tag-";
  private static final String CATEGORY = "category-";
  private static final Set<String> NEGATING = Set.of("has", "with", "no", "not", "without");

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

  /** Stands among the marks of a word that takes back the next. */
  private static final int NEGATES = 1 << 30;

  private final NameTable words;

  /** Those that are also known where they stand as two words. */
  private final NameTable parted;

  /** By the first two letters of a word, whether it can be one that is known. */
  private final BitSet openings = new BitSet();

  /** Numbers from 1 on of the first letters of the beginnings that are known, and those of each. */
  private final NameTable prefixes;

  private final List<List<Beginning>> beginnings = new ArrayList<>();

  /** One for each thread that has read a page at the same time as others. */
  private final ConcurrentLinkedDeque<SeenNames> seen = new ConcurrentLinkedDeque<>();

  /** What a word begins with that has those marks whatever follows. */
  private record Beginning(String letters, int marks) {
    /** Whether the word does, in letters of either case. */
    boolean opens(char[] names, int start, int end) {
      int i = 0;
      while (i < letters.length() && start + i < end && Character.toLowerCase(names[start + i]) == letters.charAt(i)) {
        i++;
      }
      return i == letters.length();
    }
  }

  MarkWords(Lexicon lexicon) {
    Map<String, Integer> whole = new HashMap<>();
    Map<String, Integer> parts = new HashMap<>();
    Map<String, Integer> first = new HashMap<>();
    NEGATING.forEach(word -> whole.put(word, NEGATES));
    for (Entry entry : lexicon.entries("html-marks")) {
      int bit = Mark.valueOf(entry.cls().substring("html-".length()).toUpperCase(Locale.ROOT)).bit();
      if (entry.has("match", "start")) {
        int number = first.computeIfAbsent(entry.form().substring(0, PREFIX), k -> first.size() + 1);
        if (number > beginnings.size()) {
          beginnings.add(new ArrayList<>());
        }
        beginnings.get(number - 1).add(new Beginning(entry.form(), bit));
      } else {
        whole.merge(entry.form(), bit, (a, b) -> a | b);
        if (entry.has("match", "parts")) {
          parts.merge(entry.form(), bit, (a, b) -> a | b);
        }
      }
      openings.set(opening(entry.form()));
    }
    NEGATING.forEach(word -> openings.set(opening(word)));
    openings.set(0);
    this.words = new NameTable(whole);
    this.parted = new NameTable(parts);
    this.prefixes = new NameTable(first);
  }

  /** What was seen of pages before; to be given back. */
  SeenNames borrow() {
    SeenNames spare = seen.pollFirst();
    SeenNames borrowed = spare == null ? new SeenNames(this) : spare;
    borrowed.beginPage();
    return borrowed;
  }

  void giveBack(SeenNames borrowed) {
    seen.addFirst(borrowed);
  }

  /**
   * The element's own marks, as {@link Mark} bits; over them {@link #kinds} of its class names, and
   * whether there is {@link #more}.
   */
  long read(Element element, SeenNames seen) {
    int marks = TagWords.marks(element);
    int left = element.attributesSize();
    if (left == 0) {
      return marks;
    }
    // The parser has made names small; the methods of the element itself would look again.
    Attributes attributes = element.attributes();
    String named = attributes.get("class");
    long classes = noted(named, seen);
    left -= named.isEmpty() ? 0 : 1;
    String id = left == 0 ? "" : attributes.get("id");
    if (!id.isEmpty()) {
      left--;
      marks |= (int) noted(id, seen);
    }
    // Most elements have no others.
    left -= left == 0 || attributes.get("href").isEmpty() ? 0 : 1;
    long more = left == 0 ? 0 : MORE;
    marks |= (int) classes | (left == 0 ? 0 : others(attributes));
    return classes & ~LOW | more | marks & LOW;
  }

  /** What attributes beside class, id and href tell. */
  private static int others(Attributes attributes) {
    String role = attributes.get("role");
    int marks = role.isEmpty() ? 0 : ROLES.getOrDefault(role, 0);
    String item = attributes.get("itemprop");
    if (!item.isEmpty()) {
      marks |= item(item);
    }
    return marks | (hidden(attributes) ? Mark.HIDDEN.bit() : 0);
  }

  /** The bits of {@link ClassWords} in what was read of an element or of names. */
  static int kinds(long read) {
    return (int) (read >>> Integer.SIZE) & ClassWords.ALL;
  }

  /** Whether an element, in what was read of it, has attributes beside class, id and href. */
  static boolean more(long read) {
    return (read & MORE) != 0;
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

  /** Whether an element has an attribute that hides it. */
  static boolean hidden(Attributes attributes) {
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

  private long noted(String names, SeenNames seen) {
    long read = NameNotes.read(names);
    return read == NameNotes.NONE ? names(names, seen) : read;
  }

  /** The marks of class names or an id, and over them their {@link #kinds}. */
  long names(String names, SeenNames seen) {
    if (names.isEmpty()) {
      return 0;
    }
    byte[] utf8 = names.getBytes(UTF_8);
    long hash = SeenNames.hash(utf8, 0, utf8.length);
    return seen.read(hash, utf8, 0, utf8.length) & ~SeenNames.SPELT;
  }

  /** What {@link #names} has of names that were not seen before. */
  long readNames(String names) {
    // As far as whole names go.
    int end = names.length() > LONGEST_NAME ? Math.max(0, names.lastIndexOf(' ', LONGEST_NAME)) : names.length();
    String looked = names.substring(0, end);
    return marks(looked) & LOW | (long) ClassWords.kinds(names) << Integer.SIZE;
  }

  /**
   * Words are cut at everything that is no letter or digit, and before a capital after a small
   * letter.
   */
  private int marks(String names) {
    // As an array, since each character is looked at several times.
    char[] chars = names.toCharArray();
    int marks = 0;
    int i = 0;
    while (i < chars.length) {
      int end = i;
      while (end < chars.length && chars[end] > ' ') {
        end++;
      }
      marks |= isTaxonomy(chars, i) ? 0 : name(chars, i, end);
      i = end + 1;
    }
    return marks;
  }

  /** The marks of one class name. */
  private int name(char[] names, int from, int end) {
    int marks = 0;
    boolean negated = false;
    int start = from;
    int before = from;
    int beforeEnd = from;
    boolean lacking = false;
    boolean humped = false;
    for (int i = from; i <= end; i++) {
      char c = i < end ? names[i] : ' ';
      if (c >= 'a' && c <= 'z') {
        continue;
      }
      boolean letter = Character.isLetterOrDigit(c);
      boolean hump = letter && i > start && Character.isUpperCase(c) && Character.isLowerCase(names[i - 1]);
      if (letter && !hump) {
        continue;
      }
      if (i > start && mayBeKnown(names, start, i)) {
        int word = word(names, start, i);
        // Names made by programs are full of short words: «kfAdZq» is no advert.
        boolean chance = (hump || humped) && i - start <= SHORT;
        marks |= negated || chance ? 0 : word & ~NEGATES;
        // «has-sidebar», «with-comments» speak of what lies inside.
        negated = (word & NEGATES) != 0;
      } else if (i > start) {
        negated = false;
      }
      if (!lacking && beforeEnd > before && i > start && mayBeKnown(names, before, beforeEnd)) {
        int both = parted.kind(joined(names, before, beforeEnd, start, i));
        // «read-more-content» is what there is more of.
        marks |= i < end ? both & ~Mark.RELATED.bit() : both;
      }
      if (i > start) {
        before = start;
        beforeEnd = i;
        // «has-large-font-size», «no-side-bar»
        lacking |= negated;
      }
      humped = hump;
      start = hump ? i : i + 1;
    }
    return marks;
  }

  private static long joined(char[] names, int before, int beforeEnd, int start, int end) {
    long hash = NameTable.EMPTY;
    for (int i = before; i < beforeEnd; i++) {
      hash = NameTable.with(hash, names[i]);
    }
    for (int i = start; i < end; i++) {
      hash = NameTable.with(hash, names[i]);
    }
    return hash;
  }

  /** Most words of class names are told by their first two letters to be none that is known. */
  private boolean mayBeKnown(char[] names, int start, int end) {
    return end - start < 2 || openings.get(opening(names[start], names[start + 1]));
  }

  private static int opening(String word) {
    return word.length() < 2 ? 0 : opening(word.charAt(0), word.charAt(1));
  }

  /** A number for the first two letters; one for all that begin with others than a to z. */
  private static int opening(char one, char other) {
    int first = (one | 0x20) - 'a';
    int second = (other | 0x20) - 'a';
    boolean plain = first >= 0 && first < LETTERS && second >= 0 && second < LETTERS;
    return plain ? 1 + LETTERS * first + second : 0;
  }

  /**
   * Blogs name the keywords of a post in its class: «tag-newsletter» says nothing of the element.
   */
  private static boolean isTaxonomy(char[] names, int from) {
    return switch (names[from]) {
      case 't' -> begins(names, from, TAG);
      case 'c' -> begins(names, from, CATEGORY);
      default -> false;
    };
  }

  private static boolean begins(char[] names, int from, String letters) {
    int i = 0;
    while (i < letters.length() && from + i < names.length && names[from + i] == letters.charAt(i)) {
      i++;
    }
    return i == letters.length();
  }

  /** The marks of one word. */
  private int word(char[] names, int start, int end) {
    long hash = NameTable.EMPTY;
    int prefix = 0;
    for (int i = start; i < end; i++) {
      hash = NameTable.with(hash, names[i]);
      prefix = i - start == PREFIX - 1 ? prefixes.kind(hash) : prefix;
    }
    int marks = words.kind(hash);
    for (int i = 0; prefix > 0 && i < beginnings.get(prefix - 1).size(); i++) {
      Beginning beginning = beginnings.get(prefix - 1).get(i);
      marks |= beginning.opens(names, start, end) ? beginning.marks : 0;
    }
    return marks;
  }
}
