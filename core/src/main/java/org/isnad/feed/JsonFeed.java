package org.isnad.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.feed.EntryValues.Draft;
import org.isnad.model.Capture;
import org.isnad.model.Feed;
import org.isnad.model.FeedEntry;
import org.isnad.model.FeedKind;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.isnad.model.Span;
import org.jspecify.annotations.Nullable;

/** A JSON Feed (jsonfeed.org, versions 1 and 1.1), read as a stream. For one feed. */
final class JsonFeed {
  private static final String SIGN = "jsonfeed.org/version/";

  /** The version comes before the entries. */
  private static final int SIGN_WITHIN = 4096;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Capture.MOST_BYTES).build())
          .build();

  private final String text;
  private final EntryValues values;
  private final Map<String, String> feed = new HashMap<>();
  private final List<String> feedAuthors = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  JsonFeed(String text, EntryValues values) {
    this.text = text;
    this.values = values;
  }

  static boolean matches(String text) {
    int i = 0;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    // JSON may write a slash with a backslash before it.
    return text.startsWith("{", i)
        && text.substring(i, Math.min(text.length(), i + SIGN_WITHIN))
            .replace("\\/", "/")
            .contains(SIGN);
  }

  FeedExtraction read() {
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      readObject(json, feed, feedAuthors, new ArrayList<>());
    } catch (JsonEOFException e) {
      problems.add(
          Problem.of(
              ProblemKind.TRUNCATED,
              "the feed ends before its end; whole entries: " + drafts.size()));
    } catch (JsonProcessingException e) {
      long at = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
      problems.add(
          Problem.of(ProblemKind.UNDECODABLE, "no JSON from character " + Math.max(at, 0) + " on"));
    } catch (IOException e) {
      throw new IllegalStateException("a string does not fail", e);
    }
    String site = values.address(feed.get("home_page_url"), null);
    List<FeedEntry> entries = new ArrayList<>();
    for (Draft draft : drafts) {
      FeedEntry entry = values.entry(draft, site, feed.get("language"));
      if (entry != null) {
        entries.add(entry);
      }
    }
    return new FeedExtraction(
        new Feed(
            FeedKind.JSON_FEED,
            EntryText.of(feed.get("title")),
            site,
            EntryValues.language(feed.get("language")),
            entries),
        problems);
  }

  /**
   * Reads the object that begins at the current token.
   *
   * @param strings takes its strings by their keys
   */
  private void readObject(
      JsonParser json, Map<String, String> strings, List<String> authors, List<String> tags)
      throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.VALUE_STRING) {
        strings.put(key, json.getText());
      } else if (value == JsonToken.START_ARRAY && key.equals("items")) {
        readItems(json);
      } else if (value == JsonToken.START_ARRAY && key.equals("tags")) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          add(tags, json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : null);
          json.skipChildren();
        }
      } else if (key.equals("authors") || key.equals("author")) {
        readAuthors(json, authors);
      } else {
        json.skipChildren();
      }
    }
  }

  private void readItems(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
        continue;
      }
      if (drafts.size() == FeedExtractor.MOST_ENTRIES) {
        problems.add(
            Problem.of(
                ProblemKind.TOO_LARGE,
                "more than " + FeedExtractor.MOST_ENTRIES + " entries; the rest is not read"));
        return;
      }
      int start = (int) json.currentTokenLocation().getCharOffset();
      Map<String, String> item = new HashMap<>();
      List<String> authors = new ArrayList<>();
      List<String> tags = new ArrayList<>();
      readObject(json, item, authors, tags);
      int end = (int) json.currentTokenLocation().getCharOffset() + 1;
      drafts.add(
          draft(new Span(start, end), item, authors.isEmpty() ? feedAuthors : authors, tags));
    }
  }

  private static Draft draft(
      Span at, Map<String, String> item, List<String> authors, List<String> tags) {
    String url = item.getOrDefault("url", item.get("external_url"));
    return new Draft(
        at,
        EntryText.of(item.get("title")),
        url == null ? EntryValues.permanent(item.get("id")) : url,
        item.get("date_published"),
        item.get("date_modified"),
        EntryText.of(item.get("summary")),
        List.copyOf(authors),
        tags,
        null,
        item.get("language"),
        item.getOrDefault("image", item.get("banner_image")));
  }

  private void readAuthors(JsonParser json, List<String> authors) throws IOException {
    boolean several = json.currentToken() == JsonToken.START_ARRAY;
    if (!several && json.currentToken() != JsonToken.START_OBJECT) {
      return;
    }
    while (!several || json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        Map<String, String> author = new HashMap<>();
        readPlain(json, author);
        add(authors, EntryText.of(author.get("name")));
      } else {
        json.skipChildren();
      }
      if (!several) {
        return;
      }
    }
  }

  private static void readPlain(JsonParser json, Map<String, String> strings) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      if (json.nextToken() == JsonToken.VALUE_STRING) {
        strings.put(key, json.getText());
      } else {
        json.skipChildren();
      }
    }
  }

  private static void add(List<String> list, @Nullable String value) {
    if (value != null) {
      list.add(value);
    }
  }
}
