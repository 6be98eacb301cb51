package org.isnad.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.model.Story.Account;
import org.isnad.model.Story.Disagreement;
import org.isnad.model.Story.Place;
import org.isnad.story.FigureDisagreementResolver.Pair;
import org.isnad.text.Token;

/**
 * Articles of a story → where their accounts of one thing cannot both hold, the accounts side by side.
 *
 * <p>Stateless and thread-safe.
 */
final class DisagreementResolver {

  /** So many words on each side of a number say what it is about. */
  private static final int BEFORE = 8;

  private static final int AFTER = 6;

  private DisagreementResolver() {}

  /**
   * @param articles in order of publication
   * @param utterances as {@link UtteranceClusterer} groups them
   */
  static List<Disagreement> resolve(List<ArticleDigest> articles, List<List<Utterance>> utterances) {
    List<Disagreement> disagreements = new ArrayList<>(figures(articles));
    disagreements.addAll(DenialResolver.resolve(articles, utterances));
    if (articles.size() < 2) {
      return disagreements;
    }
    DetailResolver details = new DetailResolver(articles);
    List<Disagreement> said = found(details, utterances);
    disagreements.addAll(said);
    for (Disagreement told : found(details, UtteranceClusterer.sentences(articles))) {
      // What a sentence says in somebody's name is found already.
      if (said.stream().noneMatch(one -> sameValues(one, told))) {
        disagreements.add(told);
      }
    }
    return disagreements;
  }

  private static List<Disagreement> found(DetailResolver details, List<List<Utterance>> groups) {
    return groups.stream().map(details::resolve).flatMap(Optional::stream).toList();
  }

  private static boolean sameValues(Disagreement one, Disagreement other) {
    return one.accounts().stream().map(Account::value).toList()
        .equals(other.accounts().stream().map(Account::value).toList());
  }

  private static List<Disagreement> figures(List<ArticleDigest> articles) {
    FigureDisagreementResolver resolver = new FigureDisagreementResolver(articles);
    List<List<FigureAccount>> groups = new ArrayList<>();
    Map<FigureAccount, Integer> groupOf = new HashMap<>();
    for (Pair pair : resolver.pairs()) {
      List<FigureAccount> all = new ArrayList<>(resolver.agreeing(pair.one()));
      all.addAll(resolver.agreeing(pair.other()));
      int group = all.stream().filter(groupOf::containsKey).map(groupOf::get).findFirst().orElse(groups.size());
      if (group == groups.size()) {
        groups.add(new ArrayList<>());
      }
      for (FigureAccount account : all) {
        if (groupOf.putIfAbsent(account, group) == null) {
          groups.get(group).add(account);
        }
      }
    }
    return groups.stream().map(group -> disagreement(group, articles)).toList();
  }

  private static Disagreement disagreement(List<FigureAccount> group, List<ArticleDigest> articles) {
    group.sort(Comparator.comparingInt(FigureAccount::article).thenComparingInt(FigureAccount::order));
    Map<List<Object>, List<FigureAccount>> accounts = new LinkedHashMap<>();
    for (FigureAccount account : group) {
      List<Object> key = List.of(value(account), claimant(account, accounts.values()));
      accounts.computeIfAbsent(key, unused -> new ArrayList<>()).add(account);
    }
    FigureAccount first = group.getFirst();
    return new Disagreement(
        about(first, articles.get(first.article()).text()),
        "figure",
        accounts.values().stream().map(account -> account(account, articles)).toList());
  }

  /** The claimant by the first spelling of the name in the group; empty where nobody claims it. */
  private static String claimant(FigureAccount account, Iterable<List<FigureAccount>> before) {
    for (List<FigureAccount> others : before) {
      FigureAccount other = others.getFirst();
      String name = other.figure().claimant();
      if (name != null && Speakers.same(account.speaker(), other.speaker())) {
        return name;
      }
    }
    return account.figure().claimant() == null ? "" : account.figure().claimant();
  }

  private static Account account(List<FigureAccount> same, List<ArticleDigest> articles) {
    return new Account(
        value(same.getFirst()),
        null,
        same.getFirst().figure().claimant(),
        same.stream().map(one -> new Place(articles.get(one.article()).id(), one.figure().id())).toList());
  }

  /** Comparable at a glance: ≈ about, ≥ at least, ≤ at most, then the number and its unit. */
  private static String value(FigureAccount account) {
    ArticleAccounts.Counted figure = account.figure();
    String sign = "";
    if (figure.approx() != null) {
      sign =
          switch (figure.approx()) {
            case ABOUT -> "\u2248";
            case AT_LEAST -> "\u2265";
            case AT_MOST -> "\u2264";
          };
    }
    String upper = figure.upper() == null ? "" : "\u2013" + plain(figure.upper());
    boolean people = figure.unit() == null || figure.unit().equals("person");
    return sign + plain(figure.value()) + upper + (people ? "" : " " + figure.unit());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** The words around the number, which an ellipsis stands for. */
  private static String about(FigureAccount account, String text) {
    List<Token> before = account.before();
    List<Token> after = account.after();
    String left = LineageBuilder.in(text, before.subList(Math.max(0, before.size() - BEFORE), before.size()));
    String right = LineageBuilder.in(text, after.subList(0, Math.min(AFTER, after.size())));
    String noun = account.figure().noun() == null ? "" : " " + account.figure().noun();
    return (left + " \u2026" + noun + " " + right).strip();
  }
}
