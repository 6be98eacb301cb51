package org.isnad.app.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.app.web.Request;
import org.jspecify.annotations.Nullable;

/**
 * How a reader wants the pages: kept in three cookies, so that it works without script and without an
 * account.
 *
 * @param language ar or en
 * @param theme auto, light or dark
 * @param size of the text, 1 to 5; 2 is the usual one
 */
public record ReaderChoice(String language, String theme, int size) {
  /** The names of its cookies, which are those of the parameters too. */
  public static final List<String> KEYS = List.of("lang", "theme", "size");

  /** What somebody sees who never chose. */
  public static final ReaderChoice USUAL = new ReaderChoice("ar", "auto", 2);

  private static final int LARGEST = 5;

  /** How the sender of a request wants pages: by its cookies, and for once by parameters. */
  public static ReaderChoice of(Request request) {
    Map<String, String> values = new HashMap<>();
    String cookies = request.header("Cookie");
    if (cookies != null) {
      for (String cookie : cookies.split(";", -1)) {
        int equals = cookie.indexOf('=');
        if (equals > 0) {
          values.put(cookie.substring(0, equals).strip(), cookie.substring(equals + 1).strip());
        }
      }
    }
    for (String key : KEYS) {
      String value = request.query(key);
      if (value != null) {
        values.put(key, value);
      }
    }
    return of(values);
  }

  /** From cookies or parameters by name; what makes no sense is as if it were not there. */
  public static ReaderChoice of(Map<String, String> values) {
    String language = oneOf(values.get("lang"), List.of("ar", "en"), USUAL.language);
    String theme = oneOf(values.get("theme"), List.of("auto", "light", "dark"), USUAL.theme);
    String size = oneOf(values.get("size"), List.of("1", "2", "3", "4", "5"), "2");
    return new ReaderChoice(language, theme, Integer.parseInt(size));
  }

  /** Whether a value may be kept under a key. */
  public static boolean accepts(String key, String value) {
    return switch (key) {
      case "lang" -> value.equals("ar") || value.equals("en");
      case "theme" -> value.equals("auto") || value.equals("light") || value.equals("dark");
      case "size" -> value.length() == 1 && value.charAt(0) >= '1' && value.charAt(0) <= '5';
      default -> false;
    };
  }

  /** The next smaller size, or the same. */
  public int smaller() {
    return Math.max(1, size - 1);
  }

  /** The next larger size, or the same. */
  public int larger() {
    return Math.min(LARGEST, size + 1);
  }

  private static String oneOf(@Nullable String value, List<String> allowed, String usual) {
    return value != null && allowed.contains(value) ? value : usual;
  }
}
