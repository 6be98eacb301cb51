package org.isnad.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article.Paragraph;
import org.isnad.model.Figure;
import org.isnad.model.Span;
import org.isnad.model.Stance;
import org.isnad.model.Statement;
import org.isnad.model.TimeExpression;
import org.isnad.model.TimeExpression.TimexType;
import org.isnad.story.ArticleAccounts.Counted;
import org.isnad.story.ArticleAccounts.Dated;
import org.isnad.story.ArticleAccounts.Heard;
import org.isnad.story.ArticleAccounts.Said;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * An article with what was read in it → what it says in words and figures, with the days these are
 * of and what befell those who are counted.
 *
 * <p>Immutable and thread-safe.
 */
final class AccountExtractor {

  /** So much of an article is compared; lists and tables have more. */
  private static final int MOST_SAID = 80;

  private static final int MOST_COUNTED = 80;

  /** In the names of rules that find a day by its weekday or its date. */
  private static final String WEEKDAY = "weekday";

  private static final String DATE = "date";

  /** Who does so says that something is the case. */
  private static final Set<Stance> CLAIMS =
      Set.of(Stance.SAY, Stance.ANNOUNCE, Stance.AFFIRM, Stance.ACCUSE, Stance.JUDGE);

  private final AccountWords words;
  private final HearsayResolver hearsay;
  private final AnswerResolver answers;
  private final DenialWords denials;

  AccountExtractor(Lexicon lexicon) {
    words = new AccountWords(lexicon);
    denials = new DenialWords(lexicon);
    hearsay = new HearsayResolver(denials);
    answers = new AnswerResolver(denials);
  }

  ArticleAccounts extract(ArticleAnalysis analysis) {
    List<Said> said =
        analysis.statements().stream()
            .limit(MOST_SAID)
            .map(statement -> said(statement, analysis))
            .toList();
    return new ArticleAccounts(
        said.stream().map(one -> answering(one, said, analysis.article().text())).toList(),
        counted(analysis),
        dated(analysis.times()));
  }

  private Said answering(Said said, List<Said> all, String text) {
    Said claim = said.denies() && said.heard() == null ? answers.answered(said, all, text) : null;
    return claim == null ? said : said.answering(claim.id());
  }

  /** Days by weekday or date: what «today» is depends on the day of printing. */
  private static List<Dated> dated(List<TimeExpression> times) {
    return times.stream()
        .filter(time -> time.value() != null && time.value().length() >= ArticleAccounts.DAY)
        .filter(time -> time.rule().contains(WEEKDAY) || time.rule().contains(DATE))
        .limit(MOST_COUNTED)
        .map(time -> new Dated(time.at(), Objects.requireNonNull(time.value()).substring(0, ArticleAccounts.DAY)))
        .toList();
  }

  private Said said(Statement statement, ArticleAnalysis analysis) {
    Statement.Source source = statement.source();
    String text = analysis.article().text();
    boolean denied = statement.stance() == Stance.DENY;
    Heard heard = hearsay.resolve(text, statement.at(), denied, analysis.times());
    return new Said(
        statement.id(),
        statement.at(),
        statement.mode(),
        statement.headline(),
        denied || heard != null,
        !CLAIMS.contains(statement.stance())
            || words.negative(Wording.of(text, statement.at()).tokens()),
        speaker(source.name()),
        source.role(),
        statement.chain().isEmpty() ? null : statement.chain().getFirst().name(),
        day(statement, analysis.times()),
        heard,
        null);
  }

  /** The name of a source, without what it denies: «the university the truth of the news». */
  private @Nullable String speaker(@Nullable String name) {
    if (name == null) {
      return null;
    }
    List<Token> tokens = Wording.of(name, new Span(0, name.length())).tokens();
    for (int i = 1; i < tokens.size(); i++) {
      if (denials.has(tokens.get(i), "denied")) {
        return name.substring(0, tokens.get(i - 1).end());
      }
    }
    return name;
  }

  private static @Nullable String day(Statement statement, List<TimeExpression> times) {
    if (statement.when() != null) {
      List<String> said = values(times, statement.when().at());
      if (!said.isEmpty()) {
        return said.getFirst();
      }
    }
    List<String> inside = values(times, statement.at());
    inside.removeIf(value -> value.length() < ArticleAccounts.DAY);
    return inside.size() == 1 ? inside.getFirst() : null;
  }

  /** Values of the dates within the span, each once, sorted; of a time of day, its day. */
  private static List<String> values(List<TimeExpression> times, Span within) {
    TreeSet<String> values = new TreeSet<>();
    for (TimeExpression time : times) {
      String value = time.value();
      boolean dated = time.type() == TimexType.DATE || time.type() == TimexType.TIME;
      if (value != null && dated && Character.isDigit(value.charAt(0)) && time.at().overlaps(within)) {
        values.add(value.substring(0, Math.min(value.length(), ArticleAccounts.DAY)));
      }
    }
    return new ArrayList<>(values);
  }

  private List<Counted> counted(ArticleAnalysis analysis) {
    String text = analysis.article().text();
    List<Counted> counted = new ArrayList<>();
    int next = 0;
    List<Span> lines = new ArrayList<>(List.of(analysis.article().headlineAt()));
    analysis.article().paragraphs().stream().map(Paragraph::at).forEach(lines::add);
    for (Span line : lines) {
      List<Figure> here = new ArrayList<>();
      while (next < analysis.figures().size() && analysis.figures().get(next).at().end() <= line.end()) {
        here.add(analysis.figures().get(next++));
      }
      if (!here.isEmpty() && counted.size() < MOST_COUNTED) {
        Wording wording = Wording.of(text, line);
        here.forEach(figure -> counted.add(counted(figure, wording, analysis.times())));
      }
    }
    return counted.stream().limit(MOST_COUNTED).toList();
  }

  private Counted counted(Figure figure, Wording line, List<TimeExpression> times) {
    List<Token> tokens = line.tokens();
    int first = line.from(figure.at());
    int end = line.to(figure.at());
    int start = line.sentenceStart(first);
    int stop = line.sentenceEnd(end);
    Span sentence =
        stop > start ? new Span(tokens.get(start).start(), tokens.get(stop - 1).end()) : figure.at();
    List<Token> said = tokens.subList(start, Math.max(start, stop));
    return new Counted(
        figure.id(),
        figure.at(),
        figure.value(),
        figure.upper(),
        figure.unit(),
        figure.counted(),
        figure.approx(),
        figure.of(),
        figure.claimant() == null ? null : figure.claimant().name(),
        figure.statement(),
        words.fate(tokens, first, end),
        words.anybody(figure),
        words.part(tokens, first, end),
        words.grown(said),
        words.moving(figure),
        words.another(said),
        words.ordinals(said),
        values(times, sentence));
  }
}
