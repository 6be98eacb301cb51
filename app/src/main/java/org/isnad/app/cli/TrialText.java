package org.isnad.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.isnad.app.cli.TextLayout.Piece;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Rule.Element;
import org.isnad.lexicon.Rule.Yield;
import org.isnad.lexicon.Word;
import org.isnad.match.Match;
import org.isnad.match.Match.Part;
import org.isnad.match.RuleMatcher.Miss;
import org.isnad.match.Sentence;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.text.Token;
import org.isnad.trial.Trial;
import org.isnad.trial.Trial.Found;
import org.isnad.trial.Trial.Refused;
import org.isnad.trial.Trial.Yielded;
import org.jspecify.annotations.Nullable;

/**
 * What the rules did with a sentence, in sentences for a linguist.
 *
 * <p>Immutable.
 */
final class TrialText {
  private static final int INDENT = 4;

  /** So many misses at one cue are worth reading; the others stopped at once. */
  private static final int NEAREST = 3;

  private static final String MORE = "--all shows more.";

  private final TextLayout layout;
  private final @Nullable String only;
  private final boolean all;

  /**
   * @param only id of the rule to tell of, where others made no statement; null for every rule
   * @param all whether to tell of every rule that was tried
   */
  TrialText(Terminal terminal, @Nullable String only, boolean all) {
    this.layout = new TextLayout(terminal);
    this.only = only;
    this.all = all;
  }

  /** Hands over the lines, without their ends. */
  void write(Trial trial, Consumer<String> out) {
    layout.block(0, new Piece(trial.given().in(trial.text()), Style.STRONG)).forEach(out);
    title("Words", out);
    trial.sentences().forEach(s -> writeWords(s, out));
    writeStatements(trial, out);
    writeLost(trial, out);
    writeMisses(trial, out);
  }

  private void title(String title, Consumer<String> out) {
    out.accept("");
    out.accept(layout.rule(title));
  }

  private void writeWords(Sentence s, Consumer<String> out) {
    for (int i = 0; i < s.size(); i++) {
      Token t = s.token(i);
      if (t.isWord()) {
        List<Piece> pieces =
            new ArrayList<>(List.of(Piece.of(t.at().in(s.text())), Piece.of("  ")));
        pieces.add(new Piece(known(s, i), Style.FAINT));
        layout.line(Piece.of(" ".repeat(INDENT)), pieces).forEach(out);
      }
    }
  }

  /** What the lexicons know of a word: its classes, and the expressions that begin with it. */
  private static String known(Sentence s, int i) {
    Set<String> out = new LinkedHashSet<>();
    List<Phrase> phrases = s.phrases(i);
    if (phrases != null) {
      phrases.forEach(p -> out.add(p.entry().cls() + " of " + (p.end() - p.first()) + " words"));
    }
    for (Word.Reading r : s.word(i).readings()) {
      boolean verb = r.verb() != null && r.inflection() != null;
      out.add(verb ? r.entry().cls() + " of " + r.entry().lemma() : r.entry().cls());
    }
    return out.isEmpty() ? inner(s, i) : String.join(", ", out);
  }

  private static String inner(Sentence s, int i) {
    return !s.word(i).unknown() ? "part of the expression before it" : "in no lexicon";
  }

  private void writeStatements(Trial trial, Consumer<String> out) {
    title(trial.found().isEmpty() ? "No statement" : "Statements", out);
    for (Found found : trial.found()) {
      Statement s = found.statement();
      layout
          .line(
              Piece.of("By "),
              List.of(
                  new Piece(s.rule(), Style.STRONG),
                  faint(": " + s.stance().key() + ", " + s.mode().key())))
          .forEach(out);
      layout.block(INDENT, Piece.of(MarkedText.of(trial, s))).forEach(out);
      Statement.Cue cue = s.cue();
      row("cue", cue == null ? "none" : cue.at().in(trial.text()), out);
      Statement.Source source = s.source();
      Span at = source.at();
      row(
          "source",
          at != null
              ? at.in(trial.text())
              : "left out"
                  + (source.name() == null ? "" : "; read as \u00AB" + source.name() + "\u00BB"),
          out);
      row("content", s.at().in(trial.text()), out);
      if (found.match() != null) {
        writeParts(found.match(), out);
      }
      out.accept("");
    }
    if (!trial.found().isEmpty()) {
      out.accept("Marks: " + MarkedText.LEGEND);
    }
  }

  /** The elements of the pattern beside those that every statement has. */
  private void writeParts(Match m, Consumer<String> out) {
    for (Element e : m.rule().pattern()) {
      Part part = m.part(e.name());
      if (part != null
          && !part.isEmpty()
          && !Set.of("cue", "source", "content").contains(e.name())) {
        row(e.name(), stretch(m.sentence(), part), out);
      }
    }
  }

  private void row(String name, String text, Consumer<String> out) {
    layout
        .line(
            faint(" ".repeat(INDENT) + name + " ".repeat(Math.max(1, 10 - name.length()))),
            List.of(Piece.of(text)))
        .forEach(out);
  }

  private void writeLost(Trial trial, Consumer<String> out) {
    Set<List<String>> lines = new LinkedHashSet<>();
    for (Yielded y : trial.yielded()) {
      // Two frames of a verb under one rule are of interest only to whoever wants everything.
      boolean other = !y.match().rule().id().equals(y.to().rule().id());
      if (isAsked(y.match().rule().id()) && (all || other)) {
        String end = " gives way to " + y.to().rule().id() + ": " + y.why().sentence() + ".";
        lines.add(outcome(y.match(), end));
      }
    }
    for (Refused r : trial.refused()) {
      if (isAsked(r.match().rule().id())) {
        lines.add(outcome(r.match(), " says nothing, since " + r.why().sentence() + "."));
      }
    }
    for (Match m : trial.stood()) {
      if (isAsked(m.rule().id()) && trial.found().stream().noneMatch(f -> m.equals(f.match()))) {
        lines.add(outcome(m, silent(m)));
      }
    }
    if (!lines.isEmpty()) {
      title("Matched and lost", out);
      lines.forEach(rows -> rows.forEach(out));
    }
  }

