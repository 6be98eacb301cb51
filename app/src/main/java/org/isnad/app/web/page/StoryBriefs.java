package org.isnad.app.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.isnad.app.web.page.TodayView.Item;
import org.isnad.app.web.page.TodayView.Voice;
import org.isnad.model.Statement;
import org.isnad.model.Story;
import org.isnad.model.Story.Member;
import org.isnad.store.ArticleStore.StoredArticle;
import org.isnad.store.Desk;
import org.isnad.store.StoryStore.StoryEntry;

/**
 * Stories in short: with their outlets and those who are heard most. Keeps what it made, since the
 * same stories are asked for all morning. Thread-safe.
 */
final class StoryBriefs {
  private static final int KEPT = 2000;
  private static final int MOST_READ = 4;
  private static final int MOST_OUTLETS = 4;
  private static final int MOST_VOICES = 3;
  private static final int BRIEF = 150;

  private final Desk desk;

  /** By entry and language: another article makes another entry. */
  private final Map<Key, Item> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Item> eldest) {
          return size() > KEPT;
        }
      };

  private record Key(StoryEntry entry, String language) {}

  StoryBriefs(Desk desk) {
    this.desk = desk;
  }

  Item brief(StoryEntry entry, Texts texts) {
    Key key = new Key(entry, texts.language());
    synchronized (kept) {
      Item known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    Item made = make(entry, texts);
    synchronized (kept) {
      kept.put(key, made);
    }
    return made;
  }

  private Item make(StoryEntry entry, Texts texts) {
    List<Member> members = desk.stories().find(entry.id()).map(Story::articles).orElse(List.of());
    List<String> outlets =
        members.stream().map(Member::outlet).filter(Objects::nonNull).distinct().map(Shown::text).toList();
    List<StoredArticle> read =
        members.stream()
            .limit(MOST_READ)
            .map(member -> desk.articles().find(member.id()))
            .flatMap(Optional::stream)
            .toList();
    boolean single = members.size() == 1;
    return new Item(
        entry.id(),
        Shown.text(entry.title()),
        single ? "/articles/" + PageView.encoded(members.getFirst().id()) : "/stories/" + entry.id(),
        outlets.subList(0, Math.min(MOST_OUTLETS, outlets.size())),
        outlets.size(),
        entry.articles(),
        entry.independent(),
        entry.disagreements(),
        entry.last() == null ? null : texts.clock(entry.last()),
        voices(read, texts));
  }

  private static List<Voice> voices(List<StoredArticle> read, Texts texts) {
    Map<String, List<Voice>> voices = new LinkedHashMap<>();
    for (StoredArticle article : read) {
      String text = article.analysis().article().text();
      for (Statement said : article.analysis().statements()) {
        String name = said.source().name();
        if (name != null && said.nested() == null && !said.headline()) {
          voices
              .computeIfAbsent(name, unused -> new ArrayList<>())
              .add(
                  new Voice(
                      Shown.text(name),
                      Voices.office(said.source()),
                      texts.say("stance." + said.stance().key()),
                      Shown.brief(said.at().in(text), BRIEF),
                      "/articles/" + PageView.encoded(article.analysis().article().id()) + "#" + said.id()));
        }
      }
    }
    // The sort is stable: of those who are heard as often, who is heard first comes first.
    return voices.values().stream()
        .sorted((a, b) -> Integer.compare(b.size(), a.size()))
        .limit(MOST_VOICES)
        .map(List::getFirst)
        .toList();
  }
}
