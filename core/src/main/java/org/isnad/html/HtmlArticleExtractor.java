package org.isnad.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.html.ArticleSplitter.Part;
import org.isnad.html.HtmlArticle.Passage;
import org.isnad.html.HtmlArticle.Picture;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.CaptureText;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Takes the articles from an HTML document: where each begins, which blocks are its text, what the
 * page says about it.
 *
 * <p>Immutable but for caches; thread-safe, though one document belongs to one thread.
 */
public final class HtmlArticleExtractor {
  /** Less text than this is no article, unless the page has nothing else under a title. */
  private static final int FEWEST_LETTERS = 150;

  private static final int FEWEST_UNDER_TITLE = 40;

  /** Letters of a headline that tells a page from others. */
  private static final int SHORTEST_CALLED = 9;

  private final MarkWords marks;
  private final CueWords cues;
  private final MetadataExtractor metadata;

  public HtmlArticleExtractor(Lexicon lexicon) {
    this.marks = new MarkWords(lexicon);
    this.cues = new CueWords(lexicon);
    this.metadata = new MetadataExtractor(lexicon);
  }

  /**
   * What a document holds.
   *
   * @param articles in page order
   * @param teasers headlines that announce articles elsewhere, where the page has no article
   */
  public record Extraction(List<HtmlArticle> articles, List<Passage> teasers) {
    public Extraction {
      articles = List.copyOf(articles);
      teasers = List.copyOf(teasers);
    }
  }

  /**
   * The articles of an HTML document.
   *
   * @param address that its links are relative to; may be empty
   */
  public Extraction extract(CaptureText html, String address) {
    return extract(HtmlPage.of(html, address, marks));
  }

  Extraction extract(HtmlPage page) {
    Extraction shown = read(page);
    HtmlPage unscripted = shown.articles().isEmpty() ? page.unscripted() : null;
    Extraction other = unscripted == null ? shown : read(unscripted);
    return !other.articles().isEmpty() && called(page, other.articles().getFirst()) ? other : shown;
  }

  /** Whether the head or the data of the page call it as the article does: no request to allow scripts. */
  private static boolean called(HtmlPage page, HtmlArticle article) {
    String key = MetadataText.key(article.headline());
    return key.length() >= SHORTEST_CALLED
        && Stream.of(
                Stream.ofNullable(page.title()),
                page.metas("og:title").stream(),
                page.linkedArticles().stream().map(LinkedArticle::headline).filter(Objects::nonNull))
            .flatMap(names -> names)
            .anyMatch(name -> MetadataText.key(name).startsWith(key));
  }

  private Extraction read(HtmlPage page) {
    Boxes boxes = page.boxes();
    // A page of its own in the body may have its title with it.
    List<String> graph = page.metas("og:title");
    List<String> head =
        Stream.concat(Stream.ofNullable(page.title()), graph.stream().limit(1)).toList();
    List<String> data =
        Stream.concat(
                graph.stream().skip(1),
                page.linkedArticles().stream().map(LinkedArticle::headline))
            .filter(Objects::nonNull)
            .toList();
    TitleMatcher called = new TitleMatcher(head, data);
    ArticleSplitter splitter = new ArticleSplitter(boxes, cues, called, described(page));
    List<HtmlArticle> articles = new ArrayList<>();
    List<Part> parts = new ArrayList<>(splitter.split());
    Block behind = splitter.behindNothing();
    HtmlArticle unshown = behind == null ? null : unshown(page, splitter.title(), behind);
    if (behind != null && unshown != null) {
      articles.add(unshown);
      parts.set(0, new Part(behind.index(), parts.getFirst().end(), behind));
    }
    boolean only = parts.size() == 1 && unshown == null;
    for (int i = 0; i < parts.size(); i++) {
      Part next = i + 1 < parts.size() ? parts.get(i + 1) : null;
      HtmlArticle article = article(page, parts.get(i), next, articles.isEmpty(), only);
      if (article != null) {
        articles.add(article);
      }
    }
    List<Passage> teasers =
        articles.isEmpty()
            ? new TeaserPassages(boxes, cues).in(0, boxes.blocks().size(), Set.of(), Set.of())
            : List.of();
    return new Extraction(articles, teasers);
  }

  /** How many articles the page's data describe. */
  private static long described(HtmlPage page) {
    return page.linkedArticles().stream()
        .filter(LinkedArticle::article)
        .map(LinkedArticle::title)
        .filter(Objects::nonNull)
        .distinct()
        .count();
  }

  private @Nullable HtmlArticle article(
      HtmlPage page, Part part, @Nullable Part next, boolean main, boolean only) {
    Boxes boxes = page.boxes();
    Body body = new BodyExtractor(boxes, part, cues).extract();
    Metadata found = metadata.extract(page, scope(part, next, body, main, only));
    Witness witness = new Witness(found.bodies());
    if (body != null) {
      body = witness.agreed(body);
    }
    boolean titled = part.title() != null || found.headline() != null;
    if (body != null && titled && only && body.paragraphs().isEmpty() && calledArticle(page, found)) {
      body = body.withDeckAsText();
    }
    int fewest = titled && only ? FEWEST_UNDER_TITLE : FEWEST_LETTERS;
    // A line or two in the page, and much more in its data: scripts show the text.
    if (body == null
        || body.letters() < fewest
        || body.letters() * 2 < witness.letters() && body.letters() < 2 * FEWEST_LETTERS) {
      return main ? fromData(page, found, part) : null;
    }
    return article(boxes, part, body, found, main);
  }

  /**
   * Whether the page's data call it an article and say when it was published: one with a picture or a
   * film may be a line or two. Blogs call every page an article, but only those have a time.
   */
  private static boolean calledArticle(HtmlPage page, Metadata found) {
    return found.published() != null
        && (page.metas("og:type").stream().anyMatch("article"::equalsIgnoreCase)
            || page.linkedArticles().stream().anyMatch(LinkedArticle::article));
  }

