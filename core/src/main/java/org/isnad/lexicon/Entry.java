package org.isnad.lexicon;

import java.util.Map;

/**
 * One line of a lexicon.
 *
 * @param form as the file has it
 * @param lemma the form it is counted under, or the canonical name
 * @param cls the word class, an ASCII name
 * @param features named values, empty where the line has none
 */
public record Entry(String form, String lemma, String cls, Map<String, String> features) {
  public Entry {
    features = Map.copyOf(features);
  }

  /** The feature's value, or the given one where the line has none. */
  public String feature(String name, String otherwise) {
    return features.getOrDefault(name, otherwise);
  }

  /** Whether the feature has exactly this value. */
  public boolean has(String feature, String value) {
    return value.equals(features.get(feature));
  }
}
