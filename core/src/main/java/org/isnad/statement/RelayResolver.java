package org.isnad.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Match;
import org.isnad.match.Match.Part;
import org.isnad.match.NounPhraseExtractor;
import org.isnad.match.Sentence;
import org.isnad.match.SentenceBuilder;
import org.isnad.model.SourceType;
import org.isnad.text.Normalizer;
import org.isnad.text.Quotation;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;
import org.isnad.model.Span;
import org.isnad.model.Statement.Relay;
import org.jspecify.annotations.Nullable;

/**
 * Builds the chain from a source outwards: the medium that quotes it, and those named behind what it said — the
 * spokesman first, then the agency he spoke to.
 */
final class RelayResolver {
  private final Grammar grammar;
  private final MentionResolver mentions;
  private final ReferenceResolver references;
  private final Lexicon lexicon;
  private final ClassSet published;

  RelayResolver(Grammar grammar, MentionResolver mentions, ReferenceResolver references, Lexicon lexicon) {
    this.references = references;
    this.lexicon = lexicon;
    this.grammar = grammar;
    this.published = grammar.names().bits("agency", "outlet");
    this.mentions = mentions;
  }

  /** Whether the match names a source by a word of attribution and not by a verb. */
  static boolean attributes(Match m) {
    return m.reading().entry().cls().equals("attribution");
  }

  /** The links that an attribution beside a statement adds, nearest to the source first. */
  List<Relay> chain(Match attribution) {
    Part source = attribution.part("source");
    List<Relay> out = new ArrayList<>();
    if (source == null) {
      return out;
    }
    Sentence s = attribution.sentence();
    int next = firstEnd(s, source);
    boolean document = mentions.resolve(s, source.first(), next, source.skip()).type() == SourceType.DOCUMENT;
    Part issuer = document ? mentions.issuer(s, source.first(), next) : null;
    List<Relay> behind = behind(attribution, source.first(), issuer == null ? next : Math.max(next, issuer.end()));
    if (issuer != null) {
      out.add(relay(s, issuer.first(), issuer.end()));
    } else if (!document || behind.isEmpty() && handsOn(s, source.first(), next)) {
      out.add(relay(s, source.first(), next));
    }
    out.addAll(behind);
    return out;
  }

  /** Whether a document carries what somebody says: a certain one, «the statement», no law that is kept to and no statement of his own. */
  private boolean handsOn(Sentence s, int first, int end) {
    Reading document = grammar.reading(s, first, "document");
    boolean norm = document != null && document.entry().has("kind", "norm");
    return !norm && (Grammar.isDefinite(s, first) || first + 1 < end && Grammar.isDefinite(s, first + 1));
  }

  /** The links named behind somebody whom an attribution names as the source: whom he told, who printed it. */
  List<Relay> behindSource(Match attribution) {
    Part source = attribution.part("source");
    if (source == null) {
      return List.of();
    }
    Sentence s = attribution.sentence();
    Part issuer = mentions.resolve(s, source.first(), source.end(), source.skip()).type() == SourceType.DOCUMENT ? mentions.issuer(s, source.first(), source.end()) : null;
    return behind(attribution, source.first(), issuer == null ? source.end() : Math.max(source.end(), issuer.end()));
  }

  private List<Relay> behind(Match attribution, int source, int from) {
    Sentence s = attribution.sentence();
    boolean tells = attribution.part("verb") != null || grammar.isAny(s, source, "role", "anonymous", "person", "honorific", "given-name");
    List<Relay> out = new ArrayList<>(1);
    // «A report of "the Paper"»: behind an office without a name the name in marks is whose office it is.
    boolean of = from + 1 < s.size() && s.token(from).form().equals("\u0644") && s.opensAt(from + 1) != null
        && (!grammar.is(s, source, "role") || mentions.resolve(s, source, from, 0).name() != null);
    int i = of ? from + 1 : linkFirst(s, from, tells);
    while (i < s.size()) {
      int end = mediumEnd(s, i);
      out.add(medium(s, i, end));
      i = linkFirst(s, end, tells);
    }
    return out;
  }

