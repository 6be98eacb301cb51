package org.isnad.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.isnad.app.cli.TextLayout.Piece;
import org.isnad.model.Analysis;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.model.Feed;
import org.isnad.model.Figure;
import org.isnad.model.Problem;
import org.isnad.model.Residue;
import org.isnad.model.Stance;
import org.isnad.model.Statement;
import org.isnad.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * A reading for people: each article with its statements under it, then the problems, then what was
 * left out.
 *
 * <p>Immutable.
 */
final class RecordText {
  private static final int INDENT = 4;
  private static final String DOT = " \u00B7 ";

  private final TextLayout layout;

  RecordText(Terminal terminal) {
    this.layout = new TextLayout(terminal);
  }

  /** Hands over the lines, without their ends, the last one empty. */
  void write(Analysis analysis, Consumer<String> out) {
    writeTitle(analysis, out);
    int ordinal = 1;
    for (ArticleAnalysis article : analysis.articles()) {
      out.accept("");
      out.accept(layout.rule("Article " + ordinal++ + " of " + analysis.articles().size()));
      writeArticle(article, out);
    }
    if (analysis.feed() != null) {
      new FeedText(layout).write(analysis.feed(), out);
    }
    if (!analysis.problems().isEmpty()) {
      out.accept("");
      for (Problem problem : analysis.problems()) {
        Piece kind = new Piece(problem.kind().key() + "  ", Style.WARNING);
        layout.line(kind, List.of(Piece.of(problem.message()))).forEach(out);
      }
    }
    if (!analysis.residue().isEmpty()) {
      out.accept("");
      writeResidue(analysis.residue(), out);
    }
    out.accept("");
  }

