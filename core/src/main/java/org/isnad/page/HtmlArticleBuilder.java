package org.isnad.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.isnad.html.HtmlArticle;
import org.isnad.html.HtmlArticle.Passage;
import org.isnad.html.HtmlArticle.Picture;
import org.isnad.html.Metadata;
import org.isnad.model.Article;
import org.isnad.model.Article.Image;
import org.isnad.model.Article.PublishedBasis;
import org.isnad.model.Article.Related;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.isnad.model.Span;
import org.isnad.page.ArticleExtractor.Source;
import org.isnad.page.DatelineExtractor.Dateline;
import org.isnad.time.DayEvidence;
import org.isnad.time.PublicationDateResolver;
import org.isnad.time.PublicationDay;
import org.isnad.time.PublicationDay.Known;
import org.isnad.time.PublicationDay.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * Makes articles of what was taken from an HTML document: captions are read, and where the page's
 * data say nothing, the article's own words tell its day and place, as in a text capture.
 *
 * <p>Immutable and thread-safe.
 */
final class HtmlArticleBuilder {
  private final CaptionExtractor captions;
  private final LanguageResolver languages;
  private final DatelineExtractor datelines;
  private final PublicationDateResolver dates;

  HtmlArticleBuilder(
      CaptionExtractor captions,
      LanguageResolver languages,
      DatelineExtractor datelines,
      PublicationDateResolver dates) {
    this.captions = captions;
    this.languages = languages;
    this.datelines = datelines;
    this.dates = dates;
  }

  /**
   * @param problems takes what is wrong with this article
   */
  Article build(Source source, HtmlArticle html, String id, List<Problem> problems) {
    Metadata found = html.metadata();
    TextBuilder text = new TextBuilder(html.headline());
    html.paragraphs().forEach(p -> text.add(p.text(), null));
    String language = languages.resolve(text.text());
    List<Image> images = images(html);
    String first = html.paragraphs().isEmpty() ? "" : html.paragraphs().getFirst().text();
    Dateline dateline = datelines.extract(first);
    Published published = published(source, html, dateline, id, language, problems);
    note(id, language, found, problems);
    String named = dateline == null || dateline.outlet() == null ? found.outlet() : dateline.outlet();
    String outlet = source.capture().outlet() == null ? named : source.capture().outlet();
    return new Article(
        id,
        language,
        found.url() == null ? source.capture().url() : found.url(),
        null,
        html.headline(),
        html.deck(),
        found.section(),
        outlet,
        found.authors(),
        dateline == null ? null : dateline.place(),
        published.day(),
        published.basis(),
        found.modified(),
        images,
        List.of(),
        html.related().stream().map(HtmlArticleBuilder::related).toList(),
        text.text(),
        text.headlineAt(),
        text.paragraphs());
  }

  private record Published(@Nullable String day, @Nullable PublishedBasis basis) {}

  private Published published(
      Source source,
      HtmlArticle html,
      @Nullable Dateline dateline,
      String id,
      String language,
      List<Problem> problems) {
    Metadata found = html.metadata();
    if (source.capture().published() != null) {
      return new Published(source.capture().published().toString(), PublishedBasis.ARGUMENT);
    }
    if (found.published() != null) {
      return new Published(found.published(), found.publishedBasis());
    }
    if (!language.equals(LanguageResolver.ARABIC)) {
      return new Published(null, null);
    }
    PublicationDay day =
        dates.resolve(
            new DayEvidence(
                null,
                null,
                source.capture().fetchedDay(),
                dateline == null ? null : dateline.text(),
                html.pictures().stream().map(Picture::caption).filter(Objects::nonNull).toList(),
                html.paragraphs().stream().map(Passage::text).toList()));
    return switch (day) {
      case Known known -> new Published(known.day().toString(), known.basis());
      case Unknown unknown -> {
        problems.add(
            Problem.of(
                ProblemKind.NO_DATE,
                "article " + id + " has no day of publication: " + unknown.reason()));
        yield new Published(null, null);
      }
    };
  }

  private static void note(
      String id, String language, Metadata found, List<Problem> problems) {
    if (found.paywalled()) {
      problems.add(
          Problem.of(
              ProblemKind.PAYWALLED,
              "article " + id + " is not free to read; what the page shows may be its beginning"));
    }
    if (!language.equals(LanguageResolver.ARABIC)) {
      problems.add(
          Problem.of(
              ProblemKind.LANGUAGE_NOT_READ,
              "article " + id + " is in a language that is not read yet: " + language));
    }
  }

  /** The pictures with words, else those that the page's data name, else those without words. */
  private List<Image> images(HtmlArticle html) {
    List<Image> images = new ArrayList<>();
    Set<String> captions = new HashSet<>();
    for (Picture picture : html.pictures()) {
      Image image = image(picture);
      if (image.caption() == null || captions.add(image.caption())) {
        images.add(image);
      }
    }
    List<Image> named = html.metadata().images();
    return captions.isEmpty() && !named.isEmpty() ? named : images;
  }

  private Image image(Picture picture) {
    String words = picture.caption() == null ? "" : picture.caption();
    Caption caption = Caption.plain(picture.caption());
    if (picture.credit() != null) {
      Caption credit = captions.extract(line("(" + picture.credit() + ")"));
      String agency = credit == null ? null : credit.agency();
      caption = new Caption(picture.caption(), picture.credit(), agency, null, true);
    } else if (!words.isEmpty()) {
      Caption known = captions.extract(line(words));
      caption = known == null ? caption : known;
    }
    return new Image(
        caption.text(), caption.credit(), caption.agency(), caption.date(), picture.url(), null);
  }

  private static Line line(String text) {
    return new Line(
        text,
        new Span(0, text.length()),
        null,
        false,
        0,
        LineSplitter.key(text),
        LineSplitter.countWords(text),
        0);
  }

  private static Related related(Passage teaser) {
    return new Related(teaser.text(), null, null, null, null, null, null, false, null);
  }
}
