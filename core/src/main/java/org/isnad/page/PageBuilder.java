package org.isnad.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.model.Article;
import org.isnad.model.Article.Image;
import org.isnad.model.Article.PublishedBasis;
import org.isnad.model.Article.Related;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.isnad.page.ArticleBuilder.Picture;
import org.isnad.page.ArticleExtractor.Source;
import org.isnad.page.DatelineExtractor.Dateline;
import org.isnad.page.TeaserLinker.Link;
import org.isnad.time.AddressDay;
import org.isnad.time.DateLine;
import org.isnad.time.DayEvidence;
import org.isnad.time.PublicationDateResolver;
import org.isnad.time.PublicationDay;
import org.isnad.time.PublicationDay.Known;
import org.isnad.time.PublicationDay.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * Makes the articles of a page out of what its lines turned out to be: ids, links, what an article
 * takes from its teaser, languages, days of publication.
 *
 * <p>Not reusable; one per page.
 */
final class PageBuilder {
  /** So many teasers that name the same outlet make it the page's own. */
  private static final int TEASERS_OF_AN_OUTLET = 2;

  private final Source source;
  private final List<ArticleBuilder> drafts;
  private final List<List<Link>> links;
  private final @Nullable String outletOfPage;

  /** The first teaser of each article that has one, by the article's index. */
  private final Map<Integer, Link> announcing = new HashMap<>();

  private final List<Problem> problems = new ArrayList<>();

  PageBuilder(Source source, TextPage text, TeaserLinker linker) {
    this.source = source;
    this.drafts = text.articles();
    this.links = drafts.stream().map(d -> d.teasers().stream().map(linker::link).toList()).toList();
    List<Link> all = new ArrayList<>(text.loose().stream().map(linker::link).toList());
    links.forEach(all::addAll);
    this.outletOfPage = agreed(all);
    all.forEach(l -> announcing.putIfAbsent(l.article(), l));
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  List<Article> articles(
      LanguageResolver languages, DatelineExtractor datelines, PublicationDateResolver dates) {
    List<PublicationDay> days = days(datelines, dates);
    List<Article> out = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Article article = article(i, days.get(i), languages, datelines);
      out.add(article);
      note(article, days.get(i));
    }
    return out;
  }

  /** Of a text in a language that is not read nobody looked for its day. */
  private void note(Article article, PublicationDay day) {
    if (!article.language().equals(LanguageResolver.ARABIC)) {
      problem(
          ProblemKind.LANGUAGE_NOT_READ,
          article,
          " is in a language that is not read yet: " + article.language());
    } else if (day instanceof Unknown unknown) {
      problem(ProblemKind.NO_DATE, article, " has no day of publication: " + unknown.reason());
    }
  }

  private void problem(ProblemKind kind, Article article, String rest) {
    problems.add(new Problem(kind, "article " + article.id() + rest, article.captureAt()));
  }

  private List<PublicationDay> days(DatelineExtractor datelines, PublicationDateResolver dates) {
    List<PublicationDay> days = new ArrayList<>();
    for (ArticleBuilder draft : drafts) {
      DateLine stated = draft.date();
      Dateline dateline = datelines.extract(draft.paragraphs().getFirst().text());
      days.add(
          dates.resolve(
              new DayEvidence(
                  source.capture().published(),
                  stated == null ? null : stated.published(),
                  source.capture().fetchedDay(),
                  dateline == null ? draft.partOfDate() : dateline.text(),
                  draft.pictures().stream().map(PageBuilder::dated).toList(),
                  draft.paragraphs().stream().map(Line::text).toList())));
    }
    return withNeighbours(withAddress(days));
  }

  /**
   * The address names the day of the only article of a page, where the page names none or a later
   * one: a date line that is newer than the address is that of a change.
   */
  private List<PublicationDay> withAddress(List<PublicationDay> days) {
    String url = source.capture().url();
    LocalDate day = url == null || days.size() != 1 ? null : AddressDay.of(url);
    if (day == null) {
      return days;
    }
    boolean better =
        switch (days.getFirst()) {
          case Unknown u -> true;
          case Known k ->
              switch (k.basis()) {
                case ARGUMENT, METADATA -> false;
                case STATED -> day.isBefore(k.day());
                case INFERRED, FETCHED -> true;
              };
        };
    return better ? List.of(new Known(day, PublishedBasis.METADATA)) : days;
  }

