package org.isnad.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a header such as Accept or Accept-Encoding lets a server send. */
record Acceptance(List<Choice> choices) {

  /**
   * One item of the header.
   *
   * @param quality from 0, not at all, to 1
   */
  record Choice(String name, double quality) {}

  /**
   * @param header null where the client says nothing, and takes all
   */
  static Acceptance of(@Nullable String header) {
    List<Choice> choices = new ArrayList<>();
    if (header != null) {
      for (String item : header.split(",", -1)) {
        String[] parts = item.split(";", -1);
        String name = parts[0].strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          choices.add(new Choice(name, quality(parts)));
        }
      }
    }
    return new Acceptance(choices);
  }

  private static double quality(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip();
      if (part.startsWith("q=")) {
        try {
          return Double.parseDouble(part.substring(2));
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }

  /** How much a type is wanted: what names it counts before what names its kind, and that before all. */
  double quality(String mediaType) {
    if (choices.isEmpty()) {
      return 1;
    }
    double quality = 0;
    int exactness = 0;
    for (Choice choice : choices) {
      int exact = exactness(choice.name(), mediaType);
      if (exact > exactness) {
        exactness = exact;
        quality = choice.quality();
      }
    }
    return quality;
  }

  private static int exactness(String choice, String mediaType) {
    if (choice.equals(mediaType)) {
      return 3;
    }
    if (choice.endsWith("/*") && !choice.startsWith("*") && mediaType.startsWith(choice.substring(0, choice.length() - 1))) {
      return 2;
    }
    return choice.equals("*/*") || choice.equals("*") ? 1 : 0;
  }

  boolean prefers(String mediaType, String other) {
    return quality(mediaType) > quality(other);
  }

  /** Whether the client says that it can unpack this. */
  boolean names(String coding) {
    return choices.stream().anyMatch(choice -> choice.name().equals(coding) && choice.quality() > 0);
  }
}
