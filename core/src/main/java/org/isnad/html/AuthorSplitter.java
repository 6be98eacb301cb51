package org.isnad.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Splits what a page writes where authors are named into the names: without «by», offices, places,
 * addresses, initials in brackets.
 *
 * <p>Immutable and thread-safe.
 */
final class AuthorSplitter {
  private static final int MOST_WORDS = 6;
  private static final int LONGEST = 400;
  private static final int LONGEST_NAME = 80;
  private static final int MOST_NAMES = 30;
  private static final String BARS = "|\u2022\u00B7\u2013\u2014-/";
  private static final String EDGES =
      " ,;:.|-\u2013\u2014/*\"'\u060C\u061B\u00AB\u00BB\u201C\u201D";
  private static final String PLACE_BARS = "-\u2013\u2014:/|\u060C,\u0640";
  private static final char WAW = '\u0648';

  private final WebWords words;

  AuthorSplitter(WebWords words) {
    this.words = words;
  }

  /** The names in several texts, each once, in order. */
  List<String> names(List<String> texts) {
    Map<String, String> out = new LinkedHashMap<>();
    for (String text : texts) {
      for (String name : names(text)) {
        if (out.size() < MOST_NAMES) {
          out.putIfAbsent(MetadataText.key(name), name);
        }
      }
    }
    return List.copyOf(out.values());
  }

  private List<String> names(String written) {
    String text = plain(MetadataText.clean(written));
    if (text.length() > LONGEST) {
      return List.of();
    }
    List<String> out = new ArrayList<>(1);
    List<String> parts = parts(text);
    for (int i = 0; i < parts.size(); i++) {
      for (String joined : joined(parts.get(i))) {
        String name = name(joined);
        if (name != null && (i == 0 || several(name) || unspaced(name) || words.agency(name))) {
          out.add(name);
        }
      }
    }
    return out;
  }