  private List<String> outcome(Match m, String end) {
    return layout.line(
        Piece.of("- "),
        List.of(new Piece(m.rule().id(), Style.STRONG), Piece.of(" at "), cue(m), Piece.of(end)));
  }

  /** Why a match that nothing stands against is no statement. */
  private static String silent(Match m) {
    return m.rule().yields() == Yield.BLOCK
        ? " blocks what stands there."
        : " makes no statement of its own: it is a link in the chain of another, or nothing is left of its content.";
  }

  private static Piece cue(Match m) {
    return Piece.of(m.sentence().span(m.cueFirst(), m.cueEnd()).in(m.sentence().text()));
  }

  private void writeMisses(Trial trial, Consumer<String> out) {
    Set<String> spoken =
        trial.stood().stream()
            .map(m -> m.sentence().token(m.cueFirst()).at().toString())
            .collect(Collectors.toSet());
    Map<String, List<Miss>> byCue = new LinkedHashMap<>();
    boolean hidden = false;
    for (Miss m : trial.misses()) {
      String cue = m.sentence().token(m.cueFirst()).at().toString();
      boolean shown = only != null ? isAsked(m.rule().id()) : all || !spoken.contains(cue);
      hidden |= !shown;
      if (shown) {
        byCue.computeIfAbsent(cue, k -> new ArrayList<>()).add(m);
      }
    }
    Set<List<String>> lines = new LinkedHashSet<>();
    for (List<Miss> misses : byCue.values()) {
      List<Miss> nearest = nearest(misses);
      hidden |= nearest.size() > NEAREST;
      nearest.stream()
          .limit(all || only != null ? nearest.size() : NEAREST)
          .forEach(m -> lines.add(miss(m)));
    }
    if (!lines.isEmpty()) {
      title("Came close", out);
      lines.forEach(rows -> rows.forEach(out));
    }
    if (only != null
        && lines.isEmpty()
        && trial.by(only).isEmpty()
        && concerning(trial, only) == 0) {
      out.accept("");
      out.accept("The cue of " + only + " does not stand in the sentence.");
    } else if (hidden && only == null && !all) {
      out.accept("");
      out.accept(MORE);
    }
  }

  private static long concerning(Trial trial, String rule) {
    return trial.yielded().stream().filter(y -> y.match().rule().id().equals(rule)).count()
        + trial.refused().stream().filter(r -> r.match().rule().id().equals(rule)).count()
        + trial.stood().stream().filter(m -> m.rule().id().equals(rule)).count();
  }

  private boolean isAsked(String rule) {
    return only == null || only.equals(rule);
  }

  /** Of each rule its best try, those that came furthest first. */
  private static List<Miss> nearest(List<Miss> misses) {
    Map<String, Miss> best = new LinkedHashMap<>();
    Comparator<Miss> further =
        Comparator.comparingInt((Miss m) -> stood(m).size()).thenComparingInt(Miss::at);
    for (Miss m : misses) {
      best.merge(m.rule().id(), m, (a, b) -> further.compare(b, a) > 0 ? b : a);
    }
    return best.values().stream().sorted(further.reversed()).toList();
  }

  /** The names of the elements that took something. */
  private static Set<String> stood(Miss m) {
    Set<String> out = new TreeSet<>();
    m.found()
        .forEach((name, part) -> {
          if (!part.isEmpty()) {
            out.add(name);
          }
        });
    return out;
  }

  private List<String> miss(Miss m) {
    Sentence s = m.sentence();
    List<Piece> pieces =
        new ArrayList<>(
            List.of(
                new Piece(m.rule().id(), Style.STRONG),
                Piece.of(" at "),
                Piece.of(s.span(m.cueFirst(), m.cueEnd()).in(s.text()))));
    String joint = ": ";
    for (Element e : m.rule().pattern()) {
      Part part = m.found().get(e.name());
      if (part != null && !part.isEmpty()) {
        pieces.add(Piece.of(joint + e.name() + " took "));
        pieces.add(Piece.of(stretch(s, part)));
        joint = ", ";
      }
    }
    Element reached = m.reached();
    String what = reached.name().equals(reached.what()) ? "" : " (" + reached.what() + ")";
    pieces.add(
        Piece.of(
            (joint.equals(": ") ? ": " : "; then ") + reached.name() + what + " found no place "));
    boolean before = m.rule().pattern().indexOf(reached) < m.rule().cue();
    int at = before ? m.at() - 1 : m.at();
    if (at < 0 || at >= s.size()) {
      pieces.add(
          Piece.of(before ? "at the start of the sentence." : "at the end of the sentence."));
    } else {
      pieces.add(Piece.of(before ? "before " : "at "));
      pieces.add(Piece.of(s.token(before ? m.at() : at).at().in(s.text())));
      pieces.add(Piece.of("."));
    }
    return layout.line(Piece.of("- "), pieces);
  }

  private static String stretch(Sentence s, Part part) {
    Span at = s.span(part.first(), part.end());
    return new Span(Math.min(at.start() + part.skip(), at.end()), at.end()).in(s.text());
  }

  private static Piece faint(String text) {
    return new Piece(text, Style.FAINT);
  }
}
