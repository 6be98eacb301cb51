package org.isnad.statement;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Match.Part;
import org.isnad.match.NounPhraseExtractor;
import org.isnad.match.Sentence;
import org.isnad.match.SentenceBuilder;
import org.isnad.model.SourceType;
import org.isnad.model.Span;
import org.isnad.statement.HeadResolver.Head;
import org.isnad.text.Quotation;
import org.isnad.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Takes a noun phrase apart into title, office and name, and says what kind of source it is. An office ends where its
 * genitive chain is closed by a definite word and no further adjective follows: what comes then is a name.
 */
final class MentionResolver {
  private static final String ABD = "\u0639\u0628\u062F";

  private final Grammar grammar;
  private final NounPhraseExtractor phrases;
  private final HeadResolver heads;
  private final NameExtractor names;

  MentionResolver(Grammar grammar) {
    this.grammar = grammar;
    this.phrases = new NounPhraseExtractor(grammar);
    this.heads = new HeadResolver(grammar);
    this.names = new NameExtractor(grammar);
  }

  /** Where the noun phrase that begins at a token ends; the token itself where none begins. */
  int phraseEnd(Sentence s, int first) {
    return phrases.end(s, first);
  }

  /** The same where a preposition is written onto the first token. */
  int phraseEndBehind(Sentence s, int first) {
    return phrases.end(s, first, true);
  }

  /** Where a medium's name ends that stands behind its class noun, perhaps in marks and with «for news» behind it. */
  int mediumEnd(Sentence s, int first) {
    int end = first + 1;
    for (int i = first + 1; i < Math.min(s.size(), first + 4) && !s.token(i).is(':'); i++) {
      Quotation q = s.opensAt(i);
      if (q != null && q.closed() && q.size() <= 5) {
        return q.close() + 1;
      }
      Phrase stands = s.phraseAt(i, "metonym");
    Phrase p = stands != null ? stands : s.phraseAt(i, "agency", "outlet");
      if (p != null || grammar.isAny(s, i, "agency", "outlet")) {
        return p != null ? p.end() : i + 1;
      }
    }
    return end;
  }

  /** The phrase from {@code first} to {@code end}; {@code skip} code units of its first token are a conjunction. */
  Mention resolve(Sentence s, int start, int end, int skip) {
    int first = start + 1 < end ? grammar.head(s, start) : start;
    Span at = s.span(first, end);
    if (skip > 0 && skip < s.token(first).end() - s.token(first).start()) {
      at = new Span(at.start() + skip, at.end());
    }
    Quotation whole = s.opensAt(first);
    int from = whole != null ? first + 1 : first;
    Head head = heads.resolve(s, from, end);
    int name = head.person() ? names.start(s, from, end, head) : end;
    int nameEnd = name < end ? names.end(s, name, end) : end;
    if (whole != null && whole.close() + 1 == end && nameEnd == whole.close()) {
      // A name in marks, and nothing else: the marks belong to the mention.
      return person(s, at, name, nameEnd, nameEnd, nameEnd, head);
    }
    if (nameEnd < end && name == from) {
      // A name with its office right behind it, without a comma: the mention is the name.
      at = new Span(at.start(), s.token(nameEnd - 1).end());
      boolean office = grammar.isAny(s, nameEnd, "role", "person", "anonymous", "group", "honorific", "quantifier")
          && grammar.proclitic(s, nameEnd) == '\0' && s.word(nameEnd).readings().getFirst().clitics().conjunction() == '\0';
      int officeEnd = office ? names.officeStop(s, nameEnd, Math.max(end, phrases.end(s, nameEnd))) : nameEnd;
      return person(s, at, name, nameEnd, nameEnd, officeEnd, head);
    }
    if (name < nameEnd) {
      if (nameEnd < end) {
        boolean marked = s.opensAt(name - 1) != null && s.token(nameEnd).kind() == Kind.QUOTE;
        at = new Span(at.start(), s.token(marked ? nameEnd : nameEnd - 1).end());
      }
      boolean office = nameEnd < end && grammar.is(s, nameEnd, "role") && grammar.proclitic(s, nameEnd) == '\0' && !names.named(s, nameEnd + 1, end);
      boolean behind = office && (end - nameEnd > name - from || !grammar.is(s, from, "role") || grammar.is(s, from, "honorific") && names.officeEnd(s, from, name) <= from + 1);
      return behind ? person(s, at, name, nameEnd, nameEnd, names.officeStop(s, nameEnd, Math.max(end, phrases.end(s, nameEnd))), head) : person(s, at, name, nameEnd, from, names.officeEnd(s, from, name), head);
    }
    int bodyEnd = head.person() && head.type() == SourceType.PERSON ? end : bodyEnd(s, from, withoutShortName(s, from, end));
    return bodyEnd < end && whole == null ? plain(s, new Span(at.start(), s.token(bodyEnd - 1).end()), from, from, bodyEnd, head)
        : plain(s, at, first, from, end, head);
  }

