package org.isnad.trial;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Language;
import org.isnad.match.Match;
import org.isnad.match.RuleMatcher.Miss;
import org.isnad.match.Sentence;
import org.isnad.match.SentenceBuilder;
import org.isnad.model.Article;
import org.isnad.model.Article.Paragraph;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Cue;
import org.isnad.statement.ReadingTrace;
import org.isnad.statement.StatementExtractor;
import org.isnad.trial.Trial.Found;
import org.isnad.trial.Trial.Refused;
import org.isnad.trial.Trial.Yielded;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text as the program reads an article, and keeps all that the rules did with it.
 * Immutable, thread-safe.
 */
public final class TrialExtractor {
  private final StatementExtractor statements;
  private final SentenceBuilder sentences;
  private final String code;

  public TrialExtractor(Language language) {
    this.statements = new StatementExtractor(language);
    this.sentences = new SentenceBuilder(language.lexicon());
    this.code = language.code();
  }

  /** The text as the body of an article without a headline. */
  public Trial body(String given) {
    String text = "\n" + given;
    Span at = new Span(1, text.length());
    return extract(article(text, "", new Span(0, 0), List.of(new Paragraph(at, null))), at, 1);
  }

  /** The text as a headline without an article. */
  public Trial headline(String given) {
    Span at = new Span(0, given.length());
    return extract(article(given, given, at, List.of()), at, 0);
  }

  private Trial extract(Article article, Span at, int paragraph) {
    Notes notes = new Notes();
    List<Statement> found = statements.extract(article, notes);
    List<Sentence> read = sentences.sentences(article.text(), at, paragraph);
    List<Found> matched = found.stream().map(s -> new Found(s, match(s, notes.stood))).toList();
    return new Trial(
        article.text(), at, read, matched, notes.stood, notes.yielded, notes.refused, notes.misses);
  }

  private Article article(
      String text, String headline, Span headlineAt, List<Paragraph> paragraphs) {
    Span all = new Span(0, text.length());
    return new Article(
        "trial",
        code,
        null,
        all,
        headline,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        text,
        headlineAt,
        paragraphs);
  }

  private static @Nullable Match match(Statement statement, List<Match> stood) {
    Cue cue = statement.cue();
    Match only = null;
    for (Match m : stood) {
      if (m.rule().id().equals(statement.rule())) {
        boolean here =
            cue != null
                && m.sentence().token(m.cueFirst()).start() <= cue.at().end()
                && cue.at().start() <= m.sentence().token(m.cueEnd() - 1).end();
        if (here) {
          return m;
        }
        only = m;
      }
    }
    return cue == null ? only : null;
  }

  /** Takes everything down. */
  private static final class Notes implements ReadingTrace {
    private final List<Match> stood = new ArrayList<>();
    private final List<Yielded> yielded = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final List<Miss> misses = new ArrayList<>();

    @Override
    public void missed(Miss miss) {
      misses.add(miss);
    }

    @Override
    public void refused(Match match, Refusal why) {
      refused.add(new Refused(match, why));
    }

    @Override
    public void yielded(Match match, Match to, Precedence why) {
      yielded.add(new Yielded(match, to, why));
    }

    @Override
    public void stood(Match match) {
      stood.add(match);
    }
  }
}
