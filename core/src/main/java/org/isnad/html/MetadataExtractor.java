package org.isnad.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.html.HeadLines.Line;
import org.isnad.html.PublicationTimeResolver.Times;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Article.Image;
import org.isnad.time.DateLineExtractor;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a page says about one of its articles. Sources disagree on real pages, so none is
 * trusted alone: a title, a day, an author stands for what most sources say, those that readers see
 * among them.
 *
 * <p>Immutable and thread-safe.
 */
public final class MetadataExtractor {
  private final WebWords words;
  private final StatedTimeExtractor times;

  public MetadataExtractor(Lexicon lexicon) {
    this.words = new WebWords(lexicon);
    this.times = new StatedTimeExtractor(new DateLineExtractor(lexicon), words);
  }

  /** What the page says about the article of that scope. */
  public Metadata extract(HtmlPage page, ArticleScope scope) {
    SiteNames site = SiteNames.of(page);
    LinkedArticle linked = LinkedArticleResolver.resolve(page, scope);
    SectionResolver sections = new SectionResolver(page, scope, site, linked);
    HeadlineResolver headlines = new HeadlineResolver(page, scope, site, sections.keys());
    headlines.collect(linked);
    String headline = headlines.resolve();
    Element heading = headlines.heading();
    List<Line> lines =
        heading == null ? List.of() : HeadLines.after(heading, scope.body(), scope.root());
    Times found =
        new PublicationTimeResolver(page, scope, times, words).resolve(linked, heading, lines);
    return new Metadata(
        headline,
        DeckResolver.resolve(page, scope, linked, headline, lines),
        new AuthorResolver(page, scope, site, words, times).resolve(linked, heading, lines),
        sections.resolve(),
        found.published(),
        found.basis(),
        found.modified(),
        url(page, scope, linked),
        site.name(scope.main() ? page.title() : null, headline),
        page.language(),
        images(page, scope, linked),
        linked != null && Boolean.FALSE.equals(linked.free()),
        bodies(page, scope, linked));
  }

  private static @Nullable String url(
      HtmlPage page, ArticleScope scope, @Nullable LinkedArticle linked) {
    if (!scope.main()) {
      return linked == null ? null : linked.url();
    }
    if (page.canonical() != null) {
      return page.canonical();
    }
    List<String> graph = page.metas("og:url");
    return !graph.isEmpty() ? graph.getFirst().strip() : linked == null ? null : linked.url();
  }

  private static List<Image> images(
      HtmlPage page, ArticleScope scope, @Nullable LinkedArticle linked) {
    List<Image> out = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    if (linked != null) {
      for (LinkedArticle.LinkedImage image : linked.images()) {
        String caption = image.caption() == null ? null : MetadataText.clean(image.caption());
        String credit = image.credit() == null ? null : MetadataText.clean(image.credit());
        if (seen.add(image.url())) {
          out.add(new Image(caption, credit, null, null, image.url(), null));
        }
      }
    }
    if (scope.main()) {
      for (String url : page.metas("og:image")) {
        if (seen.add(url.strip())) {
          out.add(new Image(null, null, null, null, url.strip(), null));
        }
      }
    }
    return out;
  }

  private static List<String> bodies(
      HtmlPage page, ArticleScope scope, @Nullable LinkedArticle linked) {
    if (!scope.only()) {
      return linked == null || linked.body() == null ? List.of() : List.of(linked.body());
    }
    List<String> out = new ArrayList<>();
    for (LinkedArticle article : page.linkedArticles()) {
      if (article.body() != null && !out.contains(article.body())) {
        out.add(article.body());
      }
    }
    return out;
  }
}