  /** A phrase without a personal name. */
  private Mention plain(Sentence s, Span at, int first, int from, int end, Head head) {
    boolean office = head.type() == SourceType.PERSON && grammar.isAny(s, from, "role", "honorific", "person", "reference");
    if (office && from + 1 < end && grammar.is(s, from, "honorific") && !grammar.is(s, from, "role") && grammar.is(s, from + 1, "role")) {
      // «His highness the emir of the region»: the office without the courtesy.
      return plain(s, new Span(s.token(from + 1).start(), at.end()), from + 1, from + 1, end, head);
    }
    String text = trimmedQuotes(printed(s, at, first, end));
    boolean taken = office && grammar.is(s, from, "reference") && !grammar.is(s, from, "role");
    if (office && !taken && !Grammar.isDefinite(s, from) && !construct(s, from + 1, end)) {
      // «A doctor said»: an office without a name that nothing makes definite is an unnamed individual.
      return new Mention(at, text, key(s, from, end), null, List.of(), SourceType.ANONYMOUS, head.gender(), head.number(), false);
    }
    return new Mention(at, office ? null : text, office ? List.of() : key(s, from, end), office ? text : null,
        office ? key(s, from, end) : List.of(), head.type(), head.gender(), head.number(), Grammar.isDefinite(s, from) || taken || office && construct(s, from + 1, end));
  }

  /** Behind the closed name of a body a deed, a rank or an office begins something else. */
  private boolean endsBody(Sentence s, int i) {
    if (s.around(i) != null || !grammar.closed(s, i - 1) || grammar.isAny(s, i, "given-name", SentenceBuilder.INNER) || grammar.proclitic(s, i) != '\0') {
      return false;
    }
    boolean plain = s.word(i).readings().stream().anyMatch(r -> r.clitics().conjunction() == '\0');
    boolean deed = !Grammar.isDefinite(s, i) && grammar.isAny(s, i, "masdar", "reporting-masdar", "attitude") && !grammar.is(s, i, "organisation")
        || grammar.is(s, i, "content-noun") && grammar.hasPronoun(s, i);
    boolean rank = grammar.is(s, i, "honorific") && Grammar.isDefinite(s, i) && i > 1 && Grammar.isDefinite(s, i - 1);
    String form = s.token(i).form();
    boolean whole = Grammar.isDefinite(s, i) && Grammar.isDefinite(s, i - 1) && grammar.isAny(s, i, "masdar", "reporting-masdar", "speech-noun") && !form.endsWith("\u064A\u0647")
        && !form.startsWith("\u0627\u0644\u0645") && !grammar.isAny(s, i, "organisation", "role", "person", "group", "medium", "document", "body");
    return plain && (deed || rank || whole);
  }

  private static int withoutShortName(Sentence s, int from, int end) {
    for (int i = from + 1; i < end; i++) {
      if (s.token(i).is('(') && s.token(end - 1).is(')')) {
        return i;
      }
    }
    return end;
  }

