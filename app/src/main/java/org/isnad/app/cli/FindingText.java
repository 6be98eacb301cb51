package org.isnad.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.isnad.app.cli.TextLayout.Piece;
import org.isnad.model.Span;
import org.isnad.store.search.Finding;
import org.isnad.store.search.Finding.ArticleFinding;
import org.isnad.store.search.Finding.EntityFinding;
import org.isnad.store.search.Finding.Passage;
import org.isnad.store.search.Finding.StatementFinding;
import org.jspecify.annotations.Nullable;

/** What a search found, for people. Immutable. */
final class FindingText {
  private static final int INDENT = 4;
  private static final String DOT = " \u00B7 ";

  private final TextLayout layout;

  FindingText(Terminal terminal) {
    this.layout = new TextLayout(terminal);
  }

  /** Hands over the lines, without their ends, the last one empty. */
  void write(Finding finding, Consumer<String> out) {
    switch (finding) {
      case ArticleFinding found -> write(found, out);
      case StatementFinding found -> write(found, out);
      case EntityFinding found -> write(found, out);
    }
    out.accept("");
  }

  private void write(ArticleFinding found, Consumer<String> out) {
    layout.line(Piece.of(""), marked(found.headline(), Style.STRONG)).forEach(out);
    if (!found.passage().text().equals(found.headline().text())) {
      passage(found.passage(), out);
    }
    last(found.published(), found.outlet(), found.article(), out);
  }

  private void write(StatementFinding found, Consumer<String> out) {
    String source = found.source() == null ? "?" : found.source();
    String role = found.role() == null ? "" : " (" + found.role() + ")";
    String stance = " \u2014 " + (found.negated() ? "not " : "") + found.stance();
    layout
        .line(
            Piece.of(""),
            List.of(
                new Piece(source, Style.SOURCE),
                Piece.of(role),
                new Piece(stance, Style.STANCE)))
        .forEach(out);
    passage(found.content(), out);
    last(found.published(), found.outlet(), found.article() + "/" + found.statement(), out);
  }

  private void write(EntityFinding found, Consumer<String> out) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece(found.name(), Style.STRONG));
    found.roles().forEach(role -> pieces.add(Piece.of(DOT + role)));
    if (found.latin() != null) {
      pieces.add(Piece.of(DOT + found.latin()));
    }
    pieces.add(faint(DOT + found.type() + DOT + found.articles() + " articles" + DOT + found.id()));
    layout.line(Piece.of(""), pieces).forEach(out);
  }

  private void passage(Passage passage, Consumer<String> out) {
    layout.line(Piece.of(" ".repeat(INDENT)), marked(passage, Style.PLAIN)).forEach(out);
  }

  private void last(
      @Nullable String published, @Nullable String outlet, String id, Consumer<String> out) {
    List<Piece> pieces = new ArrayList<>();
    if (published != null) {
      pieces.add(faint(published.substring(0, Math.min(10, published.length())) + DOT));
    }
    if (outlet != null) {
      pieces.add(faint(outlet));
      pieces.add(faint(DOT));
    }
    pieces.add(faint(id));
    layout.line(Piece.of(" ".repeat(INDENT)), pieces).forEach(out);
  }

  private static Piece faint(String text) {
    return new Piece(text, Style.FAINT);
  }

  /** The passage in pieces, what fits the query standing out. */
  private static List<Piece> marked(Passage passage, Style style) {
    String text = passage.text();
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    for (Span highlight : passage.highlights().stream().sorted(Comparator.naturalOrder()).toList()) {
      int start = index(text, highlight.start() - passage.at().start());
      int end = index(text, highlight.end() - passage.at().start());
      if (start < done || end > text.length() || start >= end) {
        continue;
      }
      pieces.add(new Piece(clean(text.substring(done, start)), style));
      pieces.add(new Piece(clean(text.substring(start, end)), Style.WARNING));
      done = end;
    }
    pieces.add(new Piece(clean(text.substring(done)), style));
    return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
  }

  private static String clean(String text) {
    return text.replace('\n', ' ');
  }

  /** From code points to the string's own units. */
  private static int index(String text, int codePoints) {
    return codePoints < 0 || codePoints > text.codePointCount(0, text.length())
        ? text.length() + 1
        : text.offsetByCodePoints(0, codePoints);
  }
}
