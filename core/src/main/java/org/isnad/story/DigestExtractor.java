package org.isnad.story;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.model.Article.Image;
import org.isnad.model.Article.Paragraph;
import org.isnad.model.Entity;
import org.isnad.model.EntityType;
import org.isnad.model.Figure;
import org.isnad.model.IsoDay;
import org.isnad.model.Mention;
import org.isnad.model.SourceType;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.story.ArticleDigest.Facts;
import org.isnad.story.ArticleDigest.Named;
import org.isnad.story.ArticleDigest.Rank;
import org.isnad.text.StemNormalizer;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * An article with what was read in it → what stories keep of it.
 *
 * <p>Immutable and thread-safe.
 */
final class DigestExtractor {

  /** Words of the body that a reporter puts first: they say what happened. */
  private static final int LEAD = 60;

  /** Behind these words articles tell the background, which other stories share. */
  private static final int MIDDLE = 160;

  /** What stands further behind is left aside. */
  private static final int END = 320;

  private static final int HEADLINE_WEIGHT = 3 * TermBag.UNIT;
  private static final int LEAD_WEIGHT = 2 * TermBag.UNIT;
  private static final int MIDDLE_WEIGHT = TermBag.UNIT;
  private static final int END_WEIGHT = TermBag.UNIT / 2;
  private static final int MOST_NAMED = 32;
  private static final int MOST_FACTS = 48;

  private static final int NO_DAY = Integer.MIN_VALUE;

  private final AccountExtractor accounts;
  private final PlaceNames places;

  /**
   * @param lexicon of the language of the articles
   */
  DigestExtractor(Lexicon lexicon) {
    accounts = new AccountExtractor(lexicon);
    places = new PlaceNames(lexicon);
  }

  /**
   * @param today the day of articles that have no date, counted from 1970-01-01
   */
  ArticleDigest extract(ArticleAnalysis analysis, int today) {
    Article article = analysis.article();
    Map<Integer, Integer> weights = new TreeMap<>();
    List<String> headline = words(article.text(), article.headlineAt());
    headline.forEach(word -> weights.merge(term(word), HEADLINE_WEIGHT, Integer::sum));
    List<String> body = new ArrayList<>();
    List<Integer> paragraphs = new ArrayList<>();
    int lead = article.headlineAt().end();
    for (Paragraph paragraph : article.paragraphs()) {
      List<String> words = words(article.text(), paragraph.at());
      lead = body.size() < LEAD ? paragraph.at().end() : lead;
      paragraphs.add(words.hashCode());
      body.addAll(words);
    }
    for (int i = 0; i < Math.min(END, body.size()); i++) {
      weights.merge(term(body.get(i)), weight(i), Integer::sum);
    }
    return new ArticleDigest(
        article.id(),
        article.outlet(),
        article.url(),
        article.published(),
        day(article.published(), today),
        article.headline(),
        article.text(),
        bag(weights, headline),
        Shingles.of(body),
        named(analysis, lead),
        days(analysis, lead),
        new Facts(figures(analysis), sources(analysis), array(paragraphs)),
        origins(analysis),
        accounts.extract(analysis));
  }

  private static int weight(int at) {
    return at < LEAD ? LEAD_WEIGHT : at < MIDDLE ? MIDDLE_WEIGHT : END_WEIGHT;
  }

  /** The day of an ISO 8601 date or date-time, or {@code today} where there is none. */
  static int day(@Nullable String published, int today) {
    if (published == null || published.length() < 10) {
      return today;
    }
    try {
      return (int) IsoDay.of(published).toEpochDay();
    } catch (DateTimeException e) {
      return today;
    }
  }

  private static List<String> words(String text, Span part) {
    List<String> words = new ArrayList<>();
    for (Token token : Tokenizer.tokenize(text, part)) {
      if (token.isWord() || token.kind() == Token.Kind.NUMBER) {
        words.add(token.form());
      }
    }
    return words;
  }

  static int term(String word) {
    return StemNormalizer.stem(word).hashCode();
  }

  private static TermBag bag(Map<Integer, Integer> weights, List<String> headline) {
    int[] terms = new int[weights.size()];
    byte[] units = new byte[weights.size()];
    int i = 0;
    for (Map.Entry<Integer, Integer> entry : weights.entrySet()) {
      terms[i] = entry.getKey();
      units[i++] = (byte) Math.min(Byte.MAX_VALUE, entry.getValue());
    }
    int[] leading = headline.stream().mapToInt(DigestExtractor::term).toArray();
    return new TermBag(terms, units, Shingles.distinct(leading));
  }

  private static int[] array(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  private List<Named> named(ArticleAnalysis analysis, int lead) {
    Map<String, Integer> first = new LinkedHashMap<>();
    for (Mention mention : analysis.mentions()) {
      first.merge(mention.entity(), mention.at().start(), Math::min);
    }
    Map<String, Named> named = new LinkedHashMap<>();
    for (Entity entity : analysis.entities()) {
      Integer place = first.get(entity.id());
      if (place != null && named.size() < MOST_NAMED) {
        Rank rank =
            place < analysis.article().headlineAt().end()
                ? Rank.HEADLINE
                : place < lead ? Rank.LEAD : Rank.BODY;
        named.putIfAbsent(key(entity), named(entity, rank));
      }
    }
    return List.copyOf(named.values());
  }

  private Named named(Entity entity, Rank rank) {
    int[] terms = nameWords(entity).stream().mapToInt(DigestExtractor::term).toArray();
    return new Named(entity.type(), key(entity), entity.name(), entity.role(), rank, terms);
  }

  /** Places that are known go by their English name, or that which stands for all their names; all else by the stems of its words. */
  private String key(Entity entity) {
    if (entity.type() == EntityType.PLACE) {
      String known = entity.latin() == null ? places.common(entity) : entity.latin();
      if (known != null) {
        return known;
      }
    }
    return nameWords(entity).stream().map(StemNormalizer::stem).collect(Collectors.joining(" "));
  }

  private static List<String> nameWords(Entity entity) {
    return words(entity.name(), new Span(0, entity.name().length()));
  }

  private static int[] days(ArticleAnalysis analysis, int lead) {
    int[] days =
        analysis.times().stream()
            .filter(time -> time.at().start() < lead && time.value() != null)
            .mapToInt(time -> day(time.value(), NO_DAY))
            .filter(day -> day != NO_DAY)
            .toArray();
    return Shingles.distinct(days);
  }

  private static List<String> figures(ArticleAnalysis analysis) {
    Set<String> figures = new LinkedHashSet<>();
    for (Figure figure : analysis.figures()) {
      figures.add(figure.at().in(analysis.article().text()));
    }
    return figures.stream().limit(MOST_FACTS).toList();
  }

  private static List<String> sources(ArticleAnalysis analysis) {
    Set<String> sources = new LinkedHashSet<>();
    for (Statement statement : analysis.statements()) {
      if (statement.source().name() != null) {
        sources.add(statement.source().name());
      }
    }
    return sources.stream().limit(MOST_FACTS).toList();
  }

  private static List<String> origins(ArticleAnalysis analysis) {
    Set<String> origins = new TreeSet<>();
    for (Statement statement : analysis.statements()) {
      for (Statement.Relay relay : statement.chain()) {
        if (carries(relay.type())) {
          origins.add(relay.name());
        }
      }
    }
    for (Image image : analysis.article().images()) {
      if (image.agency() != null) {
        origins.add(image.agency());
      }
    }
    return List.copyOf(origins);
  }

  private static boolean carries(SourceType type) {
    return type == SourceType.AGENCY || type == SourceType.OUTLET;
  }
}
