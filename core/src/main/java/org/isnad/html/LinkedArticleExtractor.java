package org.isnad.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.html.JsonValue.Fields;
import org.isnad.html.JsonValue.Items;
import org.isnad.html.JsonValue.Text;
import org.isnad.html.LinkedArticle.LinkedImage;
import org.jspecify.annotations.Nullable;

/** Takes articles, the site's names and the breadcrumb from the JSON-LD of one page. */
final class LinkedArticleExtractor {
  /** Keys that lead to other descriptions of the same thing; the rest lead to other things. */
  private static final List<String> SAME_THING =
      List.of("@graph", "mainEntity", "mainEntityOfPage", "item");

  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "NewsArticle",
          "AnalysisNewsArticle",
          "AskPublicNewsArticle",
          "BackgroundNewsArticle",
          "OpinionNewsArticle",
          "ReportageNewsArticle",
          "ReviewNewsArticle",
          "AdvertiserContentArticle",
          "SatiricalArticle",
          "ScholarlyArticle",
          "TechArticle",
          "Report",
          "BlogPosting",
          "LiveBlogPosting",
          "SocialMediaPosting",
          "DiscussionForumPosting",
          "Review",
          "Recipe",
          "NewsStory",
          "CreativeWork");

  private static final Set<String> PAGES = Set.of("WebPage", "ItemPage");

  private static final Set<String> SITES =
      Set.of("WebSite", "Organization", "NewsMediaOrganization", "Corporation");

  /** Bounds for what one page describes. */
  private static final int MOST_ARTICLES = 200;

  private static final int MOST_AUTHORS = 50;
  private static final int MOST_NAMES = 50;
  private static final int MOST_IMAGES = 20;

  private final Map<String, Fields> byId = new HashMap<>();
  private final List<LinkedArticle> articles = new ArrayList<>();
  private final Set<String> siteNames = new LinkedHashSet<>();
  private final List<String> breadcrumb = new ArrayList<>();

  private LinkedArticleExtractor() {}

  /**
   * What the JSON-LD of a page says.
   *
   * @param articles those of article types first, each group in page order
   * @param siteNames names of the site and of those who publish it
   * @param breadcrumb names from the start page down, with the start page and the article itself
   */
  record Found(List<LinkedArticle> articles, List<String> siteNames, List<String> breadcrumb) {}

  static Found extract(List<JsonValue> roots) {
    LinkedArticleExtractor extractor = new LinkedArticleExtractor();
    roots.forEach(extractor::index);
    roots.forEach(extractor::visit);
    List<LinkedArticle> articles = new ArrayList<>(extractor.articles);
    articles.sort((a, b) -> Boolean.compare(b.article(), a.article()));
    return new Found(articles, List.copyOf(extractor.siteNames), extractor.breadcrumb);
  }

  private void index(JsonValue value) {
    switch (value) {
      case Text text -> {}
      case Items(List<JsonValue> values) -> values.forEach(this::index);
      case Fields fields -> {
        String id = fields.text("@id");
        if (id != null && fields.values().size() > 1) {
          byId.putIfAbsent(id, fields);
        }
        fields.values().values().forEach(this::index);
      }
    }
  }

  private void visit(JsonValue value) {
    switch (value) {
      case Text text -> {}
      case Items(List<JsonValue> values) -> values.forEach(this::visit);
      case Fields fields -> {
        note(fields, fields.texts("@type"));
        for (String key : SAME_THING) {
          JsonValue inner = fields.value(key);
          if (inner != null) {
            visit(inner);
          }
        }
      }
    }
  }

  private void note(Fields fields, List<String> types) {
    for (String written : types) {
      String type =
          written.substring(Math.max(written.lastIndexOf('/'), written.lastIndexOf(':')) + 1);
      if (ARTICLES.contains(type) || PAGES.contains(type)) {
        if (articles.size() < MOST_ARTICLES) {
          articles.add(article(fields, ARTICLES.contains(type)));
        }
        return;
      }
      if (SITES.contains(type) && siteNames.size() < MOST_NAMES) {
        siteNames.addAll(fields.texts("name"));
        siteNames.addAll(fields.texts("alternateName"));
      } else if (type.equals("BreadcrumbList") && breadcrumb.isEmpty()) {
        breadcrumb(fields);
      }
    }
  }

  private void breadcrumb(Fields list) {
    for (JsonValue element : list.items("itemListElement")) {
      if (element instanceof Fields fields && breadcrumb.size() < MOST_NAMES) {
        String name = fields.text("name");
        String inner = fields.value("item") instanceof Fields item ? item.text("name") : null;
        if (name != null || inner != null) {
          breadcrumb.add(name == null ? inner : name);
        }
      }
    }
  }

  private LinkedArticle article(Fields fields, boolean article) {
    List<String> authors = names(fields, "author");
    if (authors.isEmpty()) {
      authors = names(fields, "creator");
    }
    List<String> publishers = names(fields, "publisher");
    if (article && siteNames.size() < MOST_NAMES) {
      siteNames.addAll(publishers);
    }
    String url = fields.text("url");
    return new LinkedArticle(
        article,
        fields.text("headline"),
        fields.text("name"),
        fields.text("description"),
        List.copyOf(authors.subList(0, Math.min(MOST_AUTHORS, authors.size()))),
        fields.text("articleSection"),
        fields.text("datePublished"),
        fields.text("dateModified"),
        url == null ? address(fields.value("mainEntityOfPage")) : url,
        publishers.isEmpty() ? null : publishers.getFirst(),
        images(fields),
        free(fields),
        fields.text("articleBody"));
  }

  private static @Nullable String address(@Nullable JsonValue value) {
    return switch (value) {
      case Text(String text) -> text;
      case Fields fields -> fields.text("@id") == null ? fields.text("url") : fields.text("@id");
      case Items items -> null;
      case null -> null;
    };
  }

  /** The names behind a key: texts, things with a name, references to such. */
  private List<String> names(Fields fields, String key) {
    List<String> out = new ArrayList<>();
    for (JsonValue item : fields.items(key)) {
      switch (item) {
        case Text(String text) -> out.add(text);
        case Fields person -> out.addAll(names(person));
        case Items items -> {}
      }
    }
    out.removeIf(String::isBlank);
    return out;
  }

  private List<String> names(Fields person) {
    List<String> names = person.texts("name");
    Fields named = named(person);
    String id = person.text("@id");
    if (names.isEmpty() && named != null) {
      return named.texts("@value");
    }
    if (names.isEmpty() && id != null && byId.containsKey(id)) {
      return byId.get(id).texts("name");
    }
    String given = person.text("givenName");
    String family = person.text("familyName");
    return names.isEmpty() && given != null && family != null
        ? List.of(given + " " + family)
        : names;
  }

  private static @Nullable Fields named(Fields person) {
    return person.value("name") instanceof Fields fields ? fields : null;
  }

  private List<LinkedImage> images(Fields fields) {
    List<LinkedImage> out = new ArrayList<>();
    for (JsonValue item : fields.items("image")) {
      if (out.size() == MOST_IMAGES) {
        break;
      }
      Fields image = item instanceof Fields f ? f : null;
      String id = image == null ? null : image.text("@id");
      if (image != null && image.text("url") == null && id != null && byId.containsKey(id)) {
        image = byId.get(id);
      }
      String url =
          item instanceof Text(String text)
              ? text
              : image == null
                  ? null
                  : image.text("url") == null ? image.text("contentUrl") : image.text("url");
      if (url != null) {
        out.add(
            new LinkedImage(
                url,
                image == null ? null : image.text("caption"),
                image == null ? null : image.text("creditText")));
      }
    }
    return out;
  }

  private static @Nullable Boolean free(Fields fields) {
    Boolean free = truth(fields.text("isAccessibleForFree"));
    if (free != null) {
      return free;
    }
    for (JsonValue part : fields.items("hasPart")) {
      if (part instanceof Fields f && Boolean.FALSE.equals(truth(f.text("isAccessibleForFree")))) {
        return false;
      }
    }
    return null;
  }

  private static @Nullable Boolean truth(@Nullable String text) {
    return text == null
        ? null
        : text.equalsIgnoreCase("true")
            ? Boolean.TRUE
            : text.equalsIgnoreCase("false") ? Boolean.FALSE : null;
  }
}