  /** When it was changed last; a date line after the day of publication says that too. */
  private static @Nullable String modified(@Nullable DateLine stated, @Nullable Known known) {
    if (stated == null) {
      return null;
    }
    boolean later =
        known != null
            && known.basis() == PublishedBasis.METADATA
            && stated.published() != null
            && stated.published().isAfter(known.day());
    LocalDate day = stated.modified() == null && later ? stated.published() : stated.modified();
    return day == null ? null : day.toString();
  }

  /** A caption with its date, which the resolver reads from the words. */
  private static String dated(Picture picture) {
    Caption caption = picture.caption();
    return Objects.toString(caption.text(), "")
        + " - "
        + Objects.toString(caption.date(), "")
        + " - "
        + Objects.toString(caption.credit(), "");
  }

  /**
   * An article without a day takes the newest day of those that the same article announces beside
   * it, where it can be its own.
   */
  private List<PublicationDay> withNeighbours(List<PublicationDay> days) {
    List<PublicationDay> out = new ArrayList<>(days);
    for (List<Link> group : links) {
      Set<Integer> announced =
          group.stream().map(Link::article).filter(a -> a >= 0).collect(Collectors.toSet());
      LocalDate newest =
          announced.stream()
              .map(days::get)
              .filter(Known.class::isInstance)
              .map(d -> ((Known) d).day())
              .max(Comparator.naturalOrder())
              .orElse(null);
      for (int i : announced) {
        if (newest != null
            && days.get(i) instanceof Unknown u
            && u.fits().test(newest.getDayOfWeek())) {
          out.set(i, new Known(newest, PublishedBasis.INFERRED));
        }
      }
    }
    return out;
  }

  private Article article(
      int i, PublicationDay day, LanguageResolver languages, DatelineExtractor datelines) {
    ArticleBuilder draft = drafts.get(i);
    Line headline = draft.headline();
    Line deck = draft.deck();
    TextBuilder text = new TextBuilder(headline == null ? "" : headline.text());
    draft.paragraphs().forEach(line -> text.add(line.text(), line.at()));
    Dateline dateline = datelines.extract(draft.paragraphs().getFirst().text());
    Link announced = announcing.get(i);
    DateLine stated = draft.date();
    Known known = day instanceof Known k ? k : null;
    String whole = text.text();
    return new Article(
        source.articleId(i + 1),
        languages.resolve(whole),
        source.capture().url(),
        draft.at(),
        headline == null ? "" : headline.text(),
        deck == null ? null : deck.text(),
        first(draft.section(), announced == null ? null : announced.section()),
        outlet(draft, announced, dateline),
        draft.authors(),
        place(draft, announced, dateline),
        known == null ? null : known.day().toString(),
        known == null ? null : known.basis(),
        modified(stated, known),
        draft.pictures().stream().map(PageBuilder::image).toList(),
        List.of(),
        links.get(i).stream().map(this::related).toList(),
        whole,
        text.headlineAt(),
        text.paragraphs());
  }

  /**
   * What the caller says, the article's own byline, its teaser's, its dateline's, then what all
   * teasers of the page agree on.
   */
  private @Nullable String outlet(
      ArticleBuilder draft, @Nullable Link announced, @Nullable Dateline dateline) {
    String given = source.capture().outlet();
    String own = draft.byline() == null ? null : draft.byline().outlet();
    String teased = announced == null ? null : announced.outlet();
    String lead = dateline == null ? null : dateline.outlet();
    return first(given, first(own, first(teased, first(lead, outletOfPage))));
  }

  private static @Nullable String place(
      ArticleBuilder draft, @Nullable Link announced, @Nullable Dateline dateline) {
    String own = draft.byline() == null ? null : draft.byline().place();
    String teased = announced == null ? null : announced.place();
    return first(own, first(dateline == null ? null : dateline.place(), teased));
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one != null ? one : other;
  }

  /**
   * The outlet that every teaser with a byline names, where there are several such: a page
   * announces its own articles.
   */
  private static @Nullable String agreed(List<Link> links) {
    List<String> named = links.stream().map(Link::outlet).filter(Objects::nonNull).toList();
    return named.size() >= TEASERS_OF_AN_OUTLET && named.stream().distinct().count() == 1
        ? named.getFirst()
        : null;
  }

  private static Image image(Picture picture) {
    Caption c = picture.caption();
    return new Image(c.text(), c.credit(), c.agency(), c.date(), null, picture.at());
  }

  private Related related(Link link) {
    Caption caption = link.caption();
    return new Related(
        link.headline(),
        link.deck(),
        link.section(),
        link.outlet(),
        link.place(),
        caption == null ? null : caption.text(),
        caption == null ? null : caption.credit(),
        link.teaser().video(),
        link.article() < 0 ? null : source.articleId(link.article() + 1));
  }
}
