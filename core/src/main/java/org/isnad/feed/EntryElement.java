package org.isnad.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.model.FeedKind;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * An element of an XML feed, asked by the usual names of elements, whatever prefixes the feed gave
 * them.
 *
 * @param prefixes for each prefix that the root declares the usual one
 */
record EntryElement(Element element, Map<String, String> prefixes, FeedKind kind) {

  /** For parts of the addresses of namespaces, which are written in many ways, the usual prefix. */
  private static final List<Map.Entry<String, String>> NAMESPACES =
      List.of(
          Map.entry("purl.org/dc/elements", "dc"),
          Map.entry("purl.org/dc/terms", "dcterms"),
          Map.entry("search.yahoo.com/mrss", "media"),
          Map.entry("www.w3.org/2005/atom", "atom"),
          Map.entry("purl.org/atom/ns", "atom"),
          Map.entry("sitemap-news", "news"),
          Map.entry("sitemap-image", "image"),
          Map.entry("itunes.com/dtds/podcast", "itunes"),
          Map.entry("feedburner", "feedburner"),
          Map.entry("purl.org/rss/1.0/", ""),
          Map.entry("sitemaps.org/schemas/sitemap", ""));

  /** What an entry has and no HTML in its title or summary. */
  private static final Set<String> FIELDS =
      Set.of("guid", "id", "link", "loc", "pubdate", "published", "updated", "description");

  /** The usual prefixes of those that a root's start tag declares. */
  static Map<String, String> prefixes(String startTag) {
    Map<String, String> prefixes = new HashMap<>();
    Element root = Parser.xmlParser().parseInput(startTag, "").firstElementChild();
    if (root != null) {
      for (Attribute attribute : root.attributes()) {
        String key = attribute.getKey();
        String uri = attribute.getValue().toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> known : NAMESPACES) {
          if (key.startsWith("xmlns:") && uri.contains(known.getKey())) {
            prefixes.putIfAbsent(key.substring("xmlns:".length()), known.getValue());
          }
        }
      }
    }
    return prefixes;
  }

  /** All children of these names, those of the first name first. */
  List<EntryElement> children(String... names) {
    List<EntryElement> found = new ArrayList<>();
    for (String name : names) {
      for (Element child = element.firstElementChild();
          child != null;
          child = child.nextElementSibling()) {
        if (name(child).equals(name)) {
          found.add(new EntryElement(child, prefixes, kind));
        }
      }
    }
    return found;
  }

  /** The first child of these names, or null. */
  @Nullable EntryElement child(String... names) {
    List<EntryElement> all = children(names);
    return all.isEmpty() ? null : all.getFirst();
  }

  /** The first text of children of these names, or null. */
  @Nullable String text(String... names) {
    for (EntryElement child : children(names)) {
      String text = child.text();
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** The texts of all children of these names that have any. */
  List<String> texts(String... names) {
    List<String> texts = new ArrayList<>();
    for (EntryElement child : children(names)) {
      String text = child.text();
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** What it says, without markup, or null. */
  @Nullable String text() {
    if (element.firstElementChild() != null) {
      return hasField() ? EntryText.of(element.ownText()) : EntryText.of(element.text());
    }
    String type = element.attr("type");
    boolean plain = kind == FeedKind.ATOM && (type.isEmpty() || type.startsWith("text"));
    return plain && !type.equals("text/html")
        ? EntryText.of(element.wholeText())
        : EntryText.ofMarkup(element.wholeText());
  }

  /** Whether its end tag is missing, so that the next fields of the entry have got into it. */
  private boolean hasField() {
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (FIELDS.contains(name(child))) {
        return true;
      }
    }
    return false;
  }

  /** An attribute, or null where it is absent or empty. */
  @Nullable String attribute(String name) {
    String value = element.attr(name).strip();
    return value.isEmpty() ? null : value;
  }

  private String name(Element child) {
    String tag = child.tagName();
    int colon = tag.indexOf(':');
    String local = tag.substring(colon + 1).toLowerCase(Locale.ROOT);
    String declared = colon < 0 ? "" : tag.substring(0, colon);
    String prefix = prefixes.getOrDefault(declared, declared);
    boolean own = prefix.isEmpty() || kind == FeedKind.ATOM && prefix.equals("atom");
    return own ? local : prefix + ":" + local;
  }
}
