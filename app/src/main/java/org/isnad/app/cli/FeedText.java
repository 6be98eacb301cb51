package org.isnad.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.isnad.app.cli.TextLayout.Piece;
import org.isnad.model.Feed;
import org.isnad.model.FeedEntry;
import org.jspecify.annotations.Nullable;

/** A feed for people: its entries one below the other. */
record FeedText(TextLayout layout) {
  private static final String DOT = " \u00B7 ";
  private static final int INDENT = 4;

  void write(Feed feed, Consumer<String> out) {
    out.accept("");
    out.accept(layout.rule("Feed (" + feed.kind().key() + ")"));
    if (feed.title() != null) {
      layout.block(INDENT, new Piece(feed.title(), Style.STRONG)).forEach(out);
    }
    for (FeedEntry entry : feed.entries()) {
      out.accept("");
      write(entry, out);
    }
  }

  private void write(FeedEntry entry, Consumer<String> out) {
    if (entry.headline() != null) {
      layout.block(INDENT, new Piece(entry.headline(), Style.HEADLINE)).forEach(out);
    }
    if (entry.deck() != null) {
      layout.block(INDENT, Piece.of(entry.deck())).forEach(out);
    }
    layout.line(Piece.of(" ".repeat(INDENT)), origin(entry)).forEach(out);
    if (entry.url() != null) {
      layout.line(Piece.of(" ".repeat(INDENT)), List.of(Piece.of(entry.url()))).forEach(out);
    }
  }

  private static List<Piece> origin(FeedEntry entry) {
    List<Piece> pieces = new ArrayList<>();
    String modified = entry.modified() == null ? "no date" : entry.modified() + " (modified)";
    pieces.add(faint(entry.published() == null ? modified : entry.published()));
    add(pieces, DOT, entry.outlet());
    add(pieces, DOT, entry.section());
    for (String author : entry.authors()) {
      add(pieces, DOT + "by ", author);
    }
    return pieces;
  }

  private static void add(List<Piece> pieces, String before, @Nullable String value) {
    if (value != null) {
      pieces.add(faint(before));
      pieces.add(faint(value));
    }
  }

  private static Piece faint(String text) {
    return new Piece(text, Style.FAINT);
  }
}