  /** Behind a definite body or group no second definite noun belongs to it: «the committee | the company». */
  private int bodyEnd(Sentence s, int first, int end) {
    for (int i = first + 1; i < end; i++) {
      String form = s.token(i).form();
      boolean adjective = form.endsWith("\u064A") || form.endsWith("\u064A\u0647");
      boolean noun = s.token(i).isWord() && Grammar.isDefinite(s, i) && !adjective && grammar.proclitic(s, i) == '\0'
          && grammar.isAny(s, i, "organisation", "group", "document", "content-noun", "masdar", "reporting-masdar", "channel")
          && !grammar.isAny(s, i, "role", "person", "demonym", "time-qualifier", SentenceBuilder.INNER);
      if (s.token(i).isWord() && i > first + 1 && endsBody(s, i)) {
        return i;
      }
      boolean told = i > first + 1 && grammar.isAny(s, i, "group", "person") && Grammar.isDefinite(s, i) && grammar.proclitic(s, i) == '\0' && !grammar.isAny(s, i, "role", "demonym", SentenceBuilder.INNER) && s.token(i - 1).isWord() && Grammar.isDefinite(s, i - 1) && grammar.proclitic(s, i - 1) == '\0'
          && !grammar.isAny(s, i - 1, "group", "person", "role") && !s.word(i).joined();
      if (told) {
        return i;
      }
      boolean joined = noun && s.word(i).joined();
      if (noun && !joined && s.token(i - 1).isWord() && Grammar.isDefinite(s, i - 1) && grammar.proclitic(s, i - 1) == '\0' && i == first + 1) {
        return i;
      }
    }
    return end;
  }

  /** An office in the genitive chain of a definite word is definite: the commander of the army. */
  private boolean construct(Sentence s, int from, int end) {
    for (int i = from; i < end; i++) {
      if (grammar.is(s, i, "preposition")) {
        return false;
      }
      if (Grammar.isDefinite(s, i) || grammar.isAny(s, i, "state", "capital", "city", "region")) {
        return true;
      }
    }
    return false;
  }

  /** The words of a phrase without a conjunction or preposition written onto the first. */
  String printed(Sentence s, int first, int end) {
    Span all = s.span(first, end);
    boolean skip = grammar.proclitic(s, first) != '\0' && !s.token(first).form().startsWith("\u0644\u0644");
    return printed(s, skip ? new Span(all.start() + 1, all.end()) : all, first, end);
  }

  /** The words without a conjunction or preposition written onto the first: «to-the-ministry» is «the ministry». */
  private String printed(Sentence s, Span at, int first, int end) {
    Span all = s.span(first, end);
    boolean cut = at.start() > all.start() && at.start() < s.token(first).end();
    String text = (cut ? new Span(at.start(), all.end()) : all).in(s.text());
    // «To the» swallows the alef of the article.
    boolean swallowed = s.token(first).form().startsWith("\u0644\u0644") && grammar.proclitic(s, first) == '\u0644' && (cut || text.startsWith("\u0644\u0644"));
    return swallowed ? "\u0627".concat(cut ? text : text.substring(1)) : text;
  }

  private Mention person(Sentence s, Span at, int name, int nameEnd, int office, int officeEnd, Head head) {
    while (office + 1 < officeEnd && grammar.is(s, office, "honorific") && !grammar.is(s, office, "role") && grammar.is(s, office + 1, "role")) {
      office++;
    }
    boolean hasOffice = office < officeEnd && s.token(office).isWord();
    return new Mention(at, printed(s, at, name, nameEnd), key(s, name, nameEnd),
        hasOffice ? printed(s, at, office, officeEnd) : null, hasOffice ? key(s, office, officeEnd) : List.of(),
        SourceType.PERSON, head.gender(), head.number(), true);
  }

  /**
   * Who issued a document: its genitive, «of X», or behind «issued by», «published by».
   *
   * @param end one past the phrase of the document
   * @return the issuer's range, or null where none is named
   */
  @Nullable Part issuer(Sentence s, int first, int end) {
    int limit = Math.min(s.size(), end + 4);
    for (int i = first + 1; i < limit; i++) {
      if (!s.token(i).isWord()) {
        Quotation q = i == first + 1 ? s.opensAt(i) : null;
        return q != null && q.closed() && q.size() <= 5 ? new Part(i, q.close() + 1, 0) : null;
      }
      if (grammar.is(s, i, "complementizer")) {
        // «The statement added that the hospitals …»: what is said has begun.
        return null;
      }
      boolean by = s.token(i).form().equals("\u0639\u0646") || s.token(i).form().equals("\u0645\u0646");
      int at = by ? i + 1 : i;
      boolean of = grammar.proclitic(s, i) == '\u0644' || s.token(i).form().startsWith("\u0644\u0644");
      boolean body = at < s.size() && grammar.isAny(s, at, "organisation", "role", "agency", "outlet", "state", "metonym");
      boolean genitive = i == first + 1 && !Grammar.isDefinite(s, first);
      if (genitive && grammar.is(s, i, "role") && !Grammar.isDefinite(s, i) && i + 1 < limit && grammar.proclitic(s, i + 1) == '\u0644') {
        // «An economic report of the ministry»: an economist is spelt like the adjective.
        continue;
      }
      if (body && (by || of || genitive || i > end - 1 && !Grammar.isDefinite(s, first))) {
        // The preposition is written on the head: a definite head may stand alone, an indefinite one has its genitive behind it.
        int to = !of ? phrases.end(s, at) : Grammar.isDefinite(s, at) ? at + 1 : Math.max(at + 1, phrases.end(s, at + 1));
        return to > at ? new Part(at, to, of ? 1 : 0) : new Part(at, at + 1, of ? 1 : 0);
      }
    }
    return null;
  }

