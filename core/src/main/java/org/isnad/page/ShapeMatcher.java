package org.isnad.page;

import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.ResidueKind;
import org.isnad.page.PageWords.Start;
import org.isnad.page.Shape.Authors;
import org.isnad.page.Shape.Brief;
import org.isnad.page.Shape.Byline;
import org.isnad.page.Shape.Captioned;
import org.isnad.page.Shape.Dated;
import org.isnad.page.Shape.Furniture;
import org.isnad.page.Shape.Prose;
import org.isnad.page.Shape.Section;
import org.isnad.page.Shape.Use;
import org.isnad.time.DateLine;
import org.isnad.time.DateLineExtractor;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a line looks like by itself.
 *
 * <p>Immutable and thread-safe.
 */
final class ShapeMatcher {
  /**
   * A line that ends as a sentence does is a paragraph from this many words on; headlines end in a
   * question mark too.
   */
  private static final int FEWEST_PROSE_WORDS = 6;

  /** No headline and no deck is longer. */
  private static final int MOST_BRIEF_WORDS = 30;

  /**
   * A line that begins with page words and goes on longer than this is a paragraph that happens to.
   */
  private static final int MOST_FURNITURE_WORDS = 14;

  private static final int MOST_LEGAL_WORDS = 40;

  /** Classes whose set phrases begin whole sentences. */
  private static final Set<String> FORMULAS = Set.of("legal", "comments", "aggregator");

  private static final int MOST_NAME_WORDS = 7;
  private static final int WIDE_SPACES = 3;
  private static final int FEWEST_LIST_GAPS = 3;
  private static final int FEWEST_PERSON_WORDS = 2;
  private static final int MOST_PERSON_WORDS = 4;

  private final PageWords words;
  private final CaptionExtractor captions;
  private final BylineExtractor bylines;
  private final DateLineExtractor dates;

  ShapeMatcher(PageWords words, Lexicon lexicon) {
    this.words = words;
    this.dates = new DateLineExtractor(lexicon);
    this.captions = new CaptionExtractor(words, dates);
    this.bylines = new BylineExtractor(words);
  }

  Shape match(Line line) {
    DateLine date = dates.extract(line.text());
    if (date != null) {
      return new Dated(date);
    }
    Shape furniture = furniture(line);
    if (furniture != null) {
      return furniture;
    }
    Byline byline = bylines.extract(line);
    if (byline != null) {
      return byline;
    }
    if (words.section(line.key())) {
      return new Section();
    }
    Caption caption = captions.extract(line);
    if (caption != null) {
      return new Captioned(caption);
    }
    boolean sentence =
        (line.endsSentence() || line.endsWithDots()) && line.words() >= FEWEST_PROSE_WORDS;
    return sentence || line.words() > MOST_BRIEF_WORDS ? new Prose() : new Brief(personal(line));
  }

  private boolean personal(Line line) {
    return line.words() >= FEWEST_PERSON_WORDS
        && line.words() <= MOST_PERSON_WORDS
        && words.person(line.text())
        && line.text().chars().allMatch(c -> Character.isLetter(c) || LineSplitter.white((char) c));
  }

  private @Nullable Shape furniture(Line line) {
    // The key is shorter by the wide gaps that it leaves out.
    if (line.key().length() != line.text().length() && list(line.text())) {
      return new Furniture(ResidueKind.NAVIGATION, Use.NONE);
    }
    if (line.key().isEmpty()) {
      return null;
    }
    if (line.words() == 0 || bareNumber(line.key())) {
      return new Furniture(line.words() == 0 ? ResidueKind.OTHER : ResidueKind.COUNTER, Use.NONE);
    }
    List<Entry> whole = words.whole(line.key());
    if (!whole.isEmpty()) {
      return shape(whole.getFirst());
    }
    if (scrap(line.key())) {
      return new Furniture(ResidueKind.OTHER, Use.NONE);
    }
    List<Entry> numbered = words.numbered(line.key());
    if (!numbered.isEmpty()) {
      return shape(numbered.getFirst());
    }
    Shape found = null;
    for (Start start : words.starts(line.key())) {
      Shape shape = startShape(line, start);
      found = shape == null ? found : shape;
    }
    Entry part = found == null ? words.part(line.key()) : null;
    return found != null ? found : part != null ? shape(part) : dividedBySigns(line);
  }

  /**
   * What is told from its parts: who made an agency's text, in brackets; «outlet | 3 hours ago».
   */
  private @Nullable Shape dividedBySigns(Line line) {
    String text = line.text();
    if (line.words() > MOST_FURNITURE_WORDS) {
      return null;
    }
    if (text.startsWith("(") && text.endsWith(")")) {
      String inside = LineSplitter.key(text.substring(1, text.length() - 1));
      boolean desk = words.starts(inside).stream().anyMatch(s -> s.entry().cls().equals("byline"));
      return desk ? new Furniture(ResidueKind.OTHER, Use.NONE) : null;
    }
    int bar = text.lastIndexOf('|');
    if (bar <= 0) {
      return null;
    }
    String last = LineSplitter.key(text.substring(bar + 1));
    boolean clock =
        last.chars().anyMatch(Character::isDigit)
            && LineSplitter.countWords(last) <= MOST_PERSON_WORDS
            && words.starts(last).stream().anyMatch(s -> s.entry().cls().equals("timestamp"));
    return clock ? new Furniture(ResidueKind.COUNTER, Use.NONE) : null;
  }

