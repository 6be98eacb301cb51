package org.isnad.lexicon;

/**
 * Something wrong in the linguist's folder, in words for whoever has to mend it.
 *
 * @param file path below the folder
 * @param line from 1; 0 where the whole file is meant
 * @param rule id of the rule it is about, empty where it is about none
 * @param what what is wrong, a sentence
 * @param remedy what to do about it, a sentence
 */
public record Fault(String file, int line, String rule, String what, String remedy)
    implements Comparable<Fault> {

  /** Where a fault is, before it is said. */
  record Place(String file, int line, String rule) {
    Place rule(String id) {
      return new Place(file, line, id);
    }

    Place line(int other) {
      return new Place(file, other, rule);
    }

    Fault of(String what, String remedy) {
      return new Fault(file, line, rule, what, remedy);
    }
  }

  static Place at(String file, int line) {
    return new Place(file, line, "");
  }

  /** File, line and rule, then the two sentences. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(file);
    if (line > 0) {
      out.append(", line ").append(line);
    }
    if (!rule.isEmpty()) {
      out.append(", rule ").append(rule);
    }
    return out.append(": ").append(what).append(' ').append(remedy).toString();
  }

  /** By file and line. */
  @Override
  public int compareTo(Fault other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }
}