  /** With the office that stands behind a comma, where the mention has none or only a title. */
  Mention withOffice(Sentence s, Mention m, int end) {
    int first = m.roleKey().size() > 1 || m.type() != SourceType.PERSON ? end : behindName(s, end);
    if (first == end) {
      return m;
    }
    int officeEnd = phraseEnd(s, first);
    String office = officeAfter(s, first, officeEnd);
    boolean fuller = office != null && (m.role() == null || officeEnd - first > 1);
    return fuller ? m.withRole(office, key(s, first, officeEnd)) : m;
  }

  /** Where behind a name an office can stand, after a comma or «and he is»; {@code end} where nothing leads to it. */
  private int behindName(Sentence s, int end) {
    int i = end < s.size() && NounPhraseExtractor.comma(s.token(end)) ? end + 1 : end;
    Reading he = grammar.reading(s, i, "pronoun");
    boolean is = he != null && he.clitics().conjunction() == '\u0648' && he.entry().has("person", "3");
    i = is ? i + 1 : i;
    return i < s.size() ? i : end;
  }

  /** An office behind a name, from its first token: «name, office,». Null where what stands there is none. */
  private @Nullable String officeAfter(Sentence s, int i, int end) {
    boolean starts = i < end && grammar.isAny(s, i, "role", "person", "group", "quantifier") && grammar.proclitic(s, i) == '\0'
        && s.word(i).readings().getFirst().clitics().conjunction() == '\0';
    return starts ? s.span(i, end).in(s.text()) : null;
  }

  /** The number of words of a name as the lexicon writes it. */
  static int words(String name) {
    return (int) name.strip().chars().filter(c -> c == ' ').count() + 1;
  }

  static List<String> key(Sentence s, int first, int end) {
    List<String> out = new ArrayList<>(end - first);
    for (int i = first; i < end; i++) {
      if (s.token(i).isWord()) {
        String word = bare(s.token(i).form());
        boolean servant = !out.isEmpty() && out.getLast().equals(ABD);
        if (servant) {
          // «Abd Allah» and «Abdallah» are one name.
          out.set(out.size() - 1, ABD.concat(s.token(i).form()));
        } else {
          out.add(word);
        }
      }
    }
    return out;
  }

  /** A lookup form without conjunction and article, to compare names. */
  static String bare(String form) {
    String f = form.length() > 4 && "\u0648\u0641\u0628\u0643".indexOf(form.charAt(0)) >= 0 && form.startsWith("\u0627\u0644", 1) ? form.substring(1) : form;
    return f.length() > 3 && f.startsWith("\u0627\u0644") ? f.substring(2) : f.length() > 4 && f.startsWith("\u0644\u0644") ? f.substring(2) : f;
  }

  /** A name without the quotation marks or brackets that wrap it. */
  static String trimmedQuotes(String text) {
    String t = text.strip();
    boolean marks = t.length() > 2 && Character.getType(t.charAt(0)) == Character.INITIAL_QUOTE_PUNCTUATION
        && Character.getType(t.charAt(t.length() - 1)) == Character.FINAL_QUOTE_PUNCTUATION;
    boolean plain = t.length() > 2 && (t.startsWith("\"") && t.endsWith("\"") || t.startsWith("(") && t.endsWith(")"));
    return marks || plain ? t.substring(1, t.length() - 1).strip() : t;
  }
}
