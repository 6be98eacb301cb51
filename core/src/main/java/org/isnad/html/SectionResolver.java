package org.isnad.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the section of the site in which an article stands. */
final class SectionResolver {
  private static final List<String> META_SECTIONS =
      List.of("article:section", "parsely-section", "cxenseparse:section", "section");

  private static final int LONGEST = 60;

  private final List<String> sections = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  SectionResolver(
      HtmlPage page, ArticleScope scope, SiteNames site, @Nullable LinkedArticle linked) {
    if (linked != null) {
      add(linked.section(), site);
    }
    if (scope.main()) {
      META_SECTIONS.forEach(name -> page.metas(name).forEach(section -> add(section, site)));
      List<String> path = page.breadcrumb();
      // The first is the start page, the last often the article itself.
      for (int i = path.size() - 1; i > 0; i--) {
        if (i < path.size() - 1 || MetadataText.wordCount(path.get(i)) <= 3) {
          add(path.get(i), site);
        }
      }
    }
  }

  private void add(@Nullable String written, SiteNames site) {
    String section = written == null ? "" : MetadataText.clean(written);
    boolean address = section.contains("//") || section.startsWith("/");
    if (!section.isEmpty() && section.length() <= LONGEST && !address && !site.same(section)) {
      sections.add(section);
      keys.add(MetadataText.key(section));
    }
  }

  /** Lookup keys of all that the page calls the section. */
  Set<String> keys() {
    return keys;
  }

  /** The section, or null. */
  @Nullable String resolve() {
    return sections.isEmpty() ? null : sections.getFirst();
  }
}
