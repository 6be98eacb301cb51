package org.isnad.statement;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Inflection.Gender;
import org.isnad.lexicon.Inflection.Numerus;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Match.Part;
import org.isnad.match.NounPhraseExtractor;
import org.isnad.match.Sentence;
import org.isnad.model.SourceType;
import org.isnad.model.Span;
import org.isnad.text.Quotation;
import org.isnad.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Takes a noun phrase apart into title, office and name, and says what kind of source it is. An office ends where its
 * genitive chain is closed by a definite word and no further adjective follows: what comes then is a name.
 */
final class MentionResolver {
  private final Grammar grammar;
  private final NounPhraseExtractor phrases;

  MentionResolver(Grammar grammar) {
    this.grammar = grammar;
    this.phrases = new NounPhraseExtractor(grammar);
  }

  /** Where the noun phrase that begins at a token ends; the token itself where none begins. */
  int phraseEnd(Sentence s, int first) {
    return phrases.end(s, first);
  }

  /** Where a medium's name ends that stands behind its class noun, perhaps in marks and with «for news» behind it. */
  int mediumEnd(Sentence s, int first) {
    int end = first + 1;
    for (int i = first + 1; i < Math.min(s.size(), first + 4); i++) {
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
  Mention resolve(Sentence s, int first, int end, int skip) {
    Span at = s.span(first, end);
    if (skip > 0 && skip < s.token(first).end() - s.token(first).start()) {
      at = new Span(at.start() + skip, at.end());
    }
    Quotation whole = s.opensAt(first);
    int from = whole != null ? first + 1 : first;
    Head head = head(s, from);
    int name = head.person ? nameStart(s, from, end, head) : end;
    int nameEnd = name < end ? nameEnd(s, name, end) : end;
    if (whole != null && whole.close() + 1 == end && nameEnd == whole.close()) {
      // A name in marks, and nothing else: the marks belong to the mention.
      return person(s, at, name, nameEnd, nameEnd, nameEnd, head);
    }
    if (nameEnd < end && name == from) {
      // A name with its office right behind it, without a comma: the mention is the name.
      at = new Span(at.start(), s.token(nameEnd - 1).end());
      return person(s, at, name, nameEnd, nameEnd, end, head);
    }
    if (name < nameEnd) {
      if (nameEnd < end) {
        at = new Span(at.start(), s.token(nameEnd - 1).end());
      }
      return person(s, at, name, nameEnd, from, officeEnd(s, from, name), head);
    }
    String text = trimmedQuotes(printed(s, at, first, end));
    boolean office = head.type == SourceType.PERSON && grammar.isAny(s, from, "role", "honorific");
    return new Mention(at, office ? null : text, office ? List.of() : key(s, from, end), office ? text : null,
        office ? key(s, from, end) : List.of(), head.type, head.gender, head.number, Grammar.isDefinite(s, from));
  }

  /** The words without a conjunction or preposition written onto the first: «to-the-ministry» is «the ministry». */
  private String printed(Sentence s, Span at, int first, int end) {
    Span all = s.span(first, end);
    boolean cut = at.start() > all.start() && at.start() < s.token(first).end();
    String text = (cut ? new Span(at.start(), all.end()) : all).in(s.text());
    boolean swallowed = !cut && text.startsWith("\u0644\u0644") && grammar.proclitic(s, first) == '\u0644';
    return swallowed ? "\u0627".concat(text.substring(1)) : text;
  }

  private Mention person(Sentence s, Span at, int name, int nameEnd, int office, int officeEnd, Head head) {
    boolean hasOffice = office < officeEnd && s.token(office).isWord();
    return new Mention(at, printed(s, at, name, nameEnd), key(s, name, nameEnd),
        hasOffice ? printed(s, at, office, officeEnd) : null, hasOffice ? key(s, office, officeEnd) : List.of(),
        SourceType.PERSON, head.gender, head.number, true);
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
        return null;
      }
      boolean by = s.token(i).form().equals("\u0639\u0646") || s.token(i).form().equals("\u0645\u0646");
      int at = by ? i + 1 : i;
      boolean of = grammar.proclitic(s, i) == '\u0644' || s.token(i).form().startsWith("\u0644\u0644");
      boolean body = at < s.size() && grammar.isAny(s, at, "organisation", "role", "agency", "outlet", "state", "metonym");
      if (body && (by || of || i == first + 1 || i > end - 1)) {
        // The preposition is written on the head: a definite head may stand alone, an indefinite one has its genitive behind it.
        int to = !of ? phrases.end(s, at) : Grammar.isDefinite(s, at) ? at + 1 : Math.max(at + 1, phrases.end(s, at + 1));
        return to > at ? new Part(at, to, of ? 1 : 0) : new Part(at, at + 1, of ? 1 : 0);
      }
    }
    return null;
  }

