package org.isnad.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Inflection;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Openings;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.Word.Reading;
import org.isnad.model.Article;
import org.isnad.model.Article.Paragraph;
import org.isnad.model.Span;
import org.isnad.text.Quotation;
import org.isnad.text.QuotationExtractor;
import org.isnad.text.SentenceSplitter;
import org.isnad.text.SentenceSplitter.Range;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;

/** Turns a paragraph into sentences whose words are looked up. Stateless beside the lexicon; thread-safe. */
public final class SentenceBuilder {
  /** A sentence longer than this is no sentence; it is read in pieces so that no rule sees an endless line. */
  private static final int MOST_TOKENS = 1_500;

  /** Class of the words inside a fixed expression. */
  public static final String INNER = "inner";
  private static final Set<String> NOMINAL = Set.of("role", "honorific", "organisation", "document", "medium", "anonymous",
      "group", "person", "agency", "outlet", "state", "capital", "city", "region", "metonym", "channel");

  private final Lexicon lexicon;
  private final ClassSet inner;

  public SentenceBuilder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.inner = lexicon.classes().bit(INNER);
  }

  /** The sentences of an article, those of its headline first. */
  public List<Sentence> sentences(Article article) {
    ArticleText text = new ArticleText(article.text());
    List<Sentence> all = new ArrayList<>(sentences(text, article.headlineAt(), 0));
    int ordinal = 1;
    for (Paragraph p : article.paragraphs()) {
      all.addAll(sentences(text, p.at(), ordinal++));
    }
    return all;
  }

  /**
   * The sentences of one paragraph.
   *
   * @param paragraph its ordinal, 0 for the headline
   */
  public List<Sentence> sentences(String text, Span at, int paragraph) {
    return sentences(new ArticleText(text), at, paragraph);
  }

  private List<Sentence> sentences(ArticleText text, Span at, int paragraph) {
    List<Token> tokens = Tokenizer.tokenize(text.text(), at);
    List<Quotation> quotations = QuotationExtractor.extract(text.text(), tokens);
    List<Sentence> out = new ArrayList<>();
    for (Range r : SentenceSplitter.split(tokens, quotations)) {
      for (int first = r.first(); first < r.end(); first += MOST_TOKENS) {
        int end = Math.min(r.end(), first + MOST_TOKENS);
        out.add(sentence(text, paragraph, tokens.subList(first, end), within(quotations, first, end)));
      }
    }
    return out;
  }

  private Sentence sentence(ArticleText text, int paragraph, List<Token> tokens, List<Quotation> quotations) {
    List<Word> words = new ArrayList<>(tokens.size());
    List<List<Phrase>> phrases = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      words.add(spelled(text.text(), tokens.get(i), lexicon.word(tokens.get(i).form())));
    }
    for (int i = 0; i < tokens.size(); i++) {
      Openings openings = words.get(i).openings();
      boolean may = !openings.isEmpty() && i + 1 < tokens.size() && words.get(i + 1).continuing() && tokens.get(i).isWord();
      phrases.add(may ? openings.at(tokens, i) : List.of());
    }
    for (int i = 0; i < tokens.size(); i++) {
      List<Phrase> found = phrases.get(i);
      if (!found.isEmpty() && NOMINAL.contains(found.getFirst().entry().cls())) {
        fold(words, found.getFirst());
      }
    }
    return new Sentence(text, paragraph, tokens, words, quotations, phrases);
  }

  /** Leaves out readings that the spelling rules out: folding made them alike. */
  private Word spelled(String text, Token t, Word word) {
    long printed = word.shape().printed();
    if (printed == 0) {
      return word;
    }
    boolean marbuta = text.charAt(t.end() - 1) == '\u0629';
    List<Reading> kept = word.readings();
    for (int i = Long.numberOfTrailingZeros(printed); i < word.readings().size(); i++) {
      Reading r = word.readings().get(i);
      if ((printed >>> Math.min(i, Long.SIZE - 1) & 1) == 0) {
        continue;
      }
      if (marbuta && r.clitics().pronoun().equals("\u0647") || hamza(text, t, r) || was(text, t, r) || time(text, t, r) || particle(text, t, r) || except(text, t, r)) {
        kept = without(kept, r);
      }
    }
    return kept.size() == word.readings().size() ? word : lexicon.narrowed(word, kept);
  }

  /** A written hamza on alef at the start of a past tense whose own alef has none, as in «I think» for «he thought». */
  private static boolean hamza(String text, Token t, Reading r) {
    if (r.verb() == null || r.inflection() == null || r.inflection().tense() != Inflection.Tense.PAST) {
      return false;
    }
    int at = t.start() + (r.clitics().conjunction() == '\0' ? 0 : 1);
    return at < t.end() && text.charAt(at) == '\u0623' && r.verb().lemma().startsWith("\u0627");
  }

  /** «Time» is spelt like «that» but for the sign on its alef. */
  private static boolean time(String text, Token t, Reading r) {
    return r.entry().cls().equals("complementizer") && text.indexOf('\u0622', t.start(), t.end()) >= 0;
  }

  /** «Then that» is spelt like the particle of Dutch names but for its hamza. */
  private static boolean particle(String text, Token t, Reading r) {
    // «He began» is spelt like «in da».
    boolean hamza = text.indexOf('\u0625', t.start(), t.end()) >= 0 || text.charAt(t.end() - 1) == '\u0623';
    return r.entry().cls().equals("name-particle") && hamza;
  }

  /** «That not» is spelt like «except» but for its hamza. */
  private static boolean except(String text, Token t, Reading r) {
    return r.entry().has("kind", "negative") && text.indexOf('\u0623', t.start(), t.end()) < 0;
  }

  /** «As though» without its hamza is spelt like «was», which is what it then is. */
  private static boolean was(String text, Token t, Reading r) {
    return r.clitics().preposition() == '\u0643' && r.entry().cls().equals("complementizer") && text.indexOf('\u0627', t.start(), t.end()) >= 0;
  }

  private static List<Reading> without(List<Reading> readings, Reading one) {
    List<Reading> out = new ArrayList<>(readings);
    out.remove(one);
    return out;
  }

  /** A fixed expression counts as one noun: its first word takes its class, the others lose whatever they mean alone. */
  private void fold(List<Word> words, Phrase p) {
    Word first = words.get(p.first());
    List<Reading> readings = new ArrayList<>();
    readings.add(p.reading());
    readings.addAll(first.readings());
    words.set(p.first(), new Word(first.form(), readings, first.classes().or(p.reading().classBit()), first.openings(), first.continuing()));
    for (int i = p.first() + 1; i < p.end(); i++) {
      words.set(i, new Word(words.get(i).form(), List.of(), inner, Openings.NONE, false));
    }
  }

  private static List<Quotation> within(List<Quotation> quotations, int first, int end) {
    List<Quotation> out = new ArrayList<>();
    for (Quotation q : quotations) {
      if (q.open() >= first && q.open() < end) {
        boolean closed = q.closed() && q.close() < end;
        out.add(new Quotation(q.open() - first, (closed ? q.close() : Math.min(q.close(), end)) - first, closed));
      }
    }
    return out;
  }
}
