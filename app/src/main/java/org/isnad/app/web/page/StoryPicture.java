package org.isnad.app.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.model.Story;
import org.isnad.model.Story.Member;
import org.jspecify.annotations.Nullable;

/**
 * When which outlet published, as a picture: a line for each outlet, a dot for each article. Places
 * are percentages from the left edge; in a language written from the right, time runs from there.
 *
 * @param ticks days along the axis
 */
public record StoryPicture(List<Lane> lanes, List<Tick> ticks, int hiddenLanes) {
  private static final int MOST_LANES = 14;
  private static final int MOST_TICKS = 6;
  private static final double MARGIN = 4;
  private static final double WIDTH = 100 - 2 * MARGIN;

  /** The articles of an outlet. */
  public record Lane(String outlet, List<Dot> dots) {}

  /**
   * An article.
   *
   * @param copy whether it only carries another one's text
   */
  public record Dot(String x, String article, String label, boolean copy) {}

  /**
   * A day or an hour.
   *
   * @param minor whether its label may be left out where there is little room
   */
  public record Tick(String x, String label, boolean minor) {}

  /** Draws a story; empty where its articles have no dates. */
  static StoryPicture of(Story story, Texts texts) {
    Map<Member, LocalDateTime> times = new LinkedHashMap<>();
    for (Member member : story.articles()) {
      LocalDateTime time = time(member.published());
      if (time != null) {
        times.put(member, time);
      }
    }
    if (times.isEmpty()) {
      return new StoryPicture(List.of(), List.of(), 0);
    }
    LocalDate first = times.values().stream().min(LocalDateTime::compareTo).orElseThrow().toLocalDate();
    LocalDate last = times.values().stream().max(LocalDateTime::compareTo).orElseThrow().toLocalDate();
    Scale scale = new Scale(first, last, texts.direction().equals("rtl"));
    Set<String> copies = new HashSet<>();
    story.copies().forEach(text -> copies.addAll(text.subList(1, text.size())));
    Map<String, List<Dot>> lanes = new LinkedHashMap<>();
    times.forEach(
        (member, time) -> {
          String outlet = member.outlet() == null ? texts.say("outlet.unknown") : Shown.text(member.outlet());
          String label = texts.say("picture.dot", Shown.brief(member.headline(), 90), outlet, texts.moment(String.valueOf(member.published())));
          lanes
              .computeIfAbsent(outlet, unused -> new ArrayList<>())
              .add(new Dot(scale.x(time), member.id(), label, copies.contains(member.id())));
        });
    List<Lane> shown =
        lanes.entrySet().stream().limit(MOST_LANES).map(one -> new Lane(one.getKey(), one.getValue())).toList();
    return new StoryPicture(shown, ticks(scale, texts), Math.max(0, lanes.size() - MOST_LANES));
  }

  private static List<Tick> ticks(Scale scale, Texts texts) {
    List<Tick> ticks = new ArrayList<>();
    long days = scale.days();
    if (days <= 2) {
      for (int hour = 0; hour < 24 * days; hour += 6) {
        LocalDateTime at = scale.first().atStartOfDay().plusHours(hour);
        boolean midnight = hour % 24 == 0;
        String label = midnight ? texts.shortDay(at.toLocalDate().toString()) : at.toLocalTime().toString();
        ticks.add(new Tick(scale.x(at), label, days > 1 && !midnight));
      }
      return ticks;
    }
    long step = Math.max(1, (days + MOST_TICKS - 1) / MOST_TICKS);
    for (long day = 0; day < days; day += step) {
      LocalDate at = scale.first().plusDays(day);
      ticks.add(new Tick(scale.x(at.atStartOfDay()), texts.shortDay(at.toString()), ticks.size() % 2 == 1));
    }
    return ticks;
  }

  private record Scale(LocalDate first, LocalDate last, boolean fromRight) {
    private static final double HOURS = 24;
    private static final double MINUTES = 60;

    long days() {
      return last.toEpochDay() - first.toEpochDay() + 1;
    }

    String x(LocalDateTime time) {
      double day = time.toLocalDate().toEpochDay() - first.toEpochDay();
      double part = (time.getHour() + time.getMinute() / MINUTES) / HOURS;
      double share = (day + part) / days();
      double x = MARGIN + WIDTH * (fromRight ? 1 - share : share);
      return Math.round(x * 100) / 100.0 + "%";
    }
  }

  private static @Nullable LocalDateTime time(@Nullable String iso) {
    if (iso == null) {
      return null;
    }
    try {
      return iso.length() >= 19
          ? LocalDateTime.parse(iso.substring(0, 19))
          : iso.length() >= 16
              ? LocalDateTime.parse(iso.substring(0, 16))
              // Of a day without an hour, noon: the middle of what is known.
              : LocalDate.parse(iso.substring(0, Math.min(10, iso.length()))).atTime(12, 0);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
