package org.isnad.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.FormMap;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Span;
import org.isnad.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The words of news pages of one language: the furniture ({@code page-words.tsv}), sections,
 * agencies, outlets, places, and what stands in brackets ({@code page-marks.tsv}).
 *
 * <p>Immutable and thread-safe.
 */
final class PageWords {
  private static final int MOST_SECTION_WORDS = 6;

  private final FormMap<List<Entry>> whole = new FormMap<>();
  private int longestWhole;
  private final Map<String, List<Start>> starts = new HashMap<>();
  private final Map<String, List<Entry>> numbered = new HashMap<>();
  private final List<Start> parts = new ArrayList<>();
  private final Map<String, Entry> icons = new HashMap<>();
  private final Map<String, Set<String>> marks = new HashMap<>();
  private final FormMap<Boolean> sections = new FormMap<>();
  private final Set<String> outlets = new HashSet<>();
  private final Set<String> places = new HashSet<>();
  private final Set<String> givenNames = new HashSet<>();
  private final Set<String> joints = new HashSet<>();
  private final Map<String, String> agencies = new HashMap<>();

  PageWords(Lexicon lexicon) {
    lexicon.entries("page-words").forEach(this::add);
    lexicon.entries("sections").forEach(e -> sections.put(LineSplitter.key(e.form()), true));
    lexicon.entries("outlets").forEach(e -> outlets.add(LineSplitter.key(e.form())));
    lexicon.entries("places").stream()
        .filter(e -> !e.cls().equals("metonym"))
        .forEach(e -> places.add(LineSplitter.key(e.form())));
    lexicon.entries("given-names").forEach(e -> givenNames.add(LineSplitter.key(e.form())));
    lexicon.entries("particles").stream()
        .filter(e -> e.cls().equals("preposition") || e.cls().equals("complementizer"))
        .filter(e -> e.form().length() > 1)
        .forEach(e -> joints.add(LineSplitter.key(e.form())));
    lexicon.entries("page-marks").forEach(e -> mark(e.cls(), e.form()));
    lexicon
        .entries("agencies")
        .forEach(e -> agencies.put(letters(e.form()), e.feature("canonical", e.lemma())));
  }

  private void add(Entry e) {
    String key = LineSplitter.key(e.form());
    if (e.cls().equals("credit") && e.has("match", "end")) {
      mark("credit", e.form());
    } else if (e.has("match", "line") || e.has("match", "end")) {
      List<Entry> entries = Objects.requireNonNullElse(whole.get(key), new ArrayList<>());
      entries.add(e);
      whole.put(key, entries);
      longestWhole = Math.max(longestWhole, key.length());
    } else if (e.has("match", "number")) {
      numbered.computeIfAbsent(key, k -> new ArrayList<>()).add(e);
    } else if (e.has("match", "start")) {
      starts.computeIfAbsent(firstWord(key), k -> new ArrayList<>()).add(new Start(key, e));
    }
    if (e.has("match", "part")) {
      parts.add(new Start(key, e));
    }
    if (e.cls().equals("icon") && e.has("match", "end")) {
      icons.put(key, e);
    }
  }

  private void mark(String cls, String form) {
    marks.computeIfAbsent(cls, c -> new HashSet<>()).add(LineSplitter.key(form));
  }

  /** An entry that stands at the start of a line. */
  record Start(String key, Entry entry) {

    /** What stands in {@code text} after the entry's words and a separator. */
    String after(String text) {
      int wordsLeft = LineSplitter.countWords(key);
      int i = 0;
      boolean inWord = false;
      while (i < text.length() && (wordsLeft > 0 || inWord)) {
        boolean part =
            Character.isLetterOrDigit(text.charAt(i))
                || Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK;
        wordsLeft -= part && !inWord ? 1 : 0;
        inWord = part;
        if (wordsLeft <= 0 && !part) {
          break;
        }
        i++;
      }
      while (i < text.length() && separator(text.charAt(i))) {
        i++;
      }
      int end = text.length();
      while (end > i && separator(text.charAt(end - 1))) {
        end--;
      }
      return text.substring(i, end);
    }

    private static boolean separator(char c) {
      return LineSplitter.white(c) || ":-\u2013\u2014/|".indexOf(c) >= 0;
    }
  }

  /** The entries that are the line as a whole. */
  List<Entry> whole(String key) {
    String stripped = stripMarks(key);
    if (stripped.length() > longestWhole) {
      return List.of();
    }
    List<Entry> bare = whole.get(stripped);
    List<Entry> found = bare != null ? bare : whole.get(key);
    return found != null ? found : List.of();
  }

