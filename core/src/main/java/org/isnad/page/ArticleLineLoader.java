package org.isnad.page;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Article;
import org.isnad.model.Article.PublishedBasis;
import org.isnad.model.Capture;
import org.isnad.model.Capture.Part;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.isnad.model.Span;
import org.isnad.page.ArticleExtractor.Source;
import org.isnad.time.DayEvidence;
import org.isnad.time.PublicationDateResolver;
import org.isnad.time.PublicationDay;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article line: a JSON object with {@code headline} and {@code paragraphs}, and perhaps
 * {@code id}, {@code outlet}, {@code published} and {@code language}; other keys are left alone.
 * Texts are taken verbatim.
 *
 * <p>Immutable and thread-safe.
 */
final class ArticleLineLoader {
  private final LanguageResolver languages;
  private final PublicationDateResolver dates;

  ArticleLineLoader(Lexicon lexicon, LanguageResolver languages) {
    this.languages = languages;
    this.dates = new PublicationDateResolver(lexicon);
  }

  /**
   * Whether the text is one JSON object with {@code headline} and {@code paragraphs}, complete or
   * not.
   */
  static boolean is(String text) {
    int start = 0;
    while (start < text.length() && LineSplitter.blank(text.charAt(start))) {
      start++;
    }
    return text.startsWith("{", start)
        && text.contains("\"headline\"")
        && text.contains("\"paragraphs\"");
  }

  PageExtraction load(Source source) {
    Fields fields = new Fields();
    String fault = fields.read(source.text());
    if (fault != null) {
      return source.unread(Problem.of(ProblemKind.BAD_LINE, place(source.capture()) + fault));
    }
    long length = fields.paragraphs.stream().mapToLong(p -> p.text.length()).sum();
    if (length > Limits.ARTICLE) {
      return source.unread(
          Problem.of(
              ProblemKind.TOO_LARGE,
              "an article of " + length + " characters, the limit is " + Limits.ARTICLE));
    }
    List<Problem> problems = new ArrayList<>();
    Article article = article(source, fields, problems);
    return new PageExtraction(
        source.digest(), source.mediaType(), source.decoded(), List.of(article), List.of(), problems);
  }

  private static String place(Capture capture) {
    return switch (capture.part()) {
      case Part.Line(long number) -> "line " + number + ": ";
      case Part.ArchiveRecord record -> "";
      case null -> "";
    };
  }

  private Article article(Source source, Fields fields, List<Problem> problems) {
    String headline = fields.headline == null ? "" : fields.headline;
    TextBuilder text = new TextBuilder(headline);
    fields.paragraphs.forEach(p -> text.add(p.text, p.in(source.text())));
    String id = fields.id == null ? source.articleId(1) : fields.id;
    String language = fields.language == null ? languages.resolve(text.text()) : fields.language;
    Published published = published(source, fields, id, problems);
    if (!language.equals(LanguageResolver.ARABIC)) {
      problems.add(
          Problem.of(
              ProblemKind.LANGUAGE_NOT_READ,
              "article " + id + " is in a language that is not read yet: " + language));
    }
    return new Article(
        id,
        language,
        fields.url == null ? source.capture().url() : fields.url,
        new Span(0, source.text().length()),
        headline,
        null,
        null,
        source.capture().outlet() == null ? fields.outlet : source.capture().outlet(),
        List.of(),
        null,
        published.value,
        published.basis,
        null,
        List.of(),
        List.of(),
        List.of(),
        text.text(),
        text.headlineAt(),
        text.paragraphs());
  }

  private record Published(@Nullable String value, @Nullable PublishedBasis basis) {}

  private Published published(Source source, Fields fields, String id, List<Problem> problems) {
    LocalDate argument = source.capture().published();
    if (argument == null && isDate(fields.published)) {
      return new Published(fields.published, PublishedBasis.METADATA);
    }
    PublicationDay day =
        dates.resolve(
            new DayEvidence(
                argument,
                null,
                source.capture().fetchedDay(),
                null,
                List.of(),
                fields.paragraphs.stream().map(Found::text).toList()));
    return switch (day) {
      case PublicationDay.Known known -> new Published(known.day().toString(), known.basis());
      case PublicationDay.Unknown unknown -> {
        String given =
            fields.published == null ? "" : "«" + fields.published + "» is no ISO 8601 date; ";
        problems.add(
            Problem.of(
                ProblemKind.NO_DATE,
                "article " + id + " has no day of publication: " + given + unknown.reason()));
        yield new Published(null, null);
      }
    };
  }

  private static boolean isDate(@Nullable String value) {
    if (value == null || value.length() < 10) {
      return false;
    }
    try {
      if (value.length() == 10) {
        DateTimeFormatter.ISO_LOCAL_DATE.parse(value);
      } else {
        DateTimeFormatter.ISO_DATE_TIME.parse(value);
      }
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /**
   * A string of the line.
   *
   * @param quote where its opening quotation mark stands in the line
   */
  private record Found(String text, int quote) {

    /** Where the text stands in the line, or null where it is written with escapes. */
    @Nullable Span in(String line) {
      return line.startsWith(text, quote + 1)
          ? new Span(quote + 1, quote + 1 + text.length())
          : null;
    }
  }

  /** The values of one line. */
  private static final class Fields {
    @Nullable String id;
    @Nullable String url;
    @Nullable String outlet;
    @Nullable String published;
    @Nullable String language;
    @Nullable String headline;
    final List<Found> paragraphs = new ArrayList<>();
    private boolean bodied;

    /** Reads the line; returns what is wrong with it, or null. */
    @Nullable String read(String line) {
      try (JsonParser parser = ArticleLineExtractor.JSON.createParser(line)) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          return "no JSON object";
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String key = parser.currentName();
          parser.nextToken();
          String fault = value(key, parser);
          if (fault != null) {
            return fault;
          }
        }
        if (parser.nextToken() != null) {
          return "something follows the JSON object";
        }
        return headline == null ? "no headline" : bodied ? null : "no paragraphs";
      } catch (IOException e) {
        // Jackson's words name its own classes; where the line breaks is all a reader needs.
        return "no JSON from character " + brokenAt(e) + " on";
      }
    }

    private static long brokenAt(IOException e) {
      return e instanceof com.fasterxml.jackson.core.JsonProcessingException j
              && j.getLocation() != null
          ? j.getLocation().getCharOffset()
          : 0;
    }

    private @Nullable String value(String key, JsonParser parser) throws IOException {
      switch (key) {
        case "id" -> id = scalar(parser);
        case "url" -> url = scalar(parser);
        case "outlet" -> outlet = scalar(parser);
        case "published" -> published = scalar(parser);
        case "language" -> language = scalar(parser);
        case "headline" -> {
          if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return "the headline is no string";
          }
          headline = parser.getText();
        }
        case "paragraphs" -> {
          return paragraphs(parser);
        }
        default -> parser.skipChildren();
      }
      return null;
    }

    private @Nullable String paragraphs(JsonParser parser) throws IOException {
      if (parser.currentToken() != JsonToken.START_ARRAY) {
        return "the paragraphs are no array";
      }
      bodied = true;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
          return "a paragraph is no string";
        }
        paragraphs.add(
            new Found(parser.getText(), (int) parser.currentTokenLocation().getCharOffset()));
      }
      return null;
    }

    /** The text of a string or number; null for null, and for what has parts. */
    private static @Nullable String scalar(JsonParser parser) throws IOException {
      if (parser.currentToken().isScalarValue()) {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText();
      }
      parser.skipChildren();
      return null;
    }
  }
}
