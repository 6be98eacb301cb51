package org.isnad.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.model.Span;
import org.isnad.story.ArticleAccounts.Counted;
import org.isnad.text.Token;

/**
 * A figure in its sentence, as one article of a story has it.
 *
 * @param article its number in the story
 * @param figure the figure
 * @param range the values that it leaves possible
 * @param before words before it in its sentence, marks left out, the nearest last
 * @param after words behind it, the nearest first
 * @param stems those of both, ascending, each once
 * @param near the same of the words next to it
 * @param numbers other numbers of the sentence, by their forms
 * @param head the stem of what is counted, or 0
 * @param speaker stems of the claimant's name, ascending; empty where nobody claims it
 * @param sentence where its sentence begins in the article
 * @param order how many words of the article stand before it
 * @param leading whether it is the first number of its sort in the article, or the same number again
 */
@SuppressWarnings("ArrayRecordComponent")
record FigureAccount(
    int article,
    Counted figure,
    FigureRange range,
    List<Token> before,
    List<Token> after,
    int[] stems,
    int[] near,
    List<String> numbers,
    int head,
    int[] speaker,
    int sentence,
    int order,
    boolean leading) {

  /** Of what stands farther from the number in a long sentence nothing is asked. */
  private static final int WINDOW = 24;

  private static final int NEAR = 8;

  /** The figures of an article, in text order. */
  static List<FigureAccount> of(int number, ArticleDigest article) {
    List<Counted> figures = article.accounts().counted();
    List<FigureAccount> accounts = new ArrayList<>();
    Wording line = new Wording(List.of());
    int end = -1;
    int passed = 0;
    Map<String, BigDecimal> first = new HashMap<>();
    for (Counted figure : figures) {
      if (figure.at().start() >= end) {
        passed += line.tokens().size();
        int start = article.text().lastIndexOf('\n', figure.at().start()) + 1;
        int stop = article.text().indexOf('\n', figure.at().start());
        end = stop < 0 ? article.text().length() : stop;
        line = Wording.of(article.text(), new Span(start, end));
      }
      BigDecimal value = figure.value();
      String sort = figure.fate() != null ? figure.fate() : "\n" + head(figure);
      boolean leading = !figure.part() && value.compareTo(first.computeIfAbsent(sort, unused -> value)) == 0;
      accounts.add(of(number, figure, line, passed, leading));
    }
    return accounts;
  }

  private static FigureAccount of(int number, Counted figure, Wording line, int passed, boolean leading) {
    int first = line.from(figure.at());
    int end = line.to(figure.at());
    List<Token> tokens = line.tokens();
    int start = Math.max(line.sentenceStart(first), first - WINDOW);
    int stop = Math.min(line.sentenceEnd(end), end + WINDOW);
    Wording before = new Wording(tokens.subList(Math.min(start, first), first)).words();
    Wording after = new Wording(tokens.subList(end, Math.max(stop, end))).words();
    List<Token> around = new ArrayList<>(before.tokens());
    around.addAll(after.tokens());
    return new FigureAccount(
        number,
        figure,
        FigureRange.of(figure),
        before.tokens(),
        after.tokens(),
        new Wording(around).stems(),
        near(before.tokens(), after.tokens()),
        around.stream().filter(token -> token.kind() == Token.Kind.NUMBER).map(Token::form).toList(),
        head(figure),
        Speakers.stems(figure.claimant(), null),
        tokens.isEmpty() ? 0 : tokens.get(Math.min(line.sentenceStart(first), tokens.size() - 1)).start(),
        passed + first,
        leading);
  }

  /** The stem of what is counted, or 0. */
  private static int head(Counted figure) {
    String noun = figure.noun() == null ? "" : figure.noun();
    Wording counted = Wording.of(noun, new Span(0, noun.length())).words();
    return counted.tokens().isEmpty() ? 0 : counted.stem(0);
  }

  private static int[] near(List<Token> before, List<Token> after) {
    List<Token> near = new ArrayList<>(before.subList(Math.max(0, before.size() - NEAR), before.size()));
    near.addAll(after.subList(0, Math.min(NEAR, after.size())));
    return new Wording(near).stems();
  }

  /** Whether no other number stands beside it, of which it may be a part that was read by itself. */
  boolean alone() {
    return (before.isEmpty() || before.getLast().kind() != Token.Kind.NUMBER)
        && (after.isEmpty() || after.getFirst().kind() != Token.Kind.NUMBER);
  }

  /** How many words before the figure are the same, without a gap. */
  int sameBefore(FigureAccount other) {
    int same = 0;
    while (same < Math.min(before.size(), other.before.size())
        && same(before.get(before.size() - 1 - same), other.before.get(other.before.size() - 1 - same))) {
      same++;
    }
    return same;
  }

  /** How many words behind the figure are the same, without a gap. */
  int sameAfter(FigureAccount other) {
    int same = 0;
    while (same < Math.min(after.size(), other.after.size()) && same(after.get(same), other.after.get(same))) {
      same++;
    }
    return same;
  }

  private static boolean same(Token one, Token other) {
    return Wording.stem(one) == Wording.stem(other);
  }

  /** Whether both count people of any sort, or the same sort of people. */
  boolean sameKind(FigureAccount other) {
    return figure.anybody() ? other.figure.anybody() : !other.figure.anybody() && head == other.head;
  }

  /** Whether both count the same sort of thing in the same unit. */
  boolean sameThing(FigureAccount other) {
    boolean unit = Objects.equals(figure.unit(), other.figure.unit());
    return unit && (head == other.head || head == 0 || other.head == 0) && (head != 0 || figure.unit() != null);
  }
}
