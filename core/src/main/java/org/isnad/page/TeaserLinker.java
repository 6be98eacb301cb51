package org.isnad.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.page.Shape.Byline;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each teaser the article of the same page that it announces, and reads its picture line,
 * which runs a section's name and a caption together: the linked article's own caption tells where
 * the one ends, else the list of sections.
 *
 * <p>Immutable and thread-safe.
 */
final class TeaserLinker {
  private final Page page;
  private final PageWords words;
  private final CaptionExtractor captions;
  private final List<ArticleBuilder> articles;
  private final Map<String, Integer> byHeadline = new HashMap<>();

  TeaserLinker(
      Page page, PageWords words, CaptionExtractor captions, List<ArticleBuilder> articles) {
    this.page = page;
    this.words = words;
    this.captions = captions;
    this.articles = List.copyOf(articles);
    for (int i = 0; i < articles.size(); i++) {
      Line headline = articles.get(i).headline();
      if (headline != null && !headline.key().isEmpty()) {
        byHeadline.putIfAbsent(headline.letters(), i);
      }
    }
  }

  /**
   * A teaser read.
   *
   * @param article index of the article that it announces, or -1
   * @param caption of its picture, or null
   */
  record Link(
      Teaser teaser,
      String headline,
      @Nullable String deck,
      int article,
      @Nullable String section,
      @Nullable Caption caption) {
    @Nullable String outlet() {
      Byline byline = teaser.byline();
      return byline == null ? null : byline.outlet();
    }

    @Nullable String place() {
      Byline byline = teaser.byline();
      return byline == null ? null : byline.place();
    }
  }

  Link link(Teaser teaser) {
    Line headline = page.line(teaser.headline());
    int article = byHeadline.getOrDefault(headline.letters(), -1);
    String deck = teaser.deck() < 0 ? null : page.line(teaser.deck()).text();
    Line picture = teaser.pictureLine();
    if (picture == null) {
      return new Link(teaser, headline.text(), deck, article, null, null);
    }
    int cut = article < 0 ? -1 : cut(picture.text(), articles.get(article).pictureKeys());
    cut = cut >= 0 ? cut : cut(picture.text(), Set.of(headline.key()));
    cut = cut >= 0 ? cut : sectionEnd(picture);
    String section = cut == 0 ? null : picture.text().substring(0, cut).strip();
    return new Link(
        teaser, headline.text(), deck, article, section, caption(picture, cut, headline));
  }

  private int sectionEnd(Line picture) {
    return words.section(picture.key()) ? picture.text().length() : picture.sectionEnd();
  }

  private @Nullable Caption caption(Line picture, int cut, Line headline) {
    int start = cut;
    while (start < picture.text().length() && LineSplitter.white(picture.text().charAt(start))) {
      start++;
    }
    Line line = picture.part(start, picture.text().length());
    if (line.text().isEmpty() || line.repeats(headline)) {
      return null;
    }
    Caption caption = captions.extract(line);
    return caption == null ? Caption.plain(line.text()) : caption;
  }

  /**
   * Where in {@code text} one of the known lines begins that it ends with; -1 where it ends with
   * none.
   */
  private static int cut(String text, Set<String> known) {
    int wordsBefore = 0;
    for (int i = 0; i < text.length() && wordsBefore <= 6; i++) {
      boolean start =
          i == 0 || LineSplitter.white(text.charAt(i - 1)) && !LineSplitter.white(text.charAt(i));
      if (start && known.contains(LineSplitter.key(text.substring(i)))) {
        return i;
      }
      wordsBefore += start ? 1 : 0;
    }
    return -1;
  }
}