  /** Without brackets around or within, without what stands before a name. */
  private String plain(String text) {
    String out = text;
    if (out.startsWith("(") && out.endsWith(")")) {
      out = out.substring(1, out.length() - 1);
    }
    StringBuilder open = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      depth += c == '(' || c == '[' ? 1 : 0;
      if (depth == 0) {
        open.append(c);
      }
      depth -= depth > 0 && (c == ')' || c == ']') ? 1 : 0;
    }
    String rest = lead(open.toString().strip());
    return edges(withoutPlace(edges(rest)));
  }

  /** Without the city that datelines set before or behind the name, where the text is no more. */
  private String withoutPlace(String text) {
    for (int i = 1; i < text.length() - 1; i++) {
      if (PLACE_BARS.indexOf(text.charAt(i)) >= 0) {
        String before = edges(text.substring(0, i));
        String behind = edges(text.substring(i + 1));
        if (words.place(before) && !behind.isEmpty()) {
          return lead(behind);
        }
        if (words.place(behind) && several(before)) {
          return before;
        }
      }
    }
    return text;
  }

  /** Without «by» before a name. */
  private String lead(String text) {
    String rest = text;
    for (int i = 0; i < 2; i++) {
      String after = words.after("author-lead", rest);
      // «Von der Leyen» is a name.
      if (after != null && !after.isBlank() && !Character.isLowerCase(after.codePointAt(0))) {
        rest = after;
      }
    }
    return rest;
  }

  /** Split at commas and bars, where the first part is more than one word. */
  private List<String> parts(String text) {
    List<String> out = new ArrayList<>(1);
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean bar =
          BARS.indexOf(c) >= 0 && i > 0 && text.charAt(i - 1) == ' ' && next(text, i) == ' ';
      if ((bar || c == ',' || c == ';' || c == '\u060C' || c == '\u061B' || c == '\u3001')
          && (start > 0 || several(text.substring(0, i)) || c == '\u3001')) {
        out.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    out.add(text.substring(start).strip());
    out.removeIf(String::isEmpty);
    return out;
  }

  private static char next(String text, int i) {
    return i + 1 < text.length() ? text.charAt(i + 1) : ' ';
  }

  /** Split at «and» where whole names stand on both sides. */
  private List<String> joined(String part) {
    List<String> out = new ArrayList<>(1);
    String[] tokens = part.split(" ", -1);
    int start = 0;
    for (int i = 0; i < tokens.length; i++) {
      boolean word = joins(tokens, i) && (i - start >= 2 || i == 0);
      boolean attached = i - start >= 2 && joins(tokens[i]);
      if (word && (tokens.length - i > 2 || i == 0)) {
        add(out, tokens, start, i);
        start = i + 1;
      } else if (attached && tokens.length - i >= 2) {
        add(out, tokens, start, i);
        tokens[i] = tokens[i].substring(1);
        start = i;
      }
    }
    add(out, tokens, start, tokens.length);
    return out;
  }

  /** Whether a word is «and»; with a capital among small letters it is a name. */
  private boolean joins(String[] tokens, int i) {
    return words.has("author-join", tokens[i])
        && (tokens[i].isEmpty() || !Character.isUpperCase(tokens[i].charAt(0)));
  }

  /** Whether «and» is written onto a first name. */
  private boolean joins(String token) {
    return token.length() > 2
        && token.charAt(0) == WAW
        && !words.givenName(token)
        && words.givenName(token.substring(1));
  }

  private static void add(List<String> out, String[] tokens, int start, int end) {
    if (end > start) {
      out.add(String.join(" ", List.of(tokens).subList(start, end)));
    }
  }

  /** The name, without the office behind it; null where it is none. */
  private @Nullable String name(String written) {
    String name = edges(written);
    int space = name.lastIndexOf(' ');
    while (space > 0 && words.has("author-tail", name.substring(space + 1)) && named(name, space)) {
      name = edges(name.substring(0, space));
      space = name.lastIndexOf(' ');
    }
    boolean named = name.codePoints().filter(Character::isLetter).limit(2).count() == 2;
    return !named
            || name.length() > LONGEST_NAME
            || MetadataText.wordCount(name) > MOST_WORDS
            || name.indexOf('@') >= 0
            || name.contains("//")
            || slug(name)
            || led(name)
        ? null
        : name;
  }

  /** Whether what stands before an office can be a whole name. */
  private static boolean named(String name, int end) {
    return several(name.substring(0, end)) || name.charAt(0) > '\u024F';
  }

  private static boolean slug(String name) {
    return name.indexOf(' ') < 0
        && (name.indexOf('-') > 0 || name.indexOf('_') > 0)
        && name.chars()
            .allMatch(c -> c >= 'a' && c <= 'z' || c == '-' || c == '_' || Character.isDigit(c));
  }

  /** Whether «by» stands within: «developed by» somebody. */
  private boolean led(String name) {
    int space = name.indexOf(' ');
    return space > 0
        && Character.isLetter(name.charAt(0))
        && name.charAt(0) < 0x80
        && words.after("author-lead", name.substring(space + 1)) != null
        && !Character.isLowerCase(name.charAt(space + 1));
  }

  private static String edges(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && EDGES.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && EDGES.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Whether a name is of a script that writes it without spaces between its parts. */
  static boolean unspaced(String name) {
    return name.length() <= 4
        && name.codePoints()
            .allMatch(c -> Character.isIdeographic(c) || c >= 0xAC00 && c <= 0xD7A3);
  }

  static boolean several(String text) {
    return text.strip().indexOf(' ') > 0;
  }

  /** Whether a visible text looks like the name of a person: a few words, each like a name's. */
  boolean person(String text) {
    int count = MetadataText.wordCount(text);
    if (count < 2 || count > 5 || text.length() > LONGEST_NAME) {
      return false;
    }
    if (Character.isLowerCase(text.codePointAt(0))) {
      return false;
    }
    for (String word : text.split(" ", -1)) {
      int first = word.isEmpty() ? ' ' : word.codePointAt(0);
      boolean letter = Character.isLetter(first);
      if (!letter
          || Character.isLowerCase(first) && word.length() > 3
          || words.has("author-tail", word)) {
        return false;
      }
    }
    return text.chars().noneMatch(c -> Character.isDigit(c) || ":?!\u061F\u00BB\"".indexOf(c) >= 0);
  }
}
