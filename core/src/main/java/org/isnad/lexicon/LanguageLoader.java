package org.isnad.lexicon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.isnad.text.Digest;

/**
 * Loads one language of the linguist's folder. The file {@code FILES} of the language names every file and its kind, one a
 * line: {@code words lexicon/nouns.tsv}, {@code verbs …}, {@code actions …} (verbs that do not report), {@code list …}
 * (read by the page extractor, not looked up in text), {@code rules rules/attribution.yaml}, {@code classes …} (the names
 * of the word classes, for checks only).
 *
 * <p>The program loads its language whenever it starts. So only that is checked here which nothing can be read without;
 * the build holds the folder to the rest ({@link LanguageCheck}).
 */
public final class LanguageLoader {
  static final List<String> KINDS = List.of("verbs", "actions", "words", "list", "rules", "classes");

  private final LanguageFiles files;
  private final String code;
  private final List<Fault> faults;
  private final LexiconBuilder words;
  private final RuleLoader rules;
  private final List<Rule> loaded = new ArrayList<>();

  private LanguageLoader(LanguageFiles files, String code, List<Fault> faults) {
    this.files = files;
    this.code = code;
    this.faults = faults;
    this.words = new LexiconBuilder(faults);
    this.rules = new RuleLoader(faults);
  }

  /**
   * The language.
   *
   * @param code the folder's name, for example {@code ar}
   * @throws LanguageException with every fault found, where the folder cannot be used
   */
  public static Language load(LanguageFiles files, String code) {
    List<Fault> faults = new ArrayList<>();
    Language language = load(files, code, faults);
    if (!faults.isEmpty()) {
      throw LanguageException.of(faults);
    }
    return language;
  }

  /** What can be used of the language; the rest goes to {@code faults}. */
  static Language load(LanguageFiles files, String code, List<Fault> faults) {
    return new LanguageLoader(files, code, faults).load();
  }

  /**
   * What tells the files of a language from those of another state of the folder.
   *
   * @return 16 hexadecimal digits
   */
  public static String digest(LanguageFiles files, String code) {
    MessageDigest digest = Digest.begin();
    digest.update(files.read(code + "/FILES").getBytes(StandardCharsets.UTF_8));
    for (Listing listing : listings(files, code, new ArrayList<>())) {
      digest.update(files.read(code + "/" + listing.path()).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private Language load() {
    for (Listing listing : listings(files, code, faults)) {
      if (listing.kind().equals("classes")) {
        continue;
      }
      String path = code + "/" + listing.path();
      String text = text(listing, path);
      String name = path.substring(path.lastIndexOf('/') + 1).replace(".tsv", "");
      switch (listing.kind()) {
        case "words" -> words.addWords(name, Table.parse(path, text, faults));
        case "verbs" -> words.addVerbs(name, Table.parse(path, text, faults));
        case "actions" -> words.addActions(name, Table.parse(path, text, faults));
        case "list" -> words.addList(name, Table.parse(path, text, faults));
        default -> loaded.addAll(rules.load(path, text));
      }
    }
    return new Language(code, new Lexicon(words), new RuleSet(loaded));
  }

  private String text(Listing listing, String path) {
    try {
      String text = files.read(path);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (LanguageException e) {
      faults.add(Fault.at(code + "/FILES", listing.line()).of("the file cannot be read (" + String.join(", ", e.faults()) + ").",
          "Add it, save it as UTF-8, or take the line out."));
      return "";
    }
  }

  /**
   * One line of FILES.
   *
   * @param path below the folder of the language
   */
  record Listing(int line, String kind, String path) {}

  /** The lines of FILES that can be used. */
  static List<Listing> listings(LanguageFiles files, String code, List<Fault> faults) {
    List<Listing> out = new ArrayList<>();
    int number = 0;
    for (String line : files.read(code + "/FILES").lines().toList()) {
      number++;
      int space = line.indexOf(' ');
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String kind = space < 0 ? line.strip() : line.substring(0, space);
      if (space < 0 || !KINDS.contains(kind)) {
        faults.add(Fault.at(code + "/FILES", number).of("the line does not begin with a kind of file and a space.", Spelling.remedy(kind, KINDS, "kinds")));
      } else {
        out.add(new Listing(number, kind, line.substring(space).strip()));
      }
    }
    return out;
  }
}
