package org.isnad.html;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of the articles that JSON-LD describes is the one in a scope: by its title among the
 * headings, by the first words of its body, by its address, by the title of the page. The first,
 * where nothing speaks against it.
 */
final class LinkedArticleResolver {
  private static final int LONGEST_HEADING = 600;
  private static final int MOST_HEADINGS = 60;
  private static final int OPENING = 40;

  private LinkedArticleResolver() {}

  static @Nullable LinkedArticle resolve(HtmlPage page, ArticleScope scope) {
    List<LinkedArticle> articles = page.linkedArticles();
    if (articles.isEmpty() || articles.size() == 1 && scope.only()) {
      return articles.isEmpty() ? null : articles.getFirst();
    }
    Set<String> headings = headings(page, scope);
    Set<String> titles = new HashSet<>();
    if (scope.main()) {
      page.metas("og:title").forEach(title -> titles.add(MetadataText.key(title)));
    }
    String pageTitle = scope.main() && page.title() != null ? MetadataText.key(page.title()) : "";
    String opening = opening(scope.body());
    LinkedArticle best = null;
    int most = scope.main() && scope.only() ? 0 : 1;
    for (LinkedArticle article : articles) {
      int support = article.article() ? 1 : 0;
      support += opens(opening, article.body()) || opens(opening, article.description()) ? 4 : 0;
      support += scope.main() && same(article.url(), page.canonical()) ? 3 : 0;
      for (String title : titles(article)) {
        String key = MetadataText.key(MetadataText.clean(title));
        if (!key.isEmpty()) {
          support += headings.contains(key) ? 4 : 0;
          support += titles.contains(key) ? 2 : 0;
          support += pageTitle.contains(key) ? 1 : 0;
        }
      }
      if (support > most) {
        best = article;
        most = support;
      }
    }
    return best == null && scope.main() && scope.only() ? articles.getFirst() : best;
  }

  /** Key of the first words of the body, empty where it is not known. */
  private static String opening(@Nullable Element body) {
    String key = body == null ? "" : MetadataText.key(ElementText.of(body, LONGEST_HEADING));
    return key.length() < OPENING ? "" : key.substring(0, OPENING);
  }

  private static boolean opens(String opening, @Nullable String text) {
    return !opening.isEmpty()
        && text != null
        && MetadataText.key(MetadataText.clean(text)).contains(opening);
  }

  private static List<String> titles(LinkedArticle article) {
    String headline = article.headline();
    String name = article.name();
    return headline == null
        ? name == null ? List.of() : List.of(name)
        : name == null || name.equals(headline) ? List.of(headline) : List.of(headline, name);
  }

  private static Set<String> headings(HtmlPage page, ArticleScope scope) {
    Set<String> out = new HashSet<>();
    for (Element heading : page.headings()) {
      if (out.size() < MOST_HEADINGS && scope.holds(heading)) {
        out.add(MetadataText.key(ElementText.of(heading, LONGEST_HEADING)));
      }
    }
    return out;
  }

  private static boolean same(@Nullable String url, @Nullable String canonical) {
    return url != null && canonical != null && bare(url).equals(bare(canonical));
  }

  /** Without scheme, «www», query and a slash at the end. */
  private static String bare(String url) {
    String out = url.strip();
    int scheme = out.indexOf("//");
    out = scheme < 0 ? out : out.substring(scheme + 2);
    int query = out.indexOf('?');
    out = query < 0 ? out : out.substring(0, query);
    int fragment = out.indexOf('#');
    out = fragment < 0 ? out : out.substring(0, fragment);
    out = out.startsWith("www.") ? out.substring(4) : out;
    out = out.endsWith("/") ? out.substring(0, out.length() - 1) : out;
    return out.toLowerCase(Locale.ROOT);
  }
}
