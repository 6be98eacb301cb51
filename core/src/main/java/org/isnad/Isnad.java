package org.isnad;

import java.util.function.Consumer;
import org.isnad.analysis.ArticleAnalyzer;
import org.isnad.analysis.ReadingDepth;
import org.isnad.lexicon.Language;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Analysis;
import org.isnad.model.Capture;
import org.isnad.story.StoryClusterer;
import org.isnad.story.StorySettings;

/**
 * The way in: reads captures of news pages and says what they say.
 *
 * <pre>{@code
 * Analysis analysis = Isnad.arabic().read(Capture.of("page.txt", bytes));
 * }</pre>
 *
 * <p>Immutable and thread-safe. Loading a language takes a fraction of a second; make one and keep
 * it.
 */
public final class Isnad {
  private final LanguageFiles files;
  private final Language language;
  private final ArticleAnalyzer analyzer;

  private Isnad(LanguageFiles files, Language language, ArticleAnalyzer analyzer) {
    this.files = files;
    this.language = language;
    this.analyzer = analyzer;
  }

  /** Reads Arabic, with the lexicons and rules that come along. The same object at every call. */
  public static Isnad arabic() {
    return Arabic.BUNDLED;
  }

  /**
   * Reads Arabic, with lexicons and rules of one's own.
   *
   * @throws org.isnad.lexicon.LanguageException where they cannot be used; says which file and
   *     line, and why
   */
  public static Isnad arabic(LanguageFiles files) {
    Language language = LanguageLoader.load(files, "ar");
    return new Isnad(files, language, new ArticleAnalyzer(language, fault -> {}));
  }

  /**
   * The same reading, with somebody told of errors of ours, which records only count: for logs and
   * reports.
   */
  public Isnad reportingTo(Consumer<? super RuntimeException> faults) {
    return new Isnad(files, language, analyzer.reportingTo(faults));
  }

  /** All that a capture says. Never throws for what the capture holds. */
  public Analysis read(Capture capture) {
    return read(capture, ReadingDepth.ALL);
  }

  /** What a capture says, read as far as {@code depth}. */
  public Analysis read(Capture capture, ReadingDepth depth) {
    return analyzer.analyze(capture, depth);
  }

  /**
   * What tells the lexicons and rules of this reading from others: with other ones, other things may
   * be found in the same bytes.
   *
   * @return 16 hexadecimal digits
   */
  public String reading() {
    return LanguageLoader.digest(files, language.code());
  }

  /** The words that it knows. */
  public Lexicon lexicon() {
    return language.lexicon();
  }

  /** What groups articles of this language into stories. */
  public StoryClusterer stories(StorySettings settings) {
    return new StoryClusterer(settings, lexicon());
  }

  /** Loaded when first asked for. */
  private static final class Arabic {
    private static final Isnad BUNDLED = arabic(LanguageFiles.onClassPath());
  }
}