  /** Where a medium begins that was told, or that printed what was said («which the agency printed»); the end of the sentence where none does. */
  private int linkFirst(Sentence s, int i, boolean tells) {
    int verb = grammar.is(s, i, "relative") ? i + 1 : i;
    boolean carries = grammar.isAny(s, verb, "carried", "aired");
    int first = carries ? verb + 1 : i;
    boolean medium = first < s.size() && s.token(first).isWord() && grammar.medium(s, first);
    // «The company that runs the station»: a body without a verb has told nothing, and whoever runs or owns it has not told it.
    boolean to = first < s.size() && grammar.proclitic(s, first) == '\u0644' && (!tells || grammar.is(s, first - 1, "belonging"));
    return medium && !to && (carries || verb == i) && !(s.word(first).joined() && s.phraseAt(first, "agency", "outlet") == null) ? first : s.size();
  }

  /** Where the first link ends: a medium behind a complete office is who was told. */
  private int firstEnd(Sentence s, Part source) {
    for (int i = source.first() + 1; i < source.end(); i++) {
      boolean medium = grammar.isAny(s, i, "medium", "agency") && grammar.proclitic(s, i) == '\0' && !grammar.is(s, i, SentenceBuilder.INNER);
      if (medium && grammar.closed(s, i - 1) && grammar.isAny(s, source.first(), "role", "anonymous", "person", "honorific")) {
        return i;
      }
    }
    return source.end();
  }

  /** One past a phrase that can be a link of a chain, the token itself where none begins. */
  int linkEnd(Sentence s, int first) {
    boolean somebody = grammar.isAny(s, first, "medium", "agency", "outlet", "organisation", "role", "anonymous", "honorific")
        || s.phraseAt(first, "agency", "outlet", "organisation", "role", "anonymous") != null;
    return somebody ? mentions.phraseEnd(s, first) : first;
  }

  /** Where the name of a medium ends that begins at a token. */
  int mediumEnd(Sentence s, int first) {
    Phrase p = s.phraseAt(first, "agency", "outlet");
    Quotation q = s.opensAt(first);
    if (q != null && q.closed()) {
      return q.close() + 1;
    }
    if (s.token(first).is('(')) {
      int close = first;
      while (close < s.size() && !s.token(close).is(')')) {
        close++;
      }
      return Math.min(close + 1, s.size());
    }
    int end = p != null ? p.end() : grammar.proclitic(s, first) == '\0' ? Math.max(mentions.phraseEnd(s, first), first + 1) : told(s, first);
    return Math.max(end, mentions.mediumEnd(s, first));
  }

  /** Where the name of a medium ends that has «to» written on: before a title or office, a second name in marks, whatever else is told. */
  private int told(Sentence s, int first) {
    if (!grammar.is(s, first, "medium")) {
      // «To the Financial Times»: of a paper's own name unknown words go on with it.
      int next = first + 1;
      boolean goesOn = grammar.is(s, first, "outlet") && next < s.size() && s.token(next).isWord() && s.word(next).unknown() && !grammar.everyday(s, next, true);
      return goesOn ? next + 1 : next;
    }
    int end = mentions.phraseEndBehind(s, first);
    for (int i = first + 1; i < end; i++) {
      Quotation name = s.opensAt(i);
      if (name != null && i == first + 1) {
        i = name.close();
      } else if (name != null || grammar.isAny(s, i, "honorific", "role", "preposition", "demonstrative") || NounPhraseExtractor.byName(s, i) || adverbial(s, i) || s.word(i).joined()) {
        return i;
      }
    }
    return Math.max(end, first + 1);
  }

  /** An everyday word in the accusative, which tells how somebody spoke. */
  private boolean adverbial(Sentence s, int i) {
    String form = s.token(i).form();
    return Grammar.accusative(s, i) && s.word(i).unknown() && grammar.everyday(form.substring(0, form.length() - 1));
  }

  /** One link. */
  Relay relay(Sentence s, int first, int end) {
    return relay(s, first, end, false);
  }