  private void writeTitle(Analysis analysis, Consumer<String> out) {
    int statements =
        analysis.articles().stream().mapToInt(article -> article.statements().size()).sum();
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece(analysis.capture().name(), Style.STRONG));
    Feed feed = analysis.feed();
    pieces.add(
        faint(
            DOT
                + (feed == null
                    ? count(analysis.articles().size(), "article")
                    : entries(feed.entries().size()))));
    if (!analysis.articles().isEmpty()) {
      pieces.add(faint(DOT + count(statements, "statement")));
    }
    layout.line(Piece.of(""), pieces).forEach(out);
  }

  private void writeArticle(ArticleAnalysis analysis, Consumer<String> out) {
    Article article = analysis.article();
    layout.block(INDENT, new Piece(article.headline(), Style.HEADLINE)).forEach(out);
    if (article.deck() != null) {
      layout.block(INDENT, Piece.of(article.deck())).forEach(out);
    }
    layout.line(Piece.of(" ".repeat(INDENT)), origin(article)).forEach(out);
    Map<String, Integer> depths = new HashMap<>();
    for (Statement statement : analysis.statements()) {
      int depth = statement.nested() == null ? 0 : depths.getOrDefault(statement.nested(), 0) + 1;
      depths.put(statement.id(), depth);
      out.accept("");
      writeStatement(statement, article.text(), depth, out);
    }
    writeQuantities("Figures: ", figures(analysis), out);
    writeQuantities("Times: ", times(analysis), out);
  }

  private void writeQuantities(String label, List<Piece> pieces, Consumer<String> out) {
    if (!pieces.isEmpty()) {
      out.accept("");
      layout.line(faint(label), pieces).forEach(out);
    }
  }

  /** Each figure as the text has it, with the statement that claims it. */
  private static List<Piece> figures(ArticleAnalysis analysis) {
    List<Piece> pieces = new ArrayList<>();
    for (Figure figure : analysis.figures()) {
      pieces.add(faint(pieces.isEmpty() ? "" : DOT));
      pieces.add(Piece.of(figure.at().in(analysis.article().text())));
      addFaint(pieces, " in ", figure.statement());
    }
    return pieces;
  }

  /** Each time as the text has it, with its value. */
  private static List<Piece> times(ArticleAnalysis analysis) {
    List<Piece> pieces = new ArrayList<>();
    for (TimeExpression time : analysis.times()) {
      pieces.add(faint(pieces.isEmpty() ? "" : DOT));
      pieces.add(Piece.of(time.at().in(analysis.article().text())));
      addFaint(pieces, " = ", time.value());
    }
    return pieces;
  }

  /** When and where the article comes from, and what else belongs to it. */
  private static List<Piece> origin(Article article) {
    List<Piece> pieces = new ArrayList<>();
    String basis =
        article.publishedBasis() == null ? "" : " (" + article.publishedBasis().key() + ")";
    pieces.add(faint(article.published() == null ? "no date" : article.published() + basis));
    addFaint(pieces, DOT, article.outlet());
    addFaint(pieces, DOT, article.section());
    addFaint(pieces, DOT, article.dateline());
    for (String author : article.authors()) {
      addFaint(pieces, DOT + "by ", author);
    }
    addCount(pieces, article.images().size(), "picture");
    addCount(pieces, article.videos().size(), "video");
    addCount(pieces, article.related().size(), "teaser");
    return pieces;
  }

  private void writeStatement(Statement statement, String text, int depth, Consumer<String> out) {
    int indent = INDENT * (depth + 1);
    Piece id = faint(" ".repeat(INDENT * depth) + pad(statement.id()));
    layout.line(id, attribution(statement)).forEach(out);
    layout.block(indent, Piece.of(content(statement, text))).forEach(out);
  }

  /** Who said it, with what word, how and through whom. */
  private static List<Piece> attribution(Statement statement) {
    List<Piece> pieces = new ArrayList<>();
    Statement.Source source = statement.source();
    pieces.add(new Piece(name(source), Style.SOURCE));
    if (source.role() != null) {
      pieces.add(Piece.of(" ("));
      pieces.add(Piece.of(source.role()));
      pieces.add(Piece.of(")"));
    }
    pieces.add(Piece.of(" \u2014 "));
    pieces.add(new Piece(verb(statement), Style.STANCE));
    if (statement.cue() != null) {
      pieces.add(Piece.of(" "));
      pieces.add(new Piece(statement.cue().text(), Style.STANCE));
    }
    if (statement.mode() != Statement.Mode.INDIRECT) {
      pieces.add(faint(DOT + statement.mode().key()));
    }
    if (statement.headline()) {
      pieces.add(faint(DOT + "headline"));
    }
    Statement.Channel channel = statement.channel();
    if (channel != null) {
      pieces.add(faint(DOT + channel.type().key().replace('-', ' ')));
      addFaint(pieces, " ", channel.name());
    }
    addCircumstance(pieces, "to ", statement.addressee());
    addCircumstance(pieces, "when ", statement.when());
    addCircumstance(pieces, "where ", statement.where());
    String link = DOT + "through ";
    for (Statement.Relay relay : statement.chain()) {
      pieces.add(faint(link));
      pieces.add(Piece.of(relay.name()));
      link = " \u2192 ";
    }
    return pieces;
  }

  private static String name(Statement.Source source) {
    if (source.name() != null) {
      return source.name();
    }
    return switch (source.type()) {
      case ANONYMOUS -> "unnamed";
      case PERSON, ORGANISATION, PLACE, GROUP, OUTLET, DOCUMENT, UNKNOWN, SPOKESPERSON, AGENCY ->
          "not known";
    };
  }

  private static String verb(Statement statement) {
    String verb =
        switch (statement.stance()) {
          case SAY -> "says";
          case ANNOUNCE -> "announces";
          case AFFIRM -> "affirms";
          case DENY -> "denies";
          case REJECT -> "rejects";
          case ACCUSE -> "accuses";
          case CONDEMN -> "condemns";
          case WARN -> "warns";
          case THREATEN -> "threatens";
          case DEMAND -> "demands";
          case PROMISE -> "promises";
          case PROPOSE -> "proposes";
          case PRAISE -> "praises";
          case EXPRESS -> "expresses";
          case JUDGE -> "judges";
          case DOUBT -> "doubts";
          case ASK -> "asks";
        };
    // A denial says by its verb already that it is one.
    boolean said = statement.stance() == Stance.DENY || statement.stance() == Stance.REJECT;
    return statement.negated() && !said ? verb + " (negated)" : verb;
  }

  /** The content, with the quotation marks that a direct one leaves outside. */
  private static String content(Statement statement, String text) {
    int start = statement.at().start();
    int end = statement.at().end();
    boolean marked =
        statement.mode() == Statement.Mode.DIRECT
            && start > 0
            && end < text.length()
            && isQuotationMark(text.charAt(start - 1))
            && isQuotationMark(text.charAt(end));
    return marked ? text.substring(start - 1, end + 1) : text.substring(start, end);
  }

  private static boolean isQuotationMark(char c) {
    return c == '"'
        || Character.getType(c) == Character.INITIAL_QUOTE_PUNCTUATION
        || Character.getType(c) == Character.FINAL_QUOTE_PUNCTUATION;
  }

  private void writeResidue(List<Residue> residue, Consumer<String> out) {
    Map<String, Long> kinds =
        residue.stream()
            .collect(
                Collectors.groupingBy(
                    piece -> piece.kind().key(), LinkedHashMap::new, Collectors.counting()));
    String list =
        kinds.entrySet().stream()
            .map(kind -> kind.getValue() + " " + kind.getKey())
            .collect(Collectors.joining(", "));
    layout
        .line(
            faint("Left out: "),
            List.of(faint(count(residue.size(), "piece") + " of the page around (" + list + ")")))
        .forEach(out);
  }

  private static void addCircumstance(
      List<Piece> pieces, String label, Statement.@Nullable Circumstance value) {
    if (value != null) {
      addFaint(pieces, DOT + label, value.name());
    }
  }

  private static void addFaint(List<Piece> pieces, String before, @Nullable String value) {
    if (value != null) {
      pieces.add(faint(before));
      pieces.add(faint(value));
    }
  }

  private static void addCount(List<Piece> pieces, int number, String what) {
    if (number > 0) {
      pieces.add(faint(DOT + count(number, what)));
    }
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String entries(int number) {
    return number + (number == 1 ? " entry" : " entries");
  }

  private static String pad(String id) {
    return id + " ".repeat(Math.max(1, INDENT - id.length()));
  }

  private static Piece faint(String text) {
    return new Piece(text, Style.FAINT);
  }
}
