package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * Loads one language of the linguist's folder and checks it. The file {@code FILES} of the language names every file and
 * its kind, one a line: {@code words lexicon/nouns.tsv}, {@code verbs …}, {@code actions …} (verbs that do not report),
 * {@code list …} (read by the page extractor, not looked up in text), {@code rules rules/attribution.yaml}.
 */
public final class LanguageLoader {
  private LanguageLoader() {}

  /**
   * The language.
   *
   * @param code the folder's name, for example {@code ar}
   * @throws LanguageException with every fault found, where the folder cannot be used
   */
  public static Language load(LanguageFiles files, String code) {
    List<String> faults = new ArrayList<>();
    LexiconBuilder words = new LexiconBuilder(faults);
    RuleLoader rules = new RuleLoader(faults);
    List<Rule> loaded = new ArrayList<>();
    for (String line : files.read(code + "/FILES").lines().toList()) {
      String[] parts = line.strip().split(" +", 2);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String path = code + "/" + (parts.length > 1 ? parts[1] : "");
      String text = files.read(path);
      String name = path.substring(path.lastIndexOf('/') + 1).replace(".tsv", "");
      switch (parts[0]) {
        case "words" -> words.addWords(name, Table.parse(path, text, faults));
        case "verbs" -> words.addVerbs(name, Table.parse(path, text, faults));
        case "actions" -> words.addActions(name, Table.parse(path, text, faults));
        case "list" -> words.addList(name, Table.parse(path, text, faults));
        case "rules" -> loaded.addAll(rules.load(path, text));
        default -> faults.add(code + "/FILES: «" + parts[0] + "» is no kind of file");
      }
    }
    if (!faults.isEmpty()) {
      throw new LanguageException(faults);
    }
    return new Language(code, new Lexicon(words), new RuleSet(loaded));
  }
}
