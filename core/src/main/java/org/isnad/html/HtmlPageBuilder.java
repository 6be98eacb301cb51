package org.isnad.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Collects in one walk through a document what {@link HtmlPage} offers. */
final class HtmlPageBuilder {
  private static final int MOST_META_NAMES = 1000;
  private static final int MOST_METAS_OF_A_NAME = 50;

  /** Elements of one kind; pages of lists have more, and say nothing with them. */
  private static final int MOST_ELEMENTS = 300;

  final Map<String, List<String>> metas = new LinkedHashMap<>();
  final List<Element> headings = new ArrayList<>();
  final List<Element> properties = new ArrayList<>();
  final List<Element> times = new ArrayList<>();
  final List<Element> bylines = new ArrayList<>();
  final List<Element> dates = new ArrayList<>();
  final List<Element> decks = new ArrayList<>();
  @Nullable String title;
  @Nullable String canonical;
  @Nullable String language;
  private final List<Element> scripts = new ArrayList<>();
  private final MarkWords words;
  private final SeenNames seen;

  HtmlPageBuilder(MarkWords words, SeenNames seen) {
    this.words = words;
    this.seen = seen;
  }

  /**
   * Notes an element and all in it.
   *
   * @param without what is walked by somebody else, or null
   */
  void walk(Element root, @Nullable Element without) {
    Element element = root;
    while (true) {
      boolean down = !element.equals(without) && note(element, read(element));
      Element next = down ? element.firstElementChild() : null;
      while (next == null) {
        if (element.equals(root)) {
          return;
        }
        next = element.nextElementSibling();
        element = next == null ? parent(element, root) : element;
      }
      element = next;
    }
  }

  private static Element parent(Element element, Element root) {
    Element parent = element.parent();
    return parent == null ? root : parent;
  }

  /** What the tag and the names of an element tell, as {@link MarkWords#read} has it. */
  long read(Element element) {
    return words.read(element, seen);
  }

  /** The values of the JSON-LD scripts. */
  List<JsonValue> linkedData() {
    List<JsonValue> out = new ArrayList<>();
    scripts.forEach(script -> out.addAll(JsonValueLoader.load(script.data())));
    return out;
  }

  /**
   * Notes what an element is; whether to go on within it.
   *
   * @param read of it
   */
  boolean note(Element element, long read) {
    return (!TagWords.noted((int) read) || noteTag(element)) && noteAttributes(element, read);
  }

  private boolean noteTag(Element element) {
    switch (element.normalName()) {
      case "html" -> language = language == null ? declared(element) : language;
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "title" -> title = title == null && !svg(element) ? element.text() : title;
      case "script" -> {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
          add(scripts, element);
        }
        return false;
      }
      case "style", "template", "svg" -> {
        return false;
      }
      case "h1", "h2", "h3" -> add(headings, element);
      case "time" -> add(times, element);
      default -> {}
    }
    return true;
  }

  private static boolean svg(Element title) {
    Element parent = title.parent();
    return parent != null && parent.normalName().equals("svg");
  }

  private static @Nullable String declared(Element html) {
    String lang = html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
    return lang.isBlank() ? null : lang.strip().toLowerCase(Locale.ROOT);
  }

  private boolean noteAttributes(Element element, long read) {
    int kind = MarkWords.kinds(read);
    boolean author = false;
    if (MarkWords.more(read)) {
      // The parser has made names small; the methods of the element itself would look again.
      Attributes attributes = element.attributes();
      if (attributes.hasKey("itemprop") || attributes.hasKey("property")) {
        add(properties, element);
      }
      if (attributes.hasKey("data-testid")) {
        kind |= MarkWords.kinds(words.names(attributes.get("data-testid"), seen));
      }
      author = attributes.get("rel").equalsIgnoreCase("author");
    }
    if (author || (kind & ClassWords.AUTHOR) != 0) {
      add(bylines, element);
    }
    if ((kind & ClassWords.DATE) != 0) {
      add(dates, element);
    }
    if ((kind & ClassWords.DECK) != 0) {
      add(decks, element);
    }
    return true;
  }

  private void meta(Element meta) {
    String content = meta.attr("content");
    if (content.isBlank()) {
      return;
    }
    for (String key : List.of("property", "name", "itemprop")) {
      String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && (metas.size() < MOST_META_NAMES || metas.containsKey(name))) {
        List<String> values = metas.computeIfAbsent(name, n -> new ArrayList<>(1));
        if (values.size() < MOST_METAS_OF_A_NAME) {
          values.add(content);
        }
      }
    }
  }

  private void link(Element link) {
    if (canonical == null && link.attr("rel").equalsIgnoreCase("canonical")) {
      String href = link.attr("href").strip();
      canonical = href.isEmpty() ? null : href;
    }
  }

  private static void add(List<Element> list, Element element) {
    if (list.size() < MOST_ELEMENTS) {
      list.add(element);
    }
  }
}
