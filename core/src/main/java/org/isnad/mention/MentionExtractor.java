package org.isnad.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Language;
import org.isnad.match.Sentence;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Article to the people, bodies and places that it names. Names are found sentence by sentence; where several overlap the
 * longest stands. Then come their short forms, which only the whole article tells. Immutable, thread-safe.
 */
public final class MentionExtractor {
  private static final Comparator<Found> BEST =
      Comparator.comparing((Found f) -> !f.sure()).thenComparingInt(f -> f.first() - f.end()).thenComparingDouble(f -> -f.confidence());

  private final NameGrammar names;
  private final PersonExtractor people;
  private final OrganisationExtractor bodies;
  private final PlaceExtractor places;
  private final MediumExtractor media;
  private final ClubExtractor clubs;
  private final SpeakerExtractor speakers;
  private final SiteIndex sites;

  /** One of these classes, or an expression, begins every name. */
  private final ClassSet openers;

  public MentionExtractor(Language language) {
    this.names = new NameGrammar(language.lexicon());
    this.people = new PersonExtractor(names);
    this.bodies = new OrganisationExtractor(names, people);
    this.places = new PlaceExtractor(names, people);
    this.sites = new SiteIndex(language.lexicon());
    this.media = new MediumExtractor(names);
    this.clubs = new ClubExtractor(names);
    this.speakers = new SpeakerExtractor(names, people);
    this.openers = names.bits("role", "honorific", "person", "given-name", "name-particle", "agency", "outlet", "body", "metonym", "body-head",
        "outlet-name", "medium", "body-word", "state", "capital", "city", "region", "place-word", "place-head");
  }

  /**
   * The article with its statements, mentions and entities.
   *
   * @param sentences of the article, as {@link org.isnad.match.SentenceBuilder} makes them
   * @param statements found in it; those returned refer to the entities
   */
  public ArticleAnalysis extract(Article article, List<Sentence> sentences, List<Statement> statements) {
    List<List<Found>> bySentence = new ArrayList<>(sentences.size());
    boolean sport = clubs.sport(sentences);
    for (Sentence s : sentences) {
      bySentence.add(best(s, candidates(s, statements, sport)));
    }
    ShortNameExtractor shorts = new ShortNameExtractor(names, bySentence, statements);
    EntityLinker linker = new EntityLinker(sites, names.spellings());
    for (int i = 0; i < sentences.size(); i++) {
      List<Found> found = new ArrayList<>(shorts.confirmed(bySentence.get(i)));
      found.addAll(shorts.extract(sentences.get(i), found));
      found.sort(Comparator.comparing(Found::at));
      found.forEach(linker::add);
    }
    return linker.link(article, statements);
  }

  private List<Found> candidates(Sentence s, List<Statement> statements, boolean sport) {
    List<Found> out = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      if (s.token(i).isWord() && (s.opensPhrase(i) || names.is(s, i, openers))) {
        add(out, people.titled(s, i));
        add(out, people.named(s, i));
        add(out, bodies.known(s, i));
        add(out, bodies.headed(s, i));
        add(out, media.ambiguous(s, i));
        add(out, media.headed(s, i));
        Found club = sport ? clubs.club(s, i) : null;
        add(out, club != null ? club : places.known(s, i));
        add(out, places.headed(s, i));
      }
    }
    out.addAll(speakers.extract(s, statements));
    return out;
  }

  private static void add(List<Found> out, @Nullable Found found) {
    if (found != null) {
      out.add(found);
    }
  }

  /** Those that do not overlap, the surest and longest first. */
  private static List<Found> best(Sentence s, List<Found> candidates) {
    boolean[] taken = new boolean[s.size()];
    List<Found> out = new ArrayList<>();
    candidates.sort(BEST);
    for (Found f : candidates) {
      boolean free = true;
      for (int i = f.first(); i < f.end(); i++) {
        free &= !taken[i];
      }
      if (free) {
        java.util.Arrays.fill(taken, f.first(), f.end(), true);
        out.add(f);
      }
    }
    return out;
  }
}
