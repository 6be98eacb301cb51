package org.isnad.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.isnad.app.cli.TextLayout.Piece;
import org.isnad.model.Story;
import org.isnad.model.Story.Account;
import org.isnad.model.Story.Change;
import org.isnad.model.Story.Disagreement;
import org.isnad.model.Story.Lineage;
import org.isnad.model.Story.Member;
import org.isnad.model.Story.Place;
import org.isnad.model.Story.Variant;
import org.isnad.model.Story.Version;
import org.jspecify.annotations.Nullable;

/**
 * A story for people: what it is about and how many sources it has, where its accounts disagree, what
 * was said in more than one article, what one outlet changed, and the articles.
 *
 * <p>Immutable.
 */
final class StoryText {
  private static final String DOT = " \u00B7 ";
  private static final String ARROW = " \u2192 ";
  private static final String INDENT = "    ";
  private static final String DEEP = "      ";

  /** So much of a text tells it from others. */
  private static final int SHORT = 150;

  private static final int DAY = 10;

  private final TextLayout layout;

  StoryText(Terminal terminal) {
    this.layout = new TextLayout(terminal);
  }

  /** Hands over the lines, without their ends, the last one empty. */
  void write(Story story, Consumer<String> out) {
    Map<String, Member> members = new HashMap<>();
    story.articles().forEach(member -> members.put(member.id(), member));
    layout.line(Piece.of(""), List.of(new Piece(story.title(), Style.HEADLINE))).forEach(out);
    layout.line(Piece.of(INDENT), List.of(faint(summary(story)))).forEach(out);
    if (!story.disagreements().isEmpty()) {
      heading("They disagree", out);
      story.disagreements().forEach(one -> writeDisagreement(one, members, out));
    }
    List<Lineage> shared = story.lineages().stream().filter(one -> one.variants().size() > 1).toList();
    if (!shared.isEmpty()) {
      heading("Said in several articles", out);
      shared.forEach(one -> writeLineage(one, members, out));
    }
    if (!story.versions().isEmpty()) {
      heading("Changed by the outlet itself", out);
      story.versions().forEach(one -> writeVersion(one, members, out));
    }
    heading("Articles", out);
    for (Member member : story.articles()) {
      layout.line(Piece.of(INDENT), List.of(faint(origin(member) + "  "), Piece.of(member.headline()))).forEach(out);
    }
    out.accept("");
  }

  private void heading(String text, Consumer<String> out) {
    layout.line(Piece.of("  "), List.of(new Piece(text, Style.STRONG))).forEach(out);
  }

  private static String summary(Story story) {
    long outlets = story.articles().stream().map(Member::outlet).filter(Objects::nonNull).distinct().count();
    String first = day(story.first());
    String last = day(story.last());
    String days = first.equals(last) ? first : first + " to " + last;
    return count(story.articles().size(), "article")
        + (outlets > 0 ? DOT + count(outlets, "outlet") : "")
        + DOT
        + count(story.independent(), "independent source")
        + (days.isEmpty() ? "" : DOT + days);
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String day(@Nullable String time) {
    return time == null ? "" : time.substring(0, Math.min(DAY, time.length()));
  }

  private static String origin(Member member) {
    String day = day(member.published());
    String outlet = member.outlet() == null ? member.id() : member.outlet();
    return day.isEmpty() ? outlet : day + " " + outlet;
  }

  private void writeDisagreement(
      Disagreement disagreement, Map<String, Member> members, Consumer<String> out) {
    layout
        .line(Piece.of(INDENT), List.of(faint(disagreement.kind() + "  "), Piece.of(brief(disagreement.about()))))
        .forEach(out);
    for (Account account : disagreement.accounts()) {
      String what = account.value() != null ? account.value() : Objects.requireNonNullElse(account.text(), "");
      List<Piece> pieces = new ArrayList<>();
      pieces.add(new Piece(brief(what), Style.STRONG));
      if (account.claimant() != null) {
        pieces.add(Piece.of(DOT + account.claimant()));
      }
      pieces.add(faint(DOT + outlets(account.statements().stream().map(Place::article).toList(), members)));
      layout.line(Piece.of(DEEP), pieces).forEach(out);
    }
  }

  private void writeLineage(Lineage lineage, Map<String, Member> members, Consumer<String> out) {
    layout.line(Piece.of(INDENT), List.of(Piece.of(brief(lineage.text())))).forEach(out);
    Member first = members.get(lineage.firstSeen().article());
    String seen = first == null ? "" : "first in " + origin(first);
    String through = lineage.origin() == null ? "" : DOT + "from " + lineage.origin();
    List<String> articles = lineage.variants().stream().map(Variant::article).toList();
    layout
        .line(Piece.of(DEEP), List.of(faint(seen + through + DOT + "in " + outlets(articles, members))))
        .forEach(out);
  }

  private void writeVersion(Version version, Map<String, Member> members, Consumer<String> out) {
    Member member = members.get(version.article());
    String outlet = member == null ? version.article() : origin(member);
    layout.line(Piece.of(INDENT), List.of(faint(outlet))).forEach(out);
    if (version.changes().isEmpty()) {
      layout.line(Piece.of(DEEP), List.of(faint("other words, nothing else"))).forEach(out);
    }
    for (Change change : version.changes()) {
      layout.line(Piece.of(DEEP), pieces(change)).forEach(out);
    }
  }

  private static List<Piece> pieces(Change change) {
    String field = change.field().key();
    if (change.before() == null) {
      return List.of(faint(field + " added  "), Piece.of(brief(Objects.requireNonNullElse(change.after(), ""))));
    }
    if (change.after() == null) {
      return List.of(faint(field + " removed  "), Piece.of(brief(change.before())));
    }
    return List.of(
        faint(field + "  "), Piece.of(brief(change.before())), faint(ARROW), Piece.of(brief(change.after())));
  }

  /** The outlets of the articles, each once; of an article without one, its id. */
  private static String outlets(List<String> articles, Map<String, Member> members) {
    Set<String> outlets = new LinkedHashSet<>();
    for (String article : articles) {
      Member member = members.get(article);
      outlets.add(member == null || member.outlet() == null ? article : member.outlet());
    }
    return String.join(", ", outlets);
  }

  private static String brief(String text) {
    String line = text.replace('\n', ' ');
    if (line.length() <= SHORT) {
      return line;
    }
    int end = line.lastIndexOf(' ', SHORT);
    return line.substring(0, end > 0 ? end : SHORT) + " \u2026";
  }

  private static Piece faint(String text) {
    return new Piece(text, Style.FAINT);
  }
}
