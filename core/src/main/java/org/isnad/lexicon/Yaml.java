package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of YAML 1.2 that rule files use: documents of named values and lists in block style,
 * every value a text, a list of words in brackets at most. Each value knows its line.
 *
 * <p>A parser of our own, because whoever makes a mistake is a linguist: a colon in a sentence or a
 * tab is answered in plain words, with the line and what to write instead. A general parser also
 * took longer to start than all else that loads a language. A test reads every rule file with a
 * general parser as well and finds the same.
 *
 * <p>Used by one thread.
 */
final class Yaml {
  private final String path;
  private final List<Fault> faults;
  private final List<Line> lines = new ArrayList<>();
  private int next;

  private Yaml(String path, List<Fault> faults) {
    this.path = path;
    this.faults = faults;
  }

  /** A value. */
  sealed interface Node {
    int line();
  }

  /** A text; empty where nothing stands behind the name. */
  record Text(int line, String value) implements Node {}

  /** A list. */
  record Items(int line, List<Node> items) implements Node {}

  /** Named values in the order of the file. */
  record Fields(int line, Map<String, Node> values) implements Node {
    @Nullable Node get(String name) {
      return values.get(name);
    }
  }

  /**
   * A line that holds something.
   *
   * @param indent the spaces before it; of the first name after «- » those up to the name
   * @param rest from the first character on, without blanks at the end
   */
  private record Line(int number, int indent, String rest) {
    boolean item() {
      return rest.startsWith("- ") || rest.equals("-");
    }
  }

