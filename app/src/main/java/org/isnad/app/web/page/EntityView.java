package org.isnad.app.web.page;

import java.util.List;
import org.isnad.app.web.page.SearchView.Group;
import org.isnad.app.web.page.SearchView.Hit;
import org.jspecify.annotations.Nullable;

/**
 * A person, a body or a place across articles.
 *
 * @param statements how many are theirs
 * @param more the address of all statements, as a search
 */
public record EntityView(
    String id,
    String type,
    String name,
    @Nullable String latin,
    @Nullable String role,
    @Nullable String wikidata,
    int articles,
    long revision,
    List<String> names,
    long statements,
    List<Hit> said,
    List<Group> groups,
    List<Hit> named,
    String more,
    String moreNamed,
    List<ArticleSurroundings.Corrected> corrections) {

  /** What a list shows of one. */
  public record Line(String id, String type, String name, @Nullable String role, int articles) {}
}
