package org.isnad.store.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.Isnad;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Analysis;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Capture;
import org.isnad.model.CaptureForm;
import org.isnad.model.Entity;

/** Articles of our own, read as the program reads them, with one id for each name across them. */
final class SampleArticles {
  static final Lexicon LEXICON = LanguageLoader.load(LanguageFiles.onClassPath(), "ar").lexicon();

  private SampleArticles() {}

  static List<ArticleAnalysis> of(String resource) throws IOException {
    List<ArticleAnalysis> out = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(SampleArticles.class.getResourceAsStream(resource), resource)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        Capture capture =
            Capture.of("line", line.getBytes(StandardCharsets.UTF_8))
                .withForm(CaptureForm.ARTICLE_LINE);
        Analysis analysis = Isnad.arabic().read(capture);
        out.addAll(analysis.articles());
      }
    }
    return out;
  }

  /** Puts the articles in, and one entity for each name that they have. */
  static void put(DeskIndex index, List<ArticleAnalysis> articles) throws IOException {
    Map<String, IndexedEntity> entities = new LinkedHashMap<>();
    for (ArticleAnalysis article : articles) {
      Map<String, String> ids = new LinkedHashMap<>();
      for (Entity e : article.entities()) {
        String id = "x:" + e.name();
        ids.put(e.id(), id);
        long before =
            entities.containsKey(id) ? Objects.requireNonNull(entities.get(id)).articles() : 0;
        entities.put(
            id,
            new IndexedEntity(
                id,
                e.type(),
                e.name(),
                e.aliases(),
                e.latin(),
                e.role() == null ? List.of() : List.of(e.role()),
                before + 1));
      }
      index.put(new IndexedArticle(article, "c", null, 1, ids, List.of()));
    }
    for (IndexedEntity entity : entities.values()) {
      index.putEntity(entity);
    }
    index.refresh();
  }
}