  /** The documents of a file; what cannot be read goes to {@code faults} and is left out. */
  static List<Fields> parse(String path, String text, List<Fault> faults) {
    Yaml yaml = new Yaml(path, faults);
    List<Fields> documents = new ArrayList<>();
    int number = 0;
    for (int start = 0; start < text.length(); ) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      number++;
      String line = text.substring(start, end).stripTrailing();
      if (line.equals("---")) {
        yaml.endDocument(documents);
      } else {
        yaml.add(number, line);
      }
      start = end + 1;
    }
    yaml.endDocument(documents);
    return documents;
  }

  private void add(int number, String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    if (indent == line.length() || line.charAt(indent) == '#') {
      return;
    }
    if (line.charAt(indent) == '\t') {
      fault(number, "the line begins with a tab.", "Indent with spaces.");
      return;
    }
    lines.add(new Line(number, indent, line.substring(indent)));
  }

  private void endDocument(List<Fields> documents) {
    if (!lines.isEmpty()) {
      Line first = lines.getFirst();
      if (first.item()) {
        fault(
            first.number,
            "a list stands where a rule should begin.",
            "Begin with \u00ABrule: \u2026\u00BB at the left margin.");
      } else {
        documents.add(fields(first.indent, first.number));
        skipDeeper(-1);
      }
    }
    lines.clear();
    next = 0;
  }

  /**
   * What is left over where a block should have ended: lines further in or out than any name above
   * them.
   */
  private void skipDeeper(int than) {
    if (next < lines.size() && lines.get(next).indent > than) {
      fault(
          lines.get(next).number,
          "the line is indented unlike the lines above it.",
          "Let it begin below the first letter of the line it goes with.");
      while (next < lines.size() && lines.get(next).indent > than) {
        next++;
      }
    }
  }

  private Fields fields(int indent, int number) {
    Map<String, Node> out = new LinkedHashMap<>();
    while (next < lines.size() && lines.get(next).indent == indent && !lines.get(next).item()) {
      Line line = lines.get(next++);
      int colon = colon(line.rest);
      if (colon < 0) {
        boolean glued = line.rest.matches("[A-Za-z0-9-]+\\??:.+");
        fault(
            line.number,
            glued
                ? "no space stands behind the colon."
                : "the line is not of the kind \u00ABname: value\u00BB.",
            glued ? "Put one." : "Begin it with a name of English letters, a colon and a space.");
        skipBlock(indent);
        continue;
      }
      String name = line.rest.substring(0, colon);
      Node value = value(line, indent, line.rest.substring(colon + 1).strip());
      if (out.putIfAbsent(name, value) != null) {
        fault(
            line.number,
            "\u00AB" + name + "\u00BB stands here for the second time.",
            "Keep one of the two.");
      }
      skipDeeper(indent);
    }
    return new Fields(number, out);
  }

  private void skipBlock(int indent) {
    while (next < lines.size() && lines.get(next).indent > indent) {
      next++;
    }
  }

  /** The colon behind the name that begins a line, or -1. */
  private static int colon(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c == ':') {
        return i > 0 && (i + 1 == rest.length() || rest.charAt(i + 1) == ' ') ? i : -1;
      }
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!letter && c != '-' && c != '_' && c != '?') {
        return -1;
      }
    }
    return -1;
  }

  private Node value(Line line, int indent, String rest) {
    if (!rest.isEmpty()) {
      return scalar(line.number, indent, rest);
    }
    if (next == lines.size()) {
      return new Text(line.number, "");
    }
    Line below = lines.get(next);
    if (below.item() && below.indent >= indent) {
      return items(below.indent, line.number);
    }
    return below.indent > indent ? fields(below.indent, line.number) : new Text(line.number, "");
  }

  private Items items(int indent, int number) {
    List<Node> out = new ArrayList<>();
    while (next < lines.size() && lines.get(next).indent == indent && lines.get(next).item()) {
      Line line = lines.get(next);
      String rest = line.rest.substring(1).stripLeading();
      if (rest.isEmpty()) {
        next++;
        fault(
            line.number,
            "nothing stands behind the \u00AB-\u00BB.",
            "Write the item on the same line.");
      } else if (colon(rest) >= 0) {
        // The names of one item begin below one another: the first is read as if its line began
        // there.
        int inner = indent + line.rest.length() - rest.length();
        lines.set(next, new Line(line.number, inner, rest));
        out.add(fields(inner, line.number));
      } else {
        next++;
        out.add(scalar(line.number, indent, rest));
      }
      skipDeeper(indent);
    }
    return new Items(number, out);
  }

  private Node scalar(int number, int indent, String rest) {
    char first = rest.charAt(0);
    if (first == '[') {
      return words(number, rest);
    }
    StringBuilder whole = new StringBuilder(rest);
    while (next < lines.size() && lines.get(next).indent > indent) {
      whole.append(' ').append(lines.get(next++).rest);
    }
    String text = whole.toString();
    return new Text(
        number,
        switch (first) {
          case '\'' -> quoted(number, text);
          case '"' -> doublyQuoted(number, text);
          default -> plain(number, text);
        });
  }

  private String plain(int number, String text) {
    int colon = text.indexOf(": ");
    if (colon > 0 || text.endsWith(":")) {
      fault(
          number,
          "the text holds a colon with a space behind it, which would begin a new name.",
          "Put the whole text between single quotes: '\u2026'.");
    } else if (text.contains(" #")) {
      fault(
          number,
          "a space and # begin a comment, and the rest of the text would be lost.",
          "Put the whole text between single quotes: '\u2026'.");
    } else if ("{}],&*!|>%@`".indexOf(text.charAt(0)) >= 0
        || text.startsWith("- ")
        || text.startsWith("? ")) {
      fault(
          number,
          "the text begins with \u00AB"
              + text.charAt(0)
              + "\u00BB, which has a meaning of its own here.",
          "Put the whole text between single quotes: '\u2026'.");
    }
    return text;
  }

  private String quoted(int number, String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\'') {
        out.append(c);
      } else if (i + 1 < text.length() && text.charAt(i + 1) == '\'') {
        out.append('\'');
        i++;
      } else {
        return i + 1 == text.length() ? out.toString() : unclosed(number, text, '\'');
      }
    }
    return unclosed(number, text, '\'');
  }

  private String doublyQuoted(int number, String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return i + 1 == text.length() ? out.toString() : unclosed(number, text, '"');
      }
      if (c == '\\') {
        fault(
            number,
            "the text between double quotes holds a backslash.",
            "Put the text between single quotes instead: '\u2026'.");
        return text;
      }
      out.append(c);
    }
    return unclosed(number, text, '"');
  }

  private String unclosed(int number, String text, char mark) {
    fault(
        number,
        "the text begins with " + mark + " and does not end with it.",
        "Put the whole text between single quotes: '\u2026'; a single quote within is written twice.");
    return text;
  }

  /** A list on one line: {@code [one, two]}. */
  private Node words(int number, String rest) {
    List<Node> out = new ArrayList<>();
    if (!rest.endsWith("]")) {
      fault(
          number, "the list begins with [ and does not end with ].", "Close it on the same line.");
      return new Items(number, out);
    }
    for (String word : rest.substring(1, rest.length() - 1).split(",", -1)) {
      if (!word.isBlank()) {
        out.add(new Text(number, word.strip()));
      }
    }
    return new Items(number, out);
  }

  private void fault(int number, String what, String remedy) {
    faults.add(Fault.at(path, number).of(what, remedy));
  }
}