  /** The entries that are the line but for a number. */
  List<Entry> numbered(String key) {
    if (!holdsDigit(key)) {
      return List.of();
    }
    StringBuilder rest = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (!digit(c) && c != ',' && c != '.' && c != '(' && c != ')') {
        rest.append(c);
      }
    }
    return numbered.getOrDefault(stripMarks(LineSplitter.key(rest.toString())), List.of());
  }

  private static boolean holdsDigit(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (digit(key.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The entries that the line begins with, as whole words, the longest last. */
  List<Start> starts(String line) {
    String key = withoutBullet(line);
    List<Start> possible = starts.getOrDefault(firstWord(key), List.of());
    if (possible.isEmpty()) {
      return List.of();
    }
    List<Start> out = new ArrayList<>();
    for (Start s : possible) {
      int end = s.key().length();
      boolean whole =
          end == key.length()
              || !Character.isLetter(key.charAt(Math.min(end, key.length() - 1)))
              || !Character.isLetter(s.key().charAt(end - 1));
      if (key.startsWith(s.key()) && whole) {
        out.add(s);
      }
    }
    out.sort((a, b) -> Integer.compare(a.key().length(), b.key().length()));
    return out;
  }

  /** The entry that stands somewhere in the line, whatever is around it, or null. */
  @Nullable Entry part(String key) {
    for (Start part : parts) {
      if (key.contains(part.key())) {
        return part.entry();
      }
    }
    return null;
  }

  private static String withoutBullet(String key) {
    int start = 0;
    while (start < key.length() && " *\u2022>[".indexOf(key.charAt(start)) >= 0) {
      start++;
    }
    return key.substring(start);
  }

  /** Whether the line, or a part of one, is the name of a section. */
  boolean section(String key) {
    return sections.has(key);
  }

  /**
   * Words of the longest section name that a line begins with, before other words; 0 for none.
   *
   * @param key the line's lookup form
   */
  int sectionWords(String key) {
    int longest = 0;
    int words = 0;
    int i = key.indexOf(' ');
    while (i > 0 && words < MOST_SECTION_WORDS) {
      words++;
      longest = sections.has(key, i) ? words : longest;
      i = key.indexOf(' ', i + 1);
    }
    return longest;
  }

  boolean outlet(String name) {
    return outlets.contains(LineSplitter.key(name));
  }

  /** Whether one of its words is of the kind that names of outlets hold: «news», «agency». */
  boolean outletWord(String name) {
    for (String word : LineSplitter.key(name).split(" ", -1)) {
      if (marks.getOrDefault("outlet-word", Set.of()).contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the words takes another behind it or before it: no line of its own ends so. */
  boolean joins(String word) {
    return joints.contains(LineSplitter.key(word));
  }

  /** Whether the text begins with a given name. */
  boolean person(String name) {
    String key = LineSplitter.key(name);
    return givenNames.contains(firstWord(key));
  }

  boolean place(String name) {
    return places.contains(LineSplitter.key(name));
  }

  /** Whether {@code text} is an entry of that class of {@code page-marks.tsv}. */
  boolean mark(String cls, CharSequence text) {
    return marks.getOrDefault(cls, Set.of()).contains(LineSplitter.key(text.toString()));
  }

  /** Whether a text in brackets points to a page of the printed paper. */
  boolean printReference(String text) {
    String key = LineSplitter.key(text);
    int space = key.lastIndexOf(' ');
    if (space < 0 || key.length() > 40 || !holdsDigit(key)) {
      return false;
    }
    for (String word : key.split(" ", -1)) {
      if (marks.getOrDefault("print-page", Set.of()).contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Code of the agency written so, with or without points and spaces; null where it is none. */
  @Nullable String agency(String written) {
    return agencies.get(letters(written));
  }

  /**
   * The name of an icon after a text.
   *
   * @param before end of the text before it, without the white space between
   */
  record Icon(Span at, int before, boolean video) {}

  /** The icon's name that ends the stretch, after a space; null where there is none. */
  @Nullable Icon iconAtEnd(String text, int start, int end) {
    int at = end;
    while (at > start && !LineSplitter.white(text.charAt(at - 1))) {
      at--;
    }
    Entry icon = end - at > 40 ? null : icons.get(LineSplitter.key(text.substring(at, end)));
    if (icon == null || at == start) {
      return null;
    }
    int before = at;
    while (before > start && LineSplitter.white(text.charAt(before - 1))) {
      before--;
    }
    return new Icon(new Span(at, end), before, video(icon));
  }

  /** Whether an icon's entry marks a video. */
  static boolean video(Entry icon) {
    String name = icon.lemma().toLowerCase(Locale.ROOT);
    return name.contains("play") || name.contains("video");
  }

  /**
   * Letters only, in the lookup form: abbreviations are written with points, with spaces, or with
   * neither.
   */
  private static String letters(String written) {
    String folded = Normalizer.fold(written);
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isLetterOrDigit(folded.charAt(i))) {
        out.append(Character.toLowerCase(folded.charAt(i)));
      }
    }
    return out.toString();
  }

  private static String firstWord(String key) {
    int end = 0;
    while (end < key.length() && Character.isLetterOrDigit(key.charAt(end))) {
      end++;
    }
    return end == 0 ? key.substring(0, Math.min(1, key.length())) : key.substring(0, end);
  }

  /** Without a colon, dots or bars around it, which sites add as they like. */
  private static String stripMarks(String key) {
    int start = 0;
    int end = key.length();
    while (end > start && " :.|\u2026\u060C*-\u2022>\u00BB]".indexOf(key.charAt(end - 1)) >= 0) {
      end--;
    }
    while (start < end && " |*\u2022-<>\u00AB[".indexOf(key.charAt(start)) >= 0) {
      start++;
    }
    return key.substring(start, end);
  }
}
