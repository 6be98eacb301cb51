package org.isnad.app.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.isnad.app.web.page.StoryView.Change;
import org.isnad.app.web.page.StoryView.Claimant;
import org.isnad.app.web.page.StoryView.Day;
import org.isnad.app.web.page.StoryView.Dispute;
import org.isnad.app.web.page.StoryView.Evidence;
import org.isnad.app.web.page.StoryView.Item;
import org.isnad.app.web.page.StoryView.Lineage;
import org.isnad.app.web.page.StoryView.Outlet;
import org.isnad.app.web.page.StoryView.Piece;
import org.isnad.app.web.page.StoryView.Side;
import org.isnad.app.web.page.StoryView.Variant;
import org.isnad.app.web.page.StoryView.Words;
import org.isnad.model.Figure;
import org.isnad.model.Statement;
import org.isnad.model.Story;
import org.isnad.model.Story.Account;
import org.isnad.model.Story.Disagreement;
import org.isnad.model.Story.Member;
import org.isnad.model.Story.Place;
import org.isnad.model.Story.TimelineItem;
import org.jspecify.annotations.Nullable;

/** Makes of a story what its page shows. For one story. */
final class StoryViewBuilder {
  private static final int BRIEF = 240;

  private final Story story;
  private final StoryMaterial material;
  private final Texts texts;

  StoryViewBuilder(Story story, StoryMaterial material, Texts texts) {
    this.story = story;
    this.material = material;
    this.texts = texts;
  }

  StoryView build() {
    return new StoryView(
        story.id(),
        Shown.text(story.title()),
        story.articles().size(),
        (int) story.articles().stream().map(Member::outlet).filter(Objects::nonNull).distinct().count(),
        story.independent(),
        story.first() == null ? null : texts.day(story.first()),
        story.last() == null ? null : texts.day(story.last()),
        StoryPicture.of(story, texts),
        days(),
        story.disagreements().stream().map(this::dispute).toList(),
        new StoryVoicesBuilder(story, material, texts).build(),
        outlets(),
        story.lineages().stream().map(this::lineage).toList(),
        changes());
  }

  private List<Day> days() {
    Map<String, List<Item>> days = new LinkedHashMap<>();
    Set<String> cards = new HashSet<>();
    for (TimelineItem one : story.timeline()) {
      Item item = item(one);
      // A figure of a statement that stands here already says nothing new.
      if (item != null && (cards.add(item.href()) || !item.kind().equals("figure"))) {
        days.computeIfAbsent(one.date(), unused -> new ArrayList<>()).add(item);
      }
    }
    return days.entrySet().stream()
        .map(day -> new Day(texts.day(day.getKey()), day.getKey(), day.getValue()))
        .toList();
  }

  private @Nullable Item item(TimelineItem one) {
    Place place = one.place();
    String text = material.text(place.article());
    Statement said = material.statement(place.article(), place.id()).orElse(null);
    Figure figure = material.figure(place.article(), place.id()).orElse(null);
    String words;
    String who;
    if (said != null) {
      words = Shown.brief(said.at().in(text), BRIEF);
      who = source(said);
    } else if (figure != null) {
      words = FigureText.within(text, figure);
      who = figure.claimant() == null ? null : Shown.text(figure.claimant().name());
    } else {
      return null;
    }
    return new Item(
        one.kind().key(),
        words,
        who,
        material.outlet(place.article()),
        material.href(place),
        Math.max(0, one.articles().size() - 1));
  }

  private @Nullable String source(Statement said) {
    String named = Voices.named(said.source());
    return named == null ? texts.say("unnamed." + said.source().type().key()) : Shown.text(named);
  }

  private Dispute dispute(Disagreement one) {
    return new Dispute(
        Shown.text(one.about()),
        texts.name("dispute", one.kind()),
        sides(one.accounts()),
        trace(one));
  }

