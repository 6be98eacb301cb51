package org.isnad.bench;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;

/**
 * What Lucene's own parts do with the same articles and queries: its Arabic analyzer, its query
 * parser, its best twenty, their headlines and a passage of each by its highlighter.
 */
final class LuceneSearch implements Closeable {
  private static final int FINDINGS = 20;

  private final Analyzer analyzer = new ArabicAnalyzer();
  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private LuceneSearch(FSDirectory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  /** Makes an index of article lines in a folder, in place of one that is there. */
  static LuceneSearch of(Path folder, Path lines) throws IOException {
    FSDirectory directory = FSDirectory.open(folder);
    try (IndexWriter writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig(new ArabicAnalyzer())
                    .setOpenMode(OpenMode.CREATE)
                    .setRAMBufferSizeMB(64));
        BufferedReader in = Files.newBufferedReader(lines)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] article = LinesFile.texts(line);
        Document document = new Document();
        document.add(new StringField("id", article[0], Store.YES));
        document.add(new TextField("headline", article[1], Store.YES));
        document.add(new TextField("text", article[1] + "\n" + article[2], Store.YES));
        writer.addDocument(document);
      }
    }
    return new LuceneSearch(directory, DirectoryReader.open(directory));
  }

  /**
   * The first page of findings.
   *
   * @param passages whether each is shown with a passage; without them only headlines are fetched
   * @return how many characters are shown
   */
  long search(String text, boolean passages) throws IOException {
    QueryParser parser = new QueryParser("text", analyzer);
    parser.setDefaultOperator(QueryParser.Operator.AND);
    Query query;
    try {
      query = parser.parse(text);
    } catch (ParseException e) {
      throw new IOException(e);
    }
    TopDocs found = searcher.search(query, FINDINGS);
    long shown = 0;
    for (ScoreDoc doc : found.scoreDocs) {
      shown += document(doc).get("headline").length();
    }
    if (passages && found.scoreDocs.length > 0) {
      for (String passage :
          UnifiedHighlighter.builder(searcher, analyzer).build().highlight("text", query, found, 1)) {
        shown += passage.length();
      }
    }
    return shown;
  }

  private Document document(ScoreDoc doc) throws IOException {
    return searcher.storedFields().document(doc.doc, Set.of("id", "headline"));
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    analyzer.close();
  }
}
