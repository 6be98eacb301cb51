package org.isnad.text;

/**
 * Finds where words in Latin letters end: brand names, abbreviations, and the addresses of pages, sites and people, whose
 * points are no full stops.
 *
 * <p>Stateless and thread-safe.
 */
final class AddressMatcher {
  /** No local part of an e-mail address is longer. */
  private static final int LONGEST_LOCAL_PART = 64;

  private static final String[] SCHEMES = {"http://", "https://", "ftp://", "www."};

  /** What ends the Arabic names of sites after their point: net and com, as they are spelled in Arabic. */
  private static final String[] ARABIC_DOMAINS = {"\u0646\u062A", "\u0643\u0648\u0645"};

  /** What can stand within an address, beside letters and digits. */
  private static final String ADDRESS_MARKS = "-._~:/?#[]@!$&()*+;=%|";

  /** What ends a sentence or bracket rather than an address when it comes last. */
  private static final String NOT_LAST = ".,:;!?()[]&|*#";

  private AddressMatcher() {}

  /** One past the end of the word in Latin letters that begins at {@code start}. */
  static int latinEnd(String text, int start, int limit) {
    for (String scheme : SCHEMES) {
      if (text.regionMatches(true, start, scheme, 0, scheme.length()) && start + scheme.length() < limit) {
        int end = addressEnd(text, start, start + scheme.length(), limit);
        if (end > start + scheme.length()) {
          return end;
        }
      }
    }
    int mail = mailEnd(text, start, limit);
    if (mail > start) {
      return mail;
    }
    int end = nameEnd(text, start, limit);
    boolean path = end + 1 < limit && text.charAt(end) == '/' && alphanumeric(text.charAt(end + 1))
        && text.substring(start, end).indexOf('.') > 0;
    return path ? addressEnd(text, start, end, limit) : end;
  }

  /** After an Arabic word that ends at {@code end}: one past the name of a site whose last part is spelled in Arabic. */
  static int arabicDomainEnd(String text, int end, int limit) {
    if (end >= limit || text.charAt(end) != '.') {
      return end;
    }
    for (String domain : ARABIC_DOMAINS) {
      int after = end + 1 + domain.length();
      boolean fits = after <= limit && text.startsWith(domain, end + 1);
      if (fits && (after == limit || !Characters.wordLetter(text.charAt(after)))) {
        return after;
      }
    }
    return end;
  }

  private static int nameEnd(String text, int start, int limit) {
    // Digits belong to a name («A320»), but the unit after a number has none: what follows «30x» is another number.
    boolean unit = start > 0 && Characters.kind(text.charAt(start - 1)) == Characters.DIGIT;
    int end = start;
    int i = start;
    while (i < limit) {
      char c = text.charAt(i);
      byte kind = Characters.kind(c);
      if (kind == Characters.LATIN || kind == Characters.MARK || !unit && asciiDigit(c) || joins(text, start, i, limit)) {
        end = ++i;
      } else if (kind == Characters.IGNORABLE) {
        i++;
      } else {
        break;
      }
    }
    return end;
  }

  /** Whether the point, apostrophe or the like at {@code i} stands within a word: between a letter and another. */
  private static boolean joins(String text, int start, int i, int limit) {
    char c = text.charAt(i);
    if (c == '_') {
      return i > start && i + 1 < limit && (alphanumeric(text.charAt(i + 1)) || text.charAt(i + 1) == '_');
    }
    if (i == start || i + 1 >= limit) {
      return false;
    }
    char next = text.charAt(i + 1);
    boolean version = c == '.' && asciiDigit(text.charAt(i - 1)) && asciiDigit(next);
    return version || (c == '.' || c == '&' || c == '\'' || c == '\u2019') && Characters.kind(next) == Characters.LATIN;
  }

  private static int mailEnd(String text, int start, int limit) {
    int i = start;
    int last = Math.min(limit, start + LONGEST_LOCAL_PART + 1);
    while (i < last && (alphanumeric(text.charAt(i)) || "._%+-".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    if (i >= last || text.charAt(i) != '@') {
      return start;
    }
    int host = ++i;
    int point = -1;
    while (i < limit && (alphanumeric(text.charAt(i)) || text.charAt(i) == '-' || text.charAt(i) == '.')) {
      point = text.charAt(i) == '.' && i + 1 < limit && alphanumeric(text.charAt(i + 1)) ? i : point;
      i++;
    }
    if (point <= host) {
      return start;
    }
    while (!alphanumeric(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** The end of an address whose part up to {@code from} is known: as far as its characters go, in Arabic only in paths. */
  private static int addressEnd(String text, int start, int from, int limit) {
    int i = from;
    boolean path = text.startsWith("/", from);
    while (i < limit) {
      char c = text.charAt(i);
      path |= c == '/';
      boolean arabic = path && (Characters.kind(c) == Characters.LETTER || Characters.kind(c) == Characters.MARK);
      if (!alphanumeric(c) && ADDRESS_MARKS.indexOf(c) < 0 && !arabic) {
        break;
      }
      i++;
    }
    while (i > start + 1 && NOT_LAST.indexOf(text.charAt(i - 1)) >= 0) {
      i--;
    }
    return i;
  }

  private static boolean alphanumeric(char c) {
    return asciiDigit(c) || Characters.ascii(c) && Characters.kind(c) == Characters.LATIN;
  }

  private static boolean asciiDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
