package org.isnad.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.feed.EntrySplitter.Parts;
import org.isnad.feed.EntryValues.Draft;
import org.isnad.model.Feed;
import org.isnad.model.FeedEntry;
import org.isnad.model.FeedKind;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.isnad.model.Span;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A feed in XML, read entry by entry, so that one that is broken harms no other. For one feed. */
final class XmlFeed {

  /** Characters of the root's start tag in which prefixes are declared. */
  private static final int LONGEST_ROOT = 16_384;

  private final String text;
  private final FeedRoot root;
  private final EntryValues values;
  private final Map<String, String> prefixes;
  private final List<Problem> problems = new ArrayList<>();

  XmlFeed(String text, FeedRoot root, EntryValues values) {
    this.text = text;
    this.root = root;
    this.values = values;
    this.prefixes =
        EntryElement.prefixes(
            text.substring(root.start(), Math.min(root.end(), root.start() + LONGEST_ROOT)));
  }

  FeedExtraction read() {
    Parts parts = EntrySplitter.split(text, root);
    EntryElement channel = channel(parts.outside());
    String site = channel == null ? null : values.address(link(channel), null);
    String language =
        channel == null ? null : first(channel.text("language", "dc:language"), lang(channel));
    List<FeedEntry> entries = entries(parts.entries(), channel, site, language);
    if (!parts.whole()) {
      problems.add(
          Problem.of(
              ProblemKind.TRUNCATED,
              "the feed ends before its end; whole entries: " + entries.size()));
    }
    String title = channel == null ? null : channel.text("title");
    return new FeedExtraction(
        new Feed(root.kind(), title, site, EntryValues.language(language), entries), problems);
  }

  private List<FeedEntry> entries(
      List<Span> spans,
      @Nullable EntryElement channel,
      @Nullable String site,
      @Nullable String language) {
    List<String> authors =
        channel == null || root.kind() != FeedKind.ATOM ? List.of() : authors(channel);
    List<FeedEntry> entries = new ArrayList<>();
    for (Span at : spans) {
      if (entries.size() == FeedExtractor.MOST_ENTRIES) {
        problems.add(tooLarge("more than " + FeedExtractor.MOST_ENTRIES + " entries", at));
        break;
      }
      int length = at.end() - at.start();
      if (length > FeedExtractor.LONGEST_ENTRY) {
        problems.add(tooLarge("an entry of " + length + " characters", at));
        continue;
      }
      EntryElement element = parse(at.in(text));
      if (element != null) {
        Draft draft = sitemap() ? place(element, at) : entry(element, at, authors);
        FeedEntry entry = values.entry(draft, site, language);
        if (entry != null) {
          entries.add(entry);
        }
      }
    }
    return entries;
  }

  private boolean sitemap() {
    return root.kind() == FeedKind.SITEMAP || root.kind() == FeedKind.SITEMAP_INDEX;
  }

  private @Nullable EntryElement parse(String xml) {
    Element element = Parser.xmlParser().parseInput(xml, "").firstElementChild();
    return element == null ? null : new EntryElement(element, prefixes, root.kind());
  }

  /** The element that says what the feed is, or null. */
  private @Nullable EntryElement channel(String outside) {
    EntryElement top = parse(outside);
    EntryElement channel = top == null ? null : top.child("channel");
    return channel == null ? top : channel;
  }

  private static Draft entry(EntryElement e, Span at, List<String> feedAuthors) {
    List<String> authors = authors(e);
    EntryElement source = e.child("source");
    return new Draft(
        at,
        e.text("title", "media:title"),
        link(e),
        e.text(
            "pubdate",
            "published",
            "issued",
            "dc:date",
            "dcterms:issued",
            "created",
            "dcterms:created"),
        e.text("updated", "modified", "dcterms:modified", "atom:updated"),
        e.text(
            "description",
            "summary",
            "atom:summary",
            "media:description",
            "dc:description",
            "itunes:summary"),
        authors.isEmpty() ? feedAuthors : authors,
        sections(e),
        first(
            source == null
                ? null
                : source.child("title") == null ? source.text() : source.text("title"),
            e.text("dc:publisher")),
        first(e.text("dc:language"), lang(e)),
        image(e));
  }

  /** An entry of a sitemap. */
  private static Draft place(EntryElement e, Span at) {
    EntryElement news = e.child("news:news");
    EntryElement publication = news == null ? null : news.child("news:publication");
    EntryElement image = e.child("image:image");
    return new Draft(
        at,
        news == null ? null : news.text("news:title"),
        e.text("loc"),
        news == null ? null : news.text("news:publication_date"),
        e.text("lastmod"),
        null,
        List.of(),
        List.of(),
        publication == null ? null : publication.text("news:name"),
        publication == null ? null : publication.text("news:language"),
        image == null ? null : image.text("image:loc"));
  }

  /** The address of the page that an entry or a feed is of, or null. */
  private static @Nullable String link(EntryElement e) {
    String original = e.text("feedburner:origlink");
    if (original != null) {
      return original;
    }
    for (EntryElement link : e.children("link", "atom:link")) {
      String relation = link.attribute("rel");
      String address = first(link.attribute("href"), link.text());
      if (address != null && (relation == null || relation.equals("alternate"))) {
        return address;
      }
    }
    EntryElement guid = e.child("guid");
    return guid == null || "false".equals(guid.attribute("isPermaLink"))
        ? null
        : EntryValues.permanent(guid.text());
  }

  private static List<String> authors(EntryElement e) {
    List<String> authors = new ArrayList<>();
    for (EntryElement author : e.children("author")) {
      String name = author.child("name") == null ? author.text() : author.text("name");
      if (name != null) {
        authors.add(name);
      }
    }
    authors.addAll(e.texts("dc:creator"));
    return authors.isEmpty() ? e.texts("itunes:author") : authors;
  }

  private static List<String> sections(EntryElement e) {
    List<String> sections = new ArrayList<>();
    for (EntryElement category : e.children("category", "dc:subject")) {
      String attribute = first(category.attribute("label"), category.attribute("term"));
      String section = attribute == null ? category.text() : EntryText.of(attribute);
      if (section != null) {
        sections.add(section);
      }
    }
    return sections;
  }

  private static @Nullable String image(EntryElement e) {
    List<EntryElement> media = new ArrayList<>(e.children("media:content", "enclosure"));
    for (EntryElement group : e.children("media:group")) {
      media.addAll(group.children("media:content"));
    }
    for (EntryElement link : e.children("link")) {
      if ("enclosure".equals(link.attribute("rel"))) {
        media.add(link);
      }
    }
    for (EntryElement medium : media) {
      String type = medium.attribute("type");
      boolean image =
          "image".equals(medium.attribute("medium")) || type != null && type.startsWith("image/");
      String address = first(medium.attribute("url"), medium.attribute("href"));
      if (image && address != null) {
        return address;
      }
    }
    for (EntryElement picture : e.children("media:thumbnail", "itunes:image", "image")) {
      String address =
          first(first(picture.attribute("url"), picture.attribute("href")), picture.text("url"));
      if (address != null) {
        return address;
      }
    }
    return null;
  }

  private static @Nullable String lang(EntryElement e) {
    return e.attribute("xml:lang");
  }

  private static Problem tooLarge(String what, Span at) {
    return new Problem(ProblemKind.TOO_LARGE, what + "; not read", at);
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