  /** An office behind a comma: «name, office,». Null where what stands there is none. */
  @Nullable String officeAfter(Sentence s, int comma, int end) {
    int i = comma + 1;
    boolean starts = i < end && grammar.isAny(s, i, "role", "person", "group") && grammar.proclitic(s, i) == '\0';
    return starts ? s.span(i, end).in(s.text()) : null;
  }

  private record Head(SourceType type, boolean person, Gender gender, Numerus number) {}

  private Head head(Sentence s, int i) {
    Phrase p = s.phraseAt(i, "agency", "outlet", "metonym", "organisation", "role", "document", "anonymous", "group", "state", "region", "city", "capital", "medium");
    Reading r = grammar.reading(s, i, "anonymous", "role", "honorific", "organisation", "document", "agency", "outlet", "medium",
        "metonym", "state", "capital", "group", "person", "region", "city");
    Entry e = p != null ? p.entry() : r == null ? null : r.entry();
    if (e == null) {
      boolean name = grammar.isName(s, i) || !grammar.nominal(s, i);
      boolean ofUs = !name && Grammar.isDefinite(s, i);
      return new Head(name ? SourceType.PERSON : ofUs ? SourceType.GROUP : SourceType.PERSON, true, genderByForm(s, i), Numerus.SINGULAR);
    }
    Gender gender = e.has("gender", "f") ? Gender.FEMININE : e.features().containsKey("gender") ? Gender.MASCULINE : genderOf(e, s, i);
    Numerus number = e.has("number", "pl") ? Numerus.PLURAL : e.has("number", "du") ? Numerus.DUAL : Numerus.SINGULAR;
    SourceType type = type(e, s, i, number);
    boolean person = type == SourceType.PERSON || e.cls().equals("honorific") || e.cls().equals("person");
    return new Head(type, person && number == Numerus.SINGULAR, gender, number);
  }

  private SourceType type(Entry e, Sentence s, int i, Numerus number) {
    boolean definite = Grammar.isDefinite(s, i);
    return switch (e.cls()) {
      case "anonymous" -> definite && number != Numerus.SINGULAR ? SourceType.GROUP : definite && roleToo(s, i) ? SourceType.PERSON : SourceType.ANONYMOUS;
      case "role", "honorific", "person" -> number == Numerus.SINGULAR ? SourceType.PERSON
          : definite || construct(s, i) ? SourceType.GROUP : SourceType.ANONYMOUS;
      case "organisation" -> SourceType.ORGANISATION;
      case "document" -> SourceType.DOCUMENT;
      case "agency", "outlet", "medium" -> SourceType.OUTLET;
      case "metonym", "state", "capital", "region", "city" -> SourceType.PLACE;
      case "group" -> SourceType.GROUP;
      default -> SourceType.UNKNOWN;
    };
  }

  private boolean roleToo(Sentence s, int i) {
    return grammar.isAny(s, i, "role", "honorific", "person");
  }

  private static boolean construct(Sentence s, int i) {
    return i + 1 < s.size() && s.token(i + 1).isWord() && Grammar.isDefinite(s, i + 1);
  }

  private static Gender genderOf(Entry e, Sentence s, int i) {
    return switch (e.cls()) {
      case "state", "capital", "city", "region", "agency", "medium" -> Gender.FEMININE;
      default -> genderByForm(s, i);
    };
  }

  private static Gender genderByForm(Sentence s, int i) {
    String f = s.token(i).form();
    return f.endsWith("\u0647") || f.endsWith("\u0627\u0621") ? Gender.FEMININE : Gender.MASCULINE;
  }

