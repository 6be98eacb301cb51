package org.isnad.app.web.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.app.web.page.StoryView.Line;
import org.isnad.app.web.page.StoryView.Voice;
import org.isnad.model.Statement;
import org.isnad.model.Story;
import org.isnad.model.Story.Lineage;
import org.isnad.model.Story.Member;
import org.isnad.model.Story.Place;
import org.isnad.model.Story.Variant;
import org.isnad.store.ArticleStore.StoredArticle;
import org.jspecify.annotations.Nullable;

/** Who says what in a story, by person: what several outlets carry stands once. For one story. */
final class StoryVoicesBuilder {
  private static final int BRIEF = 170;
  private static final int MOST_VOICES = 16;
  private static final int MOST_LINES = 8;

  private final Story story;
  private final StoryMaterial material;
  private final Texts texts;

  StoryVoicesBuilder(Story story, StoryMaterial material, Texts texts) {
    this.story = story;
    this.material = material;
    this.texts = texts;
  }

  private static final class Group {
    private final String name;
    private @Nullable String role;
    private @Nullable String entity;
    private final List<Line> lines = new ArrayList<>();

    private Group(String name) {
      this.name = name;
    }
  }

  List<Voice> build() {
    Set<String> hidden = repeated();
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Member member : story.articles()) {
      StoredArticle found = material.article(member.id()).orElse(null);
      if (found != null) {
        for (Statement said : found.analysis().statements()) {
          if (said.source().name() != null && !said.headline() && !hidden.contains(member.id() + " " + said.id())) {
            add(groups, found, said);
          }
        }
      }
    }
    List<Group> sorted = new ArrayList<>(groups.values());
    sorted.sort((a, b) -> Integer.compare(b.lines.size(), a.lines.size()));
    List<Voice> voices = new ArrayList<>();
    for (Group group : sorted.subList(0, Math.min(MOST_VOICES, sorted.size()))) {
      List<Line> lines = group.lines.subList(0, Math.min(MOST_LINES, group.lines.size()));
      voices.add(new Voice(voices.size() + 1, group.name, group.role, group.entity, lines));
    }
    return voices;
  }

  private void add(Map<String, Group> groups, StoredArticle found, Statement said) {
    String name = Shown.text(String.valueOf(said.source().name()));
    String local = said.source().entity();
    String entity = local == null ? null : found.entities().get(local);
    Group group = groups.computeIfAbsent(entity == null ? "name " + name : entity, unused -> new Group(name));
    group.entity = entity;
    if (group.role == null) {
      group.role = Voices.office(said.source());
    }
    String article = found.analysis().article().id();
    group.lines.add(
        new Line(
            texts.say("stance." + said.stance().key()),
            Shown.brief(said.at().in(found.analysis().article().text()), BRIEF),
            "/articles/" + PageView.encoded(article) + "#" + said.id(),
            material.outlet(article),
            material.day(article)));
  }

  /** Statements that another article has before, as far as their ways were followed; and those of copies. */
  private Set<String> repeated() {
    Set<String> repeated = new HashSet<>();
    for (Lineage lineage : story.lineages()) {
      Place first = lineage.firstSeen();
      for (Variant variant : lineage.variants()) {
        if (!variant.article().equals(first.article())) {
          repeated.add(variant.article() + " " + variant.statement());
        }
      }
    }
    for (List<String> copies : story.copies()) {
      for (String copy : copies.subList(1, copies.size())) {
        material
            .article(copy)
            .ifPresent(found -> found.analysis().statements().forEach(said -> repeated.add(copy + " " + said.id())));
      }
    }
    return repeated;
  }
}
