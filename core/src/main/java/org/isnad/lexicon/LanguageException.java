package org.isnad.lexicon;

import java.util.List;

/** A file of the linguist's folder that cannot be used. Its message is for the linguist: which file, which line, what is wrong. */
public final class LanguageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  public LanguageException(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /** For faults that know their place. */
  static LanguageException of(List<Fault> faults) {
    return new LanguageException(faults.stream().map(Fault::toString).toList());
  }

  /** What is wrong and what to do about it, one string a fault, in the order of the files and lines. */
  public List<String> faults() {
    return faults;
  }
}