  /** Where the name begins in a phrase headed by a title, an office or a name; {@code end} where none stands in it. */
  private int nameStart(Sentence s, int first, int end, Head head) {
    boolean titled = grammar.isAny(s, first, "role", "honorific", "person", "anonymous");
    if (!titled && Grammar.isDefinite(s, first) && first + 1 < end && grammar.isName(s, first + 1) && !grammar.isName(s, first) && !Grammar.isDefinite(s, first + 1)) {
      // A title that no lexicon has, before a known name.
      return first + 1;
    }
    if (!titled) {
      return head.type == SourceType.PERSON && !Grammar.isDefinite(s, first) || grammar.isName(s, first) || !grammar.nominal(s, first) ? first : end;
    }
    boolean closed = Grammar.isDefinite(s, first) || grammar.is(s, first, "honorific") && !grammar.is(s, first, "role");
    Phrase fixed = s.phraseAt(first, "role", "honorific", "organisation", "anonymous");
    int i = fixed == null ? first + 1 : fixed.end();
    closed |= fixed != null && Grammar.isDefinite(s, i - 1);
    while (i < end) {
      if (NounPhraseExtractor.comma(s.token(i))) {
        return i + 1;
      }
      if (!s.token(i).isWord()) {
        Quotation q = s.opensAt(i);
        closed = true;
        i = q == null ? i + 1 : q.close() + 1;
        continue;
      }
      boolean definite = Grammar.isDefinite(s, i);
      boolean courtesy = grammar.is(s, i, "honorific") && (definite || closed && !grammar.isName(s, i));
      if (courtesy && grammar.proclitic(s, i) == '\0') {
        return afterHonorifics(s, i, end);
      }
      boolean attached = grammar.proclitic(s, i) != '\0';
      boolean entitled = grammar.is(s, i - 1, "honorific") && !grammar.is(s, i - 1, "role") && !grammar.isAny(s, i, "role", "preposition");
      if (closed && !definite && !attached && (entitled || namable(s, i))) {
        return i;
      }
      boolean link = grammar.is(s, i, "preposition") || grammar.proclitic(s, i) != '\0' && !definite;
      closed = !link && (definite || !grammar.nominal(s, i) || grammar.isAny(s, i, "state", "capital", "city", "region", "demonym", "given-name", "outlet", "agency", "metonym"))
          || proclosed(s, i);
      i++;
    }
    return end;
  }

  private boolean proclosed(Sentence s, int i) {
    return grammar.proclitic(s, i) != '\0' && grammar.isAny(s, i, "state", "capital", "city", "region", "outlet", "agency");
  }

  private int afterHonorifics(Sentence s, int i, int end) {
    int k = i;
    while (k < end && s.token(k).isWord() && grammar.is(s, k, "honorific")) {
      k++;
    }
    return k;
  }

  private boolean namable(Sentence s, int i) {
    if (grammar.isName(s, i)) {
      return true;
    }
    return !grammar.isAny(s, i, "role", "organisation", "document", "group", "person", "anonymous", "channel", "masdar",
        "reporting-masdar", "speech-noun", "attitude", "medium", "preposition", "time", "demonym", "state", "capital", "region")
        && s.token(i).form().length() > 2;
  }

  private int nameEnd(Sentence s, int name, int end) {
    int i = name + 1;
    while (i < end) {
      if (i > name + 1 && Grammar.isDefinite(s, i) && Grammar.isDefinite(s, i - 1) && !compound(s, i - 1)) {
        return i;
      }
      if (s.token(i).kind() == Kind.QUOTE || s.token(i).is('(')) {
        return i;
      }
      boolean office = grammar.isAny(s, i, "role", "anonymous", "person", "group") && !grammar.isName(s, i) && !Grammar.isDefinite(s, i)
          || grammar.deedNoun(s, i) && grammar.hasPronoun(s, i);
      boolean attached = grammar.proclitic(s, i) != '\0' && !grammar.isName(s, i);
      if (office || attached || grammar.is(s, i, "preposition") && !grammar.isName(s, i)) {
        return i;
      }
      i++;
    }
    return end;
  }

  /** «Abd al-Aziz», «Salah ad-Din»: a definite word that does not yet close a name. */
  private boolean compound(Sentence s, int i) {
    String form = s.token(i).form();
    return grammar.is(s, i - 1, "name-particle") || form.equals("\u0627\u0644\u062F\u064A\u0646") || form.equals("\u0627\u0644\u0644\u0647")
        || form.equals("\u0627\u0644\u0627\u0633\u0644\u0627\u0645") || grammar.isName(s, i);
  }

  /** The office without the titles of courtesy between it and the name. */
  private int officeEnd(Sentence s, int first, int name) {
    int end = name;
    while (end > first && s.token(end - 1).isWord() && grammar.is(s, end - 1, "honorific") && !(grammar.is(s, end - 1, "role") && end - 1 == first)
        || end > first && s.token(end - 1).kind() == Kind.PUNCTUATION) {
      end--;
    }
    return end;
  }

  /** The number of words of a name as the lexicon writes it. */
  static int words(String name) {
    return (int) name.strip().chars().filter(c -> c == ' ').count() + 1;
  }

  static List<String> key(Sentence s, int first, int end) {
    List<String> out = new ArrayList<>(end - first);
    for (int i = first; i < end; i++) {
      if (s.token(i).isWord()) {
        out.add(bare(s.token(i).form()));
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
