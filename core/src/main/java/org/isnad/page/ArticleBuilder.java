package org.isnad.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.model.Span;
import org.isnad.page.Shape.Byline;
import org.isnad.time.DateLine;
import org.jspecify.annotations.Nullable;

/**
 * An article while its lines are being collected; what it is called, when it appeared and what it
 * is linked with is decided when the page is read to its end.
 *
 * <p>Not thread-safe; one page, one thread.
 */
final class ArticleBuilder {
  /** Shorter paragraphs can be the same without being printed twice: «Why?» */
  private static final int FEWEST_REPEATED_WORDS = 12;

  private final @Nullable Line headline;
  private final Map<String, Picture> pictures = new LinkedHashMap<>();
  private final List<Line> paragraphs = new ArrayList<>();
  private final Set<String> paragraphKeys = new HashSet<>();
  private final List<String> authors = new ArrayList<>();
  private final List<Teaser> teasers = new ArrayList<>();
  private @Nullable Line deck;
  private @Nullable String section;
  private @Nullable Byline byline;
  private @Nullable DateLine date;
  private @Nullable DateLine dateAbove;
  private @Nullable String partOfDate;
  private int end;
  private int length;
  private boolean closed;

  /**
   * @param headline or null where the page has none
   */
  ArticleBuilder(@Nullable Line headline) {
    this.headline = headline;
  }

  /** A picture with where its caption stands first. */
  record Picture(Caption caption, Span at) {}

  @Nullable Line headline() {
    return headline;
  }

  @Nullable Line deck() {
    return deck;
  }

  @Nullable String section() {
    return section;
  }

  @Nullable Byline byline() {
    return byline;
  }

  @Nullable DateLine date() {
    return date == null ? dateAbove : date;
  }

  /** What its date lines say without a full date, or null. */
  @Nullable String partOfDate() {
    return partOfDate;
  }

  List<Picture> pictures() {
    return List.copyOf(pictures.values());
  }

  /** The lookup forms of the lines under its pictures, as the page prints them. */
  Set<String> pictureKeys() {
    return Set.copyOf(pictures.keySet());
  }

  List<Line> paragraphs() {
    return List.copyOf(paragraphs);
  }

  List<String> authors() {
    return List.copyOf(authors);
  }

  List<Teaser> teasers() {
    return List.copyOf(teasers);
  }

  /** From the first to the end of the last thing that belongs to the article. */
  Span at() {
    int text = paragraphs.getFirst().at().start();
    int start = headline == null ? text : Math.min(text, headline.at().start());
    int last = headline == null ? end : Math.max(end, headline.at().end());
    return new Span(start, Math.max(start, last));
  }

  boolean isHeadline(Line line) {
    return headline != null && headline.repeats(line);
  }

  /** Whether the page prints that caption for this article already. */
  boolean hasPicture(Line line) {
    return pictures.containsKey(pictureKey(line));
  }

  /** Whether the line is a paragraph of this article already, word for word. */
  boolean hasParagraph(Line line) {
    return line.words() >= FEWEST_REPEATED_WORDS && paragraphKeys.contains(line.key());
  }

  void addPicture(Line line, Caption caption) {
    if (pictures.putIfAbsent(pictureKey(line), new Picture(caption, line.at())) == null) {
      reach(line);
    }
  }

  private static String pictureKey(Line line) {
    return line.key().isEmpty() ? line.text() : line.key();
  }

  /** Whether the body holds as much as one article may. */
  boolean full(Line line) {
    return closed || length + line.text().length() > Limits.ARTICLE;
  }

  /** Takes no more text; whether it did until now. */
  boolean closeFull() {
    boolean first = !closed;
    closed = true;
    return first;
  }

  void addParagraph(Line line) {
    paragraphs.add(line);
    if (!line.key().isEmpty()) {
      paragraphKeys.add(line.key());
    }
    length += line.text().length() + 1;
    reach(line);
  }

  /** Takes the last paragraphs off the body: {@code count} lines that turned out to be none. */
  List<Line> removeLast(int count) {
    List<Line> tail = paragraphs.subList(paragraphs.size() - count, paragraphs.size());
    List<Line> removed = List.copyOf(tail);
    tail.clear();
    end = 0;
    paragraphs.forEach(this::reach);
    pictures.values().forEach(p -> end = Math.max(end, p.at().end()));
    return removed;
  }

  void setDeck(Line line) {
    deck = line;
  }

  void setSection(String name) {
    section = section == null ? name : section;
  }

  void setByline(Byline value) {
    byline = byline == null ? value : byline;
  }

  /**
   * @param text the line as it stands: what it says without a year can be completed from elsewhere
   */
  void setDate(DateLine value, String text) {
    if (!value.full()) {
      partOfDate = partOfDate == null ? text : partOfDate + " " + text;
    } else {
      DateLine before = date == null ? value : date;
      date =
          new DateLine(
              before.published() == null ? value.published() : before.published(),
              before.modified() == null ? value.modified() : before.modified());
    }
  }

  /** A full date above the headline, which counts where none stands below it. */
  void setDateAbove(DateLine value) {
    dateAbove = value.full() ? value : null;
  }

  void addAuthors(List<String> names) {
    names.stream().filter(n -> !authors.contains(n)).forEach(authors::add);
  }

  void addTeaser(Teaser teaser) {
    teasers.add(teaser);
  }

  private void reach(Line line) {
    end = Math.max(end, line.at().end());
  }
}
