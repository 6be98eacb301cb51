package org.isnad.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.lexicon.Language;
import org.isnad.match.Match;
import org.isnad.match.RuleMatcher.Miss;
import org.isnad.model.Article;
import org.isnad.model.Capture;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Cue;
import org.isnad.page.ArticleExtractor;
import org.isnad.statement.ReadingTrace;
import org.isnad.statement.StatementExtractor;

/**
 * The statements of pages as lines, so that what a change of a rule gains and loses can be seen.
 * For one thread.
 */
public final class PageStatements {

  /** What the first line of a file of such lines says. */
  public static final String HEAD = "# page\trule\tsource\tcue\tcontent";

  private final ArticleExtractor articles;
  private final StatementExtractor statements;
  private final Set<String> undecided = new TreeSet<>();

  public PageStatements(Language language) {
    this.articles = new ArticleExtractor(language.lexicon());
    this.statements = new StatementExtractor(language);
  }

  /**
   * The statements of a page in their order: its name, rule, source, cue and content, a tab between
   * them.
   */
  public List<String> of(String name, byte[] page) {
    List<String> out = new ArrayList<>();
    for (Article article : articles.extract(Capture.of(name, page)).articles()) {
      for (Statement s : statements.extract(article, new Undecided(name))) {
        Cue cue = s.cue();
        String source = s.source().name();
        out.add(
            String.join(
                "\t",
                name,
                s.rule(),
                source == null ? "-" : source,
                cue == null ? "-" : cue.text(),
                content(s.at(), article)));
      }
    }
    return out;
  }

  /** The conflicts so far that only the alphabet decided. */
  public Set<String> undecided() {
    return Collections.unmodifiableSet(undecided);
  }

  /** The lines that are only among the first, each as often as it is missing in the second. */
  public static List<String> without(List<String> lines, List<String> others) {
    List<String> out = new ArrayList<>(lines);
    others.forEach(out::remove);
    return out;
  }

  private static String content(Span at, Article article) {
    return at.in(article.text()).replace('\n', ' ').replace('\t', ' ');
  }

  /** Notes the conflicts that only the alphabet decided. */
  private final class Undecided implements ReadingTrace {
    private final String page;

    Undecided(String page) {
      this.page = page;
    }

    @Override
    public void missed(Miss miss) {}

    @Override
    public void refused(Match match, Refusal why) {}

    @Override
    public void yielded(Match match, Match to, Precedence why) {
      if (why == Precedence.ID) {
        String cue =
            match.sentence().span(match.cueFirst(), match.cueEnd()).in(match.sentence().text());
        undecided.add(page + ": " + to.rule().id() + " or " + match.rule().id() + " at " + cue);
      }
    }

    @Override
    public void stood(Match match) {}
  }
}
