package org.isnad.app.web.page;

import java.util.List;
import org.isnad.app.web.page.MarkedPassage.PieceKind;
import org.jspecify.annotations.Nullable;

/** What the page of a rule shows. */
public final class RuleView {
  private RuleView() {}

  /** An example with its parts. */
  public record Sample(List<Bit> bits) {
    public Sample {
      bits = List.copyOf(bits);
    }
  }

  /** A part of an example, with what it is where it is an element of the pattern. */
  public record Bit(String text, @Nullable PieceKind kind, boolean content) {}
}
