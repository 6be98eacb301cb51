package org.isnad.story;

import java.util.List;
import org.isnad.model.EntityType;
import org.isnad.model.Story.Member;
import org.jspecify.annotations.Nullable;

/**
 * What stories keep of an article as long as others can still join it.
 *
 * @param id the article's
 * @param outlet who published it, or null
 * @param url where, or null
 * @param published ISO 8601 date or date-time, or null
 * @param day the day of publication, counted from 1970-01-01; of an article without a date, the
 *     latest day known when it came
 * @param headline as in the article
 * @param text the article's, verbatim: what is said of it in a story points here
 * @param bag its words by their stems, with the weight of the places where they stand
 * @param shingles hashes of all its runs of {@link Shingles#WORDS} words, ascending, each once
 * @param named people, bodies and places, in the order of their first mention
 * @param days the days that its headline and first words name, counted from 1970-01-01, ascending,
 *     each once
 * @param facts what later versions are compared by
 * @param origins agencies and media that the article itself credits, by their names, each once
 * @param accounts what it says in words and figures
 */
// The arrays are written once, where the digest is made, and only read.
@SuppressWarnings("ArrayRecordComponent")
public record ArticleDigest(
    String id,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String published,
    int day,
    String headline,
    String text,
    TermBag bag,
    int[] shingles,
    List<Named> named,
    int[] days,
    Facts facts,
    List<String> origins,
    ArticleAccounts accounts) {
  public ArticleDigest {
    named = List.copyOf(named);
    origins = List.copyOf(origins);
  }

  /** As an article of a story. */
  Member member() {
    return new Member(id, outlet, published, headline);
  }

  /**
   * Somebody or something that the article names.
   *
   * @param key the same for all spellings that are known to be one
   * @param name as the article has it
   * @param role of a person, title or office, or null
   * @param rank where it is named first
   * @param terms the stems of its name's words, as in {@link TermBag}
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Named(
      EntityType type, String key, String name, @Nullable String role, Rank rank, int[] terms) {}

  /** Where something is named: the nearer to the top, the more the article is about it. */
  public enum Rank {
    HEADLINE,
    LEAD,
    BODY
  }

  /**
   * What an article says in figures, through whom, and in which paragraphs.
   *
   * @param figures each as printed in the article
   * @param sources names of the sources of its statements, each once
   * @param paragraphs hashes of its paragraphs' words
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Facts(List<String> figures, List<String> sources, int[] paragraphs) {
    public Facts {
      figures = List.copyOf(figures);
      sources = List.copyOf(sources);
    }
  }
}
