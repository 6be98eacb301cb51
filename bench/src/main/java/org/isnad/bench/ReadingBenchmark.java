package org.isnad.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.isnad.Isnad;
import org.isnad.lexicon.Language;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.model.Analysis;
import org.isnad.model.Article;
import org.isnad.model.Article.Paragraph;
import org.isnad.page.ArticleExtractor;
import org.isnad.page.PageExtraction;
import org.isnad.record.RecordJson;
import org.isnad.statement.StatementExtractor;
import org.isnad.text.Normalizer;
import org.isnad.text.Quotation;
import org.isnad.text.QuotationExtractor;
import org.isnad.text.SentenceSplitter;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The steps of the reading, each by itself and then all in one. One operation is one page; the
 * counter {@code characters} tells the speed in characters of its articles.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Thread)
public class ReadingBenchmark {
  private final Isnad isnad = Isnad.arabic();
  private final Language language = LanguageLoader.load(LanguageFiles.onClassPath(), "ar");
  private final ArticleExtractor articles = new ArticleExtractor(language.lexicon());
  private final StatementExtractor statements = new StatementExtractor(language);

  /** Counts what one second reads. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Speed {
    public long characters;
  }

  @Benchmark
  public String fold(CorpusPage page, Speed speed) {
    speed.characters += page.characters;
    String last = "";
    for (Article article : page.articles) {
      last = Normalizer.fold(article.text());
    }
    return last;
  }

  /** The text layer: tokens, quotations, sentences. */
  @Benchmark
  public void text(CorpusPage page, Speed speed, Blackhole hole) {
    speed.characters += page.characters;
    for (Article article : page.articles) {
      for (Paragraph paragraph : article.paragraphs()) {
        List<Token> tokens = Tokenizer.tokenize(article.text(), paragraph.at());
        List<Quotation> quotations = QuotationExtractor.extract(article.text(), tokens);
        hole.consume(SentenceSplitter.split(tokens, quotations));
      }
    }
  }

  @Benchmark
  public PageExtraction articles(CorpusPage page, Speed speed) {
    speed.characters += page.characters;
    return articles.extract(page.capture);
  }

  @Benchmark
  public void statements(CorpusPage page, Speed speed, Blackhole hole) {
    speed.characters += page.characters;
    for (Article article : page.articles) {
      hole.consume(statements.extract(article));
    }
  }

  /** Bytes to analysis. */
  @Benchmark
  public Analysis read(CorpusPage page, Speed speed) {
    speed.characters += page.characters;
    return isnad.read(page.capture);
  }

  /** Bytes to the record's bytes. */
  @Benchmark
  public void readAndPrint(CorpusPage page, Speed speed) throws IOException {
    speed.characters += page.characters;
    RecordJson.write(isnad.read(page.capture), OutputStream.nullOutputStream());
  }
}
