package org.isnad.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Cue;
import org.isnad.trial.Trial;

/** A text with brackets round the parts of a statement, those of the outer part outside. Stateless. */
final class MarkedText {

  /** What the brackets mean. */
  static final String LEGEND = "<cue> [source] {content}";

  private MarkedText() {}

  private record Mark(Span at, String open, String close) {}

  static String of(Trial trial, Statement s) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark(s.at(), "{", "}"));
    Cue cue = s.cue();
    if (cue != null) {
      marks.add(new Mark(cue.at(), "<", ">"));
    }
    Span source = s.source().at();
    if (source != null) {
      marks.add(new Mark(source, "[", "]"));
    }
    marks.sort(Comparator.comparing(Mark::at));
    StringBuilder text = new StringBuilder();
    for (int i = trial.given().start(); i <= trial.given().end(); i++) {
      int here = i;
      marks.reversed().stream().filter(m -> m.at.end() == here).forEach(m -> text.append(m.close));
      marks.stream().filter(m -> m.at.start() == here).forEach(m -> text.append(m.open));
      if (i < trial.given().end()) {
        text.append(trial.text().charAt(i));
      }
    }
    return text.toString();
  }
}
