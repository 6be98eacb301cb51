package org.isnad.app.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Handler;
import org.isnad.app.web.Refusal;
import org.isnad.app.web.Request;
import org.isnad.app.web.page.MarkedPassage.PieceKind;
import org.isnad.app.web.page.RuleView.Bit;
import org.isnad.app.web.page.RuleView.Sample;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.lexicon.Rule;
import org.isnad.lexicon.Rule.Example;

/** The rules of the reading, as those who know the language wrote them: what a statement was found by. */
final class RuleHandler implements Handler {
  private static final String CODE = "ar";

  private final Pages pages;
  private final Map<String, Rule> rules = new LinkedHashMap<>();

  RuleHandler(Pages pages) {
    this.pages = pages;
    LanguageLoader.load(LanguageFiles.onClassPath(), CODE).rules().all().stream()
        .sorted(Comparator.comparing(Rule::id))
        .forEach(rule -> rules.put(rule.id(), rule));
  }

  /** All rules. */
  Answer list(Request request) {
    return pages.show(
        request,
        "rules",
        Texts.of(request).say("rules.title"),
        "rules",
        Map.of("rules", List.copyOf(rules.values())));
  }

  @Override
  public Answer answer(Request request) {
    String id = request.value("id");
    Rule rule = rules.get(id);
    if (rule == null) {
      String name = Shown.brief(id, 80);
      throw Refusal.notFound("«" + name + "» is no rule of the language folder").worded("rule.of-program", name);
    }
    return pages.show(
        request,
        "rule",
        rule.id(),
        "rules",
        Map.of("rule", rule, "samples", rule.examples().stream().map(RuleHandler::sample).toList()));
  }

  private static Sample sample(Example example) {
    String text = example.text();
    List<int[]> places = new ArrayList<>();
    List<String> names = List.of("source", "cue", "content");
    for (int i = 0; i < names.size(); i++) {
      String words = example.expected().get(names.get(i));
      int at = words == null ? -1 : text.indexOf(words);
      if (words != null && at >= 0) {
        places.add(new int[] {at, at + words.length(), i});
      }
    }
    places.sort(Comparator.comparingInt(place -> place[0]));
    List<Bit> bits = new ArrayList<>();
    int done = 0;
    for (int[] place : places) {
      if (place[0] >= done) {
        bits.add(new Bit(text.substring(done, place[0]), null, false));
        PieceKind kind = place[2] == 0 ? PieceKind.SOURCE : place[2] == 1 ? PieceKind.CUE : PieceKind.PLAIN;
        bits.add(new Bit(text.substring(place[0], place[1]), kind, place[2] == 2));
        done = place[1];
      }
    }
    bits.add(new Bit(text.substring(done), null, false));
    return new Sample(bits);
  }
}
