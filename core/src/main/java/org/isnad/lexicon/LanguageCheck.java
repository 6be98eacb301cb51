package org.isnad.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.lexicon.LanguageLoader.Listing;

/**
 * Holds the linguist's folder to everything that does not show while loading: order, spelling,
 * names that nobody knows, rules without examples. The build and {@code isnad rules check} ask for
 * it; the running program does not.
 *
 * <p>Whether the rules read their examples is not asked here.
 */
public final class LanguageCheck {
  /** More than fits in a head at once. */
  private static final int LONGEST_RULE_FILE = 300;

  private final LanguageFiles files;
  private final String code;
  private final List<Fault> faults = new ArrayList<>();
  private final Language language;

  private LanguageCheck(LanguageFiles files, String code) {
    this.files = files;
    this.code = code;
    this.language = LanguageLoader.load(files, code, faults);
  }

  /**
   * Loads what can be loaded.
   *
   * @param code the folder's name, for example {@code ar}
   * @throws LanguageException where there is no file FILES in the folder
   */
  public static LanguageCheck of(LanguageFiles files, String code) {
    return new LanguageCheck(files, code);
  }

  /** The language as far as it can be used. */
  public Language language() {
    return language;
  }

  /**
   * Everything that is wrong, by file and line.
   *
   * @param present the paths of all files in the folder, as {@link LanguageFiles#read} takes them
   * @param elements the built-in elements that a pattern may name; those for use before the cue
   *     with {@code before:}
   */
  public List<Fault> faults(Collection<String> present, Set<String> elements) {
    List<Fault> out = new ArrayList<>(faults);
    List<Listing> listings = LanguageLoader.listings(files, code, new ArrayList<>());
    ClassList classes = classes(listings, out);
    for (Listing listing : listings) {
      String path = code + "/" + listing.path();
      if (present.contains(path)) {
        String text = files.read(path);
        out.addAll(text(path, text));
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (listing.kind().equals("rules")) {
          checkLength(path, text, out);
        } else {
          new LexiconCheck(classes, listing.kind(), out)
              .check(Table.parse(path, text, new ArrayList<>()));
        }
      }
    }
    unnamed(present, listings, out);
    new RuleCheck(language, elements, out).check(faults.isEmpty());
    return out.stream().sorted().distinct().toList();
  }

  private ClassList classes(List<Listing> listings, List<Fault> out) {
    for (Listing listing : listings) {
      if (listing.kind().equals("classes")) {
        String path = code + "/" + listing.path();
        return ClassList.of(Table.parse(path, files.read(path), out));
      }
    }
    out.add(
        Fault.at(code + "/FILES", 0)
            .of(
                "no file of kind classes is named.",
                "Add \u00ABclasses classes.tsv\u00BB, the list of the word classes."));
    return ClassList.of(new Table(code + "/classes.tsv", List.of(), List.of()));
  }

  private static void checkLength(String path, String text, List<Fault> out) {
    long lines = text.lines().count();
    if (lines > LONGEST_RULE_FILE) {
      out.add(
          Fault.at(path, 0)
              .of(
                  "the file has "
                      + lines
                      + " lines; a rule file has at most "
                      + LONGEST_RULE_FILE
                      + ".",
                  "Move some rules to a file of their own and name it in FILES."));
    }
  }

  /** What holds for every file. */
  private static List<Fault> text(String path, String text) {
    List<Fault> out = new ArrayList<>();
    if (text.startsWith("\uFEFF")) {
      out.add(
          Fault.at(path, 1)
              .of(
                  "the file begins with a byte order mark.",
                  "Save it as UTF-8 without one (\u00ABUTF-8, no BOM\u00BB)."));
    }
    if (!text.isEmpty() && !text.endsWith("\n")) {
      out.add(Fault.at(path, 0).of("the last line does not end.", "Put a line break behind it."));
    }
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!Normalizer.isNormalized(line, Normalizer.Form.NFC)) {
        out.add(
            Fault.at(path, number)
                .of(
                    "letters and their marks stand apart (the line is not in Unicode's form NFC).",
                    "Type the letters anew, or save the file with an editor that composes them."));
      }
      int invisible = line.chars().filter(LanguageCheck::invisible).findFirst().orElse(0);
      if (invisible > 0 && !(number == 1 && line.startsWith("\uFEFF"))) {
        out.add(
            Fault.at(path, number)
                .of(
                    "the line holds the invisible character U+" + hex(invisible) + ".",
                    "Delete it."));
      }
    }
    return out;
  }

  private static String hex(int c) {
    String digits = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
    return "0".repeat(4 - digits.length()) + digits;
  }

  /** Marks that steer direction or joining, and the space that does not break. */
  private static boolean invisible(int c) {
    return c >= 0x200B && c <= 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2060 && c <= 0x2069
        || c == 0xFEFF
        || c == 0xA0;
  }

  private void unnamed(Collection<String> present, List<Listing> listings, List<Fault> out) {
    Set<String> named = new HashSet<>();
    for (Listing listing : listings) {
      if (!named.add(listing.path())) {
        out.add(
            Fault.at(code + "/FILES", listing.line())
                .of(listing.path() + " is named twice.", "Take one of the lines out."));
      }
    }
    for (String path : new TreeSet<>(present)) {
      String below = path.substring(code.length() + 1);
      if ((below.endsWith(".tsv") || below.endsWith(".yaml")) && !named.contains(below)) {
        out.add(
            Fault.at(code + "/FILES", 0)
                .of(
                    "nothing says what " + below + " is, so it is not read.",
                    "Add a line with its kind and path, or delete the file."));
      }
    }
  }
}