  private Relay relay(Sentence s, int first, int end, boolean medium) {
    Mention m = mentions.resolve(s, first, end, grammar.proclitic(s, first) == '\0' ? 0 : 1);
    Span at = m.at();
    boolean kind = m.type() == SourceType.OUTLET && m.definite() && m.key().size() == 1;
    String whole = m.role() != null && m.name() != null && !medium ? m.name() : mentions.printed(s, first, end);
    String text = MentionResolver.trimmedQuotes(kind ? references.medium(m).called() : whole);
    SourceType type = m.type();
    Entry known = canonical(s, first, end);
    if (known != null) {
      type = known.cls().equals("agency") ? SourceType.AGENCY : SourceType.OUTLET;
      boolean shorter = m.key().size() < MentionResolver.words(known.lemma()) || grammar.isAny(s, first, "document", "channel", "masdar");
      text = known.cls().equals("agency") && shorter ? known.lemma() : text;
    } else if (grammar.is(s, first, "medium") && s.word(first).readings().stream().anyMatch(r -> r.entry().has("agency", "yes"))) {
      type = SourceType.AGENCY;
    } else if (type == SourceType.PERSON && grammar.is(s, first, "role") && byName(s, first, end)) {
      type = SourceType.SPOKESPERSON;
    }
    return new Relay(m.name() != null && type == SourceType.PERSON && !medium ? m.called() : text, type, at);
  }

  /** A link that its place shows to be a medium, whatever its name looks like. */
  Relay medium(Sentence s, int first, int end) {
    Relay link = relay(s, first, end, true);
    boolean looks = link.type() == SourceType.AGENCY || link.type() == SourceType.OUTLET;
    return looks ? link : new Relay(link.name(), SourceType.OUTLET, link.at());
  }

  /** Whether a link is the outlet that publishes: it carries nothing from anybody, it was told itself. */
  boolean isOutlet(Relay link, @Nullable String outlet) {
    if (outlet == null) {
      return false;
    }
    String own = Normalizer.fold(outlet).toLowerCase(Locale.ROOT).replace(" ", "");
    if (Normalizer.fold(link.name()).replace(" ", "").contains(own)) {
      return true;
    }
    String plain = own.replaceAll("[^a-z0-9]", "");
    return !plain.isEmpty() && called(link.name(), plain);
  }

  /** Whether the lexicon knows part of the name under that Latin name. */
  private boolean called(String name, String own) {
    String plain = name.replaceAll("[«»\"()]+", " ");
    List<Token> tokens = Tokenizer.tokenize(plain, new Span(0, plain.length()));
    for (int i = 0; i < tokens.size(); i++) {
      for (Phrase p : lexicon.word(tokens.get(i).form()).openings().at(tokens, i)) {
        if (own.equals(latin(p.entry()))) {
          return true;
        }
      }
      Reading r = lexicon.word(tokens.get(i).form()).reading(grammar.names().bits("outlet", "outlet-name", "agency"));
      if (r != null && own.equals(latin(r.entry()))) {
        return true;
      }
    }
    return false;
  }

  private static String latin(Entry e) {
    return e.feature("canonical", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** An agency or outlet that the lexicon knows anywhere in the phrase. */
  @Nullable Entry canonical(Sentence s, int first, int end) {
    Reading kind = grammar.reading(s, first, "medium");
    // «The paper "the Kuwaiti News"» is no agency, though one is called so.
    boolean noAgency = kind != null && !kind.entry().has("agency", "yes");
    for (int i = first; i < end; i++) {
      Phrase p = s.phraseAt(i, published);
      Reading r = p != null ? p.reading() : grammar.reading(s, i, published);
      boolean alone = p != null || !Grammar.isDefinite(s, i) || s.around(i) != null || end - first <= 2;
      if (r != null && alone && r.clitics().pronoun().isEmpty() && !(noAgency && i > first && r.entry().cls().equals("agency"))) {
        return r.entry();
      }
    }
    return null;
  }

  /** «in the name of» makes an office that of a spokesman. */
  private static boolean byName(Sentence s, int first, int end) {
    for (int i = first; i < end; i++) {
      if (s.token(i).form().startsWith("\u0628\u0627\u0633\u0645")) {
        return true;
      }
    }
    return false;
  }
}