  private static ArticleScope scope(
      Part part, @Nullable Part next, @Nullable Body body, boolean main, boolean only) {
    Block title = part.title();
    Element first =
        body == null || body.paragraphs().isEmpty()
            ? null
            : body.paragraphs().getFirst().box().element;
    Box around =
        body == null || title == null ? null : Box.around(title.box(), body.region());
    if (only) {
      return new ArticleScope(null, null, null, first, main, only);
    }
    Block after = next == null ? null : next.title();
    Element until =
        after == null || around != null && !around.holds(after.index())
            ? null
            : after.box().element;
    boolean shared = around != null && around.first < part.first();
    return new ArticleScope(
        around == null ? null : around.element,
        shared && title != null ? title.box().element : null,
        until,
        first,
        main,
        only);
  }

  private HtmlArticle article(Boxes boxes, Part part, Body body, Metadata found, boolean main) {
    Block title = body.title();
    String shown = title == null ? "" : line(title);
    // What the head says is of the page's first article.
    String named = !main && !shown.isEmpty() ? null : found.headline();
    String called = named == null ? shown : named;
    String behind = TitleMatcher.setOff(called, shown);
    String headline = behind == null || shown.isEmpty() ? called : shown;
    String deck = found.deck() != null ? found.deck() : body.deck() == null ? null : line(body.deck());
    String only = body.paragraphs().size() == 1 ? line(body.paragraphs().getFirst()) : "";
    // Where nothing but the standfirst is there it is the text.
    deck = only.equals(deck) ? null : deck;
    Set<String> said = new HashSet<>(List.of(headline, shown));
    if (deck != null) {
      said.add(deck);
    }
    List<Passage> paragraphs = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    List<Block> blocks = new ArrayList<>(body.paragraphs());
    if (body.deck() != null && !body.deck().heading() && !said.contains(line(body.deck()))) {
      blocks.addFirst(body.deck());
    }
    for (Block block : blocks) {
      used.add(block.index());
      for (String paragraph : LineBreaks.paragraphs(block.text())) {
        if (!said.contains(paragraph)) {
          paragraphs.add(new Passage(paragraph, block.box().element));
        }
      }
    }
    body.captions().forEach(c -> used.add(c.index()));
    Box root = title == null ? body.region() : Box.around(title.box(), body.region());
    String section = title == null ? null : SectionLine.above(boxes, title);
    return new HtmlArticle(
        found.shown(section, headline.equals(called) ? null : behind),
        root.element,
        headline,
        deck,
        PulledQuotes.without(paragraphs),
        pictures(boxes, body, root, found),
        new TeaserPassages(boxes, cues)
            .in(part.first(), part.end(), own(headline, shown, deck), used));
  }

  private List<Picture> pictures(Boxes boxes, Body body, Box root, Metadata found) {
    PictureExtractor extractor = new PictureExtractor(boxes, cues);
    List<Picture> pictures = extractor.extract(body, root);
    if (!pictures.isEmpty() || !found.images().isEmpty()) {
      return pictures;
    }
    Picture lead = extractor.lead(body, root);
    return lead == null ? List.of() : List.of(lead);
  }

  /** Keys of lines that are no teasers of other articles. */
  private static Set<String> own(@Nullable String... lines) {
    Set<String> keys = new HashSet<>();
    for (String line : lines) {
      if (line != null) {
        keys.add(MetadataText.key(line));
      }
    }
    return keys;
  }

  /** An article whose text stands in the page's data or scripts only, for scripts to show. */
  private @Nullable HtmlArticle fromData(HtmlPage page, Metadata found, Part part) {
    List<String> lines =
        found.bodies().stream()
            .map(HtmlArticleExtractor::plain)
            .filter(l -> !l.isEmpty())
            .findFirst()
            .orElseGet(() -> ScriptTextExtractor.extract(page.scripts()));
    return fromLines(page, found, part, lines);
  }

  /** The article of the head where the page shows only another, and scripts hold what it does not. */
  private @Nullable HtmlArticle unshown(HtmlPage page, @Nullable Block title, Block behind) {
    Witness shown = Witness.of(page.boxes().blocks());
    List<String> lines = ScriptTextExtractor.extract(page.scripts(), shown);
    if (lines.isEmpty()) {
      return null;
    }
    Part part = new Part(0, behind.index(), title);
    Part next = new Part(behind.index(), page.boxes().blocks().size(), behind);
    return fromLines(page, metadata.extract(page, scope(part, next, null, true, false)), part, lines);
  }

  private @Nullable HtmlArticle fromLines(
      HtmlPage page, Metadata found, Part part, List<String> lines) {
    int letters = lines.stream().mapToInt(String::length).sum();
    if (found.headline() == null || letters < FEWEST_LETTERS) {
      return null;
    }
    return new HtmlArticle(
        found,
        page.document().body(),
        found.headline(),
        found.deck(),
        lines.stream().map(l -> new Passage(l, null)).toList(),
        List.of(),
        new TeaserPassages(page.boxes(), cues)
            .in(part.first(), part.end(), own(found.headline()), Set.of()));
  }

  /** The paragraphs of a text in data, which is HTML as often as not. */
  private static List<String> plain(String body) {
    String text = body;
    if (body.indexOf('<') >= 0 && body.indexOf('>') >= 0) {
      Element html = Jsoup.parseBodyFragment(body).body();
      html.select("p, div, br, li, h2, h3").before("\n");
      text = html.wholeText();
    }
    return text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  private static String line(Block block) {
    return block.text().replace('\n', ' ');
  }
}
