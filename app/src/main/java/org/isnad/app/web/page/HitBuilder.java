package org.isnad.app.web.page;

import java.util.ArrayList;
import java.util.List;
import org.isnad.app.web.page.SearchView.Bit;
import org.isnad.app.web.page.SearchView.Hit;
import org.isnad.model.Span;
import org.isnad.store.search.Finding;
import org.isnad.store.search.Finding.ArticleFinding;
import org.isnad.store.search.Finding.EntityFinding;
import org.isnad.store.search.Finding.Passage;
import org.isnad.store.search.Finding.StatementFinding;
import org.jspecify.annotations.Nullable;

/** Makes of what was found what a list shows. Immutable and thread-safe. */
final class HitBuilder {
  private final Texts texts;

  HitBuilder(Texts texts) {
    this.texts = texts;
  }

  Hit hit(Finding finding) {
    return switch (finding) {
      case ArticleFinding one ->
          new Hit(
              "/articles/" + PageView.encoded(one.article()),
              null,
              null,
              null,
              null,
              bits(one.headline()),
              bits(one.passage()),
              Shown.orNull(one.outlet()),
              day(one.published()));
      case StatementFinding one ->
          new Hit(
              "/articles/" + PageView.encoded(one.article()) + "#" + one.statement(),
              one.source() == null ? texts.say("unnamed.unknown") : Shown.text(one.source()),
              Shown.orNull(one.role()),
              one.entity(),
              texts.name("stance", one.stance()),
              List.of(new Bit(Shown.text(one.headline()), false)),
              bits(one.content()),
              Shown.orNull(one.outlet()),
              day(one.published()));
      case EntityFinding one ->
          new Hit(
              "/entities/" + one.id(),
              null,
              one.roles().isEmpty() ? null : Shown.text(one.roles().getFirst()),
              null,
              null,
              List.of(new Bit(Shown.text(one.name()), false)),
              List.of(new Bit(texts.count("entity.articles", one.articles()), false)),
              null,
              null);
    };
  }

  private @Nullable String day(@Nullable String published) {
    return published == null ? null : texts.day(published);
  }

  /** Cuts a passage at its highlights, which count code points of the article's text. */
  private static List<Bit> bits(Passage passage) {
    List<Bit> bits = new ArrayList<>();
    String text = passage.text();
    int points = text.codePointCount(0, text.length());
    int done = 0;
    for (Span highlight : passage.highlights().stream().sorted().toList()) {
      int from = Math.clamp(highlight.start() - passage.at().start(), done, points);
      int to = Math.clamp(highlight.end() - passage.at().start(), from, points);
      add(bits, text, done, from, false);
      add(bits, text, from, to, true);
      done = to;
    }
    add(bits, text, done, points, false);
    return bits;
  }

  private static void add(List<Bit> bits, String text, int from, int to, boolean fits) {
    if (from < to) {
      String piece = text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
      bits.add(new Bit(Shown.text(piece), fits));
    }
  }
}