  /** Headlines side by side on one line, with wide gaps between. */
  private static boolean list(String text) {
    int gaps = 0;
    int white = 0;
    for (int i = 0; i < text.length(); i++) {
      white = LineSplitter.white(text.charAt(i)) ? white + 1 : 0;
      gaps += white == WIDE_SPACES ? 1 : 0;
    }
    return gaps >= FEWEST_LIST_GAPS;
  }

  /** One or two letters of another script: what is left of a button. */
  private static boolean scrap(String key) {
    return key.length() <= 2
        && key.chars().allMatch(Character::isLetter)
        && key.chars()
            .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  private static boolean bareNumber(String key) {
    return key.chars().noneMatch(Character::isLetter);
  }

  private @Nullable Shape startShape(Line line, Start start) {
    String cls = start.entry().cls();
    boolean formula = FORMULAS.contains(cls);
    int most = formula ? MOST_LEGAL_WORDS : MOST_FURNITURE_WORDS;
    int at = line.key().indexOf(start.key());
    String rest = line.key().substring(at + start.key().length()).strip();
    if (line.words() > most) {
      return null;
    }
    boolean separated = !rest.isEmpty() && ":-\u2013\u2014/|.".indexOf(rest.charAt(0)) >= 0;
    String then = start.entry().feature("then", "");
    return switch (then) {
      case "separator" -> separated ? labelled(line, start) : null;
      case "name" -> name(line, start, separated);
      case "number", "date" -> stamp(line, start, rest);
      default -> shape(start.entry());
    };
  }

  /** A label with a number, or with a date somewhere behind it; a label alone. */
  private @Nullable Shape stamp(Line line, Start start, String rest) {
    boolean digit = rest.chars().anyMatch(Character::isDigit);
    if (!digit && !rest.isEmpty() && (line.words() > 4 || line.endsSentence())) {
      return null;
    }
    DateLine date = digit ? dateAtEnd(start.after(line.text())) : null;
    return date == null ? shape(start.entry()) : new Dated(date);
  }

  /** The full date that ends the text after a few other words, or null. */
  private @Nullable DateLine dateAtEnd(String text) {
    int skipped = 0;
    for (int i = 0; i < text.length() && skipped <= MOST_NAME_WORDS; i++) {
      boolean word = i == 0 || LineSplitter.white(text.charAt(i - 1));
      DateLine date = word ? dates.extract(text.substring(i)) : null;
      if (date != null && date.full()) {
        return date;
      }
      skipped += word ? 1 : 0;
    }
    return null;
  }

  /** A label with its value: a credit without brackets is a caption, anything else furniture. */
  private Shape labelled(Line line, Start start) {
    if (!start.entry().cls().equals("credit")) {
      return shape(start.entry());
    }
    String credit = start.after(line.text());
    return new Captioned(
        new Caption(
            null, credit.isEmpty() ? line.text() : credit, words.agency(credit), null, true));
  }

  private @Nullable Shape name(Line line, Start start, boolean separated) {
    String name = start.after(line.text());
    DateLine date = null;
    int dash = name.indexOf(" - ");
    if (dash > 0) {
      date = dateAtEnd(name.substring(dash + 3));
      name = date == null ? name : name.substring(0, dash).strip();
    }
    int length = LineSplitter.countWords(name);
    boolean few =
        length >= (separated ? 1 : 2)
            && length <= (separated ? MOST_NAME_WORDS : MOST_NAME_WORDS - 3);
    // Without a mark behind it the word is a verb like any other, unless a person's name follows.
    boolean person = separated || words.person(name);
    return few
            && person
            && !line.endsSentence()
            && name.indexOf('\u00AB') < 0
            && name.indexOf('"') < 0
        ? new Authors(List.of(name), date)
        : null;
  }

  private static Shape shape(Entry entry) {
    return switch (entry.cls()) {
      case "comments" -> new Furniture(ResidueKind.OTHER, Use.END);
      case "legal" -> new Furniture(ResidueKind.OTHER, Use.END);
      case "related-header" -> new Furniture(ResidueKind.RELATED_HEADER, Use.RELATED);
      case "list-end" -> new Furniture(ResidueKind.RELATED_HEADER, Use.RESUME);
      case "truncation" -> new Furniture(ResidueKind.OTHER, Use.CUT);
      case "paywall" -> new Furniture(ResidueKind.SUBSCRIBE, Use.PAYWALL);
      case "icon" -> new Furniture(ResidueKind.ICON, PageWords.video(entry) ? Use.VIDEO : Use.NONE);
      case "masthead", "weather" -> new Furniture(ResidueKind.NAVIGATION, Use.NONE);
      case "timestamp" -> new Furniture(ResidueKind.COUNTER, Use.NONE);
      default -> new Furniture(kind(entry.cls()), Use.NONE);
    };
  }

  private static ResidueKind kind(String key) {
    for (ResidueKind kind : ResidueKind.values()) {
      if (kind.key().equals(key)) {
        return kind;
      }
    }
    return ResidueKind.OTHER;
  }
}
