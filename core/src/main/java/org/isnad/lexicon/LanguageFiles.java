package org.isnad.lexicon;

/** Where the files of the linguist's folder come from: the class path, a checkout, or a test. */
public interface LanguageFiles {

  /**
   * The text of one file.
   *
   * @param path below the folder, with slashes, for example {@code ar/lexicon/verbs.tsv}
   * @throws LanguageException where there is no such file
   */
  String read(String path);

  /** The files that the program brings along. */
  static LanguageFiles onClassPath() {
    return new ClassPathLanguage();
  }
}
