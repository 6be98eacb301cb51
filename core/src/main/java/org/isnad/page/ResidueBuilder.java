package org.isnad.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isnad.model.Residue;
import org.isnad.model.ResidueKind;
import org.isnad.model.Span;

/**
 * Collects what of a page belongs to no article, so that nothing is dropped without a name.
 *
 * <p>Not thread-safe; one per page.
 */
final class ResidueBuilder {
  private final Page page;
  private final List<Residue> residue = new ArrayList<>();

  ResidueBuilder(Page page) {
    this.page = page;
  }

  List<Residue> sorted() {
    return residue.stream().sorted(Comparator.comparing(Residue::captureAt)).toList();
  }

  void add(ResidueKind kind, Span at) {
    residue.add(new Residue(kind, at, at.in(page.text())));
  }

  /** The icon's name after line {@code k}, where there is one. */
  void icon(int k) {
    Span icon = page.line(k).icon();
    if (icon != null) {
      add(ResidueKind.ICON, icon);
    }
  }

  /** A teaser's block; an icon's name inside is named by itself, and the block stands around it. */
  void teaser(Teaser teaser) {
    int from = page.line(teaser.first()).at().start();
    int last = from;
    for (int k = teaser.first(); k < teaser.end(); k++) {
      Line line = page.line(k);
      boolean iconLine = page.furniture(k, ResidueKind.ICON);
      Span icon = iconLine ? line.at() : line.icon();
      if (!iconLine) {
        last = line.at().end();
      }
      if (icon != null) {
        block(from, last);
        add(ResidueKind.ICON, icon);
        from = k + 1 < teaser.end() ? page.line(k + 1).at().start() : icon.end();
        last = from;
      }
    }
    block(from, last);
  }

  private void block(int from, int end) {
    if (end > from) {
      add(ResidueKind.TEASER, new Span(from, end));
    }
  }
}
