package org.isnad.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Finds an article's text in the scripts of a page that shows nothing without them: the string
 * that holds most paragraphs in HTML. Strings may be escaped twice, data within data.
 *
 * <p>Stateless and thread-safe.
 */
final class ScriptTextExtractor {
  /** Shorter strings hold no article. */
  private static final int SHORTEST = 400;

  private static final int FEWEST_PARAGRAPHS = 2;

  /** So many characters of scripts are looked at; more are programs. */
  private static final int MOST = 4_000_000;

  /** Quotes in quotes say their text again; more often than so, they are made to. */
  private static final int MOST_TIMES = 4;

  private ScriptTextExtractor() {}

  /** The paragraphs of the text, none where no script holds any. */
  static List<String> extract(List<String> scripts) {
    return extract(scripts, new Witness(List.of()));
  }

  /**
   * The paragraphs of the longest text, none where no script holds any.
   *
   * @param page what is shown; a text with a paragraph that stands there is passed over
   */
  static List<String> extract(List<String> scripts, Witness page) {
    List<List<String>> texts = texts(scripts);
    Set<String> shown = page.held(texts.stream().flatMap(List::stream).toList());
    List<String> best = List.of();
    int letters = 0;
    for (List<String> text : texts) {
      int length = text.stream().mapToInt(String::length).sum();
      if (length > letters && text.stream().noneMatch(shown::contains)) {
        letters = length;
        best = text;
      }
    }
    return best;
  }

  /** The paragraphs of each text, in page order. */
  private static List<List<String>> texts(List<String> scripts) {
    List<List<String>> out = new ArrayList<>();
    int left = MOST;
    for (String data : scripts) {
      if (data.length() < SHORTEST || data.length() > left) {
        continue;
      }
      left -= data.length();
      for (String literal : literals(data)) {
        List<String> paragraphs = paragraphs(literal);
        if (paragraphs.size() >= FEWEST_PARAGRAPHS) {
          out.add(paragraphs);
        }
      }
    }
    return out;
  }

  /** The long strings that hold markup of paragraphs, unescaped, those in other strings too. */
  private static List<String> literals(String data) {
    List<String> out = new ArrayList<>();
    for (String once : strings(data)) {
      if (once.contains("<p")) {
        out.add(once);
      } else {
        strings(once).stream().filter(s -> s.contains("<p")).forEach(out::add);
      }
    }
    return out;
  }

  /** The long strings in double quotes, unescaped. */
  private static List<String> strings(String data) {
    List<String> out = new ArrayList<>();
    int i = data.indexOf('"');
    while (i >= 0) {
      int end = i + 1;
      while (end < data.length() && data.charAt(end) != '"') {
        end += data.charAt(end) == '\\' ? 2 : 1;
      }
      if (end - i > SHORTEST && end <= data.length()) {
        out.add(unescape(data.substring(i + 1, end)));
      }
      i = data.indexOf('"', end + 1);
    }
    return out;
  }

  /** The string that the escapes of JSON (RFC 8259) stand for; unknown ones stand for themselves. */
  private static String unescape(String literal) {
    StringBuilder out = new StringBuilder(literal.length());
    int i = 0;
    while (i < literal.length()) {
      char c = literal.charAt(i);
      if (c != '\\' || i + 1 == literal.length()) {
        out.append(c);
        i++;
        continue;
      }
      char escaped = literal.charAt(i + 1);
      int code = escaped == 'u' ? hex(literal, i + 2) : -1;
      if (code >= 0) {
        out.append((char) code);
        i += 6;
      } else {
        out.append(escaped == 'n' || escaped == 'r' || escaped == 't' ? ' ' : escaped);
        i += 2;
      }
    }
    return out.toString();
  }

  private static int hex(String text, int from) {
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  private static List<String> paragraphs(String html) {
    List<String> out = new ArrayList<>();
    long left = (long) MOST_TIMES * html.length();
    for (Element p : Jsoup.parseBodyFragment(html).body().select("p, h2, h3, li, blockquote")) {
      String text = p.text();
      left -= text.length();
      if (left < 0) {
        break;
      }
      boolean nested = p.parent() != null && p.parent().className().contains("caption");
      if (!text.isBlank() && !nested && !p.hasClass("caption")) {
        out.add(text);
      }
    }
    return out;
  }
}