  /** Where a figure that is at issue is followed from its first appearance. */
  private @Nullable String trace(Disagreement one) {
    return one.accounts().stream()
        .flatMap(account -> account.statements().stream())
        .filter(place -> material.figure(place.article(), place.id()).isPresent())
        .findFirst()
        .map(place -> "/trace/" + PageView.encoded(place.article()) + "/" + place.id())
        .orElse(null);
  }

  /** Accounts by what they say: several may say the same. */
  private List<Side> sides(List<Account> accounts) {
    Map<String, Side> sides = new LinkedHashMap<>();
    for (Account account : accounts) {
      boolean figure = account.value() != null;
      String words =
          account.value() == null
              ? Shown.brief(String.valueOf(account.text()), BRIEF)
              : FigureText.account(account.value(), texts);
      sides
          .computeIfAbsent(words, unused -> new Side(words, figure, new ArrayList<>()))
          .claimants()
          .add(new Claimant(Shown.orNull(account.claimant()), evidence(account)));
    }
    return List.copyOf(sides.values());
  }

  private List<Evidence> evidence(Account account) {
    Map<String, Evidence> evidence = new LinkedHashMap<>();
    for (Place place : account.statements()) {
      String outlet = material.outlet(place.article());
      String href = material.href(place);
      evidence.putIfAbsent(
          href,
          new Evidence(outlet == null ? texts.say("outlet.unknown") : outlet, material.day(place.article()), href));
    }
    return List.copyOf(evidence.values());
  }

  private List<Outlet> outlets() {
    Map<String, List<String>> copiesOf = new HashMap<>();
    Set<String> folded = new HashSet<>();
    for (List<String> copies : story.copies()) {
      copiesOf.put(copies.getFirst(), copies.subList(1, copies.size()));
      folded.addAll(copies.subList(1, copies.size()));
    }
    Map<String, Member> members = new HashMap<>();
    story.articles().forEach(member -> members.put(member.id(), member));
    Map<String, List<Piece>> outlets = new LinkedHashMap<>();
    for (Member member : story.articles()) {
      if (!folded.contains(member.id())) {
        List<Piece> copies =
            copiesOf.getOrDefault(member.id(), List.of()).stream()
                .map(members::get)
                .filter(Objects::nonNull)
                .map(copy -> piece(copy, List.of()))
                .toList();
        String outlet = member.outlet() == null ? "" : Shown.text(member.outlet());
        outlets.computeIfAbsent(outlet, unused -> new ArrayList<>()).add(piece(member, copies));
      }
    }
    return outlets.entrySet().stream()
        .map(one -> new Outlet(one.getKey().isEmpty() ? null : one.getKey(), one.getValue()))
        .toList();
  }

  private Piece piece(Member member, List<Piece> copies) {
    return new Piece(
        member.id(),
        Shown.text(member.headline()),
        Shown.orNull(member.outlet()),
        member.published() == null ? null : texts.moment(member.published()),
        copies);
  }

  private Lineage lineage(Story.Lineage one) {
    List<Variant> variants = new ArrayList<>();
    for (Story.Variant variant : one.variants()) {
      LinkedHashSet<Words> words = new LinkedHashSet<>();
      variant.changes().forEach(change -> words.add(new Words(Shown.orNull(change.before()), Shown.orNull(change.after()))));
      variants.add(
          new Variant(
              material.outlet(variant.article()),
              material.day(variant.article()),
              Shown.text(variant.text()),
              material.href(new Place(variant.article(), variant.statement())),
              List.copyOf(words)));
    }
    return new Lineage(Shown.text(one.text()), Shown.orNull(one.origin()), variants);
  }

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    story.versions().forEach(
        version ->
            version.changes().forEach(
                change ->
                    changes.add(
                        new Change(
                            material.outlet(version.article()),
                            version.article(),
                            texts.say("change." + change.field().key()),
                            Shown.orNull(change.before()),
                            Shown.orNull(change.after())))));
    return changes;
  }
}
