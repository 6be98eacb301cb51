package org.isnad.statement;

import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Inflection.Gender;
import org.isnad.lexicon.Inflection.Numerus;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Sentence;
import org.isnad.model.SourceType;
import org.isnad.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What kind of source a noun phrase is, by its first word: a person, a body, a document, a group, somebody unnamed. A word of
 * quantity makes whom it counts unnamed («five of the governors») or, where it means all, a group.
 */
final class HeadResolver {
  private final Grammar grammar;
  // The classes that the head of every phrase is asked for.
  private final ClassSet quantifier;
  private final ClassSet reference;
  private final ClassSet anonymous;
  private final ClassSet medium;
  private final ClassSet offices;
  private final ClassSet heads;
  private final ClassSet metonym;
  private final ClassSet expressions;

  HeadResolver(Grammar grammar) {
    this.grammar = grammar;
    this.quantifier = grammar.names().bit("quantifier");
    this.reference = grammar.names().bit("reference");
    this.anonymous = grammar.names().bit("anonymous");
    this.medium = grammar.names().bit("medium");
    this.offices = grammar.names().bits("role", "person");
    this.heads = grammar.names().bits("role", "honorific", "organisation", "document", "agency", "outlet", "medium", "metonym", "state",
        "capital", "group", "person", "region", "city");
    this.metonym = grammar.names().bit("metonym");
    this.expressions = grammar.names().bits("agency", "outlet", "organisation", "role", "document", "anonymous", "group", "state",
        "region", "city", "capital", "medium");
  }

  /**
   * A head.
   *
   * @param person whether a personal name can stand in the phrase
   */
  record Head(SourceType type, boolean person, Gender gender, Numerus number) {}

  /**
   * The head of the phrase from {@code i} to {@code end}.
   *
   * @param end one past the phrase
   */
  Head resolve(Sentence s, int i, int end) {
    Head counted = counted(s, i, end);
    return counted != null ? counted : simple(s, i, end);
  }

  /** «Five of the governors», «all the participants», «27 per cent»: null where no quantity opens the phrase. */
  private @Nullable Head counted(Sentence s, int i, int end) {
    if (s.token(i).kind() == Kind.NUMBER) {
      return new Head(SourceType.ANONYMOUS, false, Gender.MASCULINE, Numerus.PLURAL);
    }
    Reading quantity = Grammar.isDefinite(s, i) ? null : grammar.reading(s, i, quantifier);
    boolean noun = i + 1 < end && s.token(i + 1).isWord() && !grammar.isName(s, i + 1);
    if (quantity == null || !noun && grammar.nominal(s, i) || grammar.isName(s, i)) {
      return null;
    }
    Entry e = quantity.entry();
    boolean all = e.has("kind", "all") || e.has("kind", "both");
    return new Head(all ? SourceType.GROUP : SourceType.ANONYMOUS, false, gender(e), number(e));
  }

  private Head simple(Sentence s, int i, int end) {
    Reading taken = Grammar.isDefinite(s, i) || grammar.hasPronoun(s, i) || grammar.is(s, i, "honorific") ? grammar.reading(s, i, reference) : null;
    if (taken != null && (!grammar.isAny(s, i, "honorific") || taken.entry().has("kind", "courtesy"))) {
      return new Head(SourceType.PERSON, true, gender(taken.entry()), Numerus.SINGULAR);
    }
    Phrase building = s.phraseAt(i, metonym);
    Phrase p = building != null ? building : s.phraseAt(i, expressions);
    if (p != null && p.entry().cls().equals("medium") && grammar.is(s, i, "role")) {
      p = null;
    }
    Reading r = reading(s, i, end);
    Entry e = p != null ? p.entry() : r == null ? null : r.entry();
    if (e == null) {
      return unknown(s, i, end);
    }
    Gender gender = e.features().containsKey("gender") ? gender(e) : genderOf(e, s, i);
    Numerus number = number(e);
    SourceType type = type(e, s, i, end, number);
    boolean person = type == SourceType.PERSON || e.cls().equals("anonymous") && number == Numerus.SINGULAR && roleToo(s, i) || e.cls().equals("honorific") || e.cls().equals("person");
    return new Head(type, person && number == Numerus.SINGULAR, gender, number);
  }

  /** Of several meanings of a head the one that speaks most often. */
  private @Nullable Reading reading(Sentence s, int i, int end) {
    Reading unnamed = grammar.reading(s, i, anonymous);
    Reading publisher = grammar.isAny(s, i, offices) ? null : grammar.reading(s, i, medium);
    if (unnamed != null || publisher != null && publishes(s, i, end, publisher.entry())) {
      return unnamed != null ? unnamed : publisher;
    }
    return grammar.reading(s, i, heads);
  }

  /** An agency is one of news only by its name; papers and channels are media by their class noun. */
  private boolean publishes(Sentence s, int i, int end, Entry medium) {
    if (!medium.has("agency", "yes") || i + 1 == end) {
      return true;
    }
    for (int k = i + 1; k < end && grammar.proclitic(s, k) == '\0'; k++) {
      String form = s.token(k).form();
      boolean news = form.endsWith("\u0627\u0646\u0628\u0627\u0621") || form.endsWith("\u0627\u062E\u0628\u0627\u0631");
      if (news || s.opensAt(k) != null || grammar.isAny(s, k, "agency", "outlet") || s.phraseAt(k, "agency", "outlet") != null) {
        return true;
      }
    }
    return false;
  }

  /** A head that no lexicon knows: a name; with the article and an adjective behind it a body, or people where it is a plural. */
  private Head unknown(Sentence s, int i, int end) {
    boolean name = grammar.isName(s, i) || !grammar.nominal(s, i);
    String form = s.token(i).form();
    boolean plural = form.endsWith("\u0648\u0646") || form.endsWith("\u064A\u0646");
    boolean titled = Grammar.isDefinite(s, i) && NameExtractor.givenName(grammar, s, i + 1, end) < end;
    boolean described = !titled && Grammar.isDefinite(s, i) && !grammar.isName(s, i) && i + 1 < end && Grammar.isDefinite(s, i + 1);
    Reading belonging = grammar.reading(s, i, "demonym");
    boolean nation = belonging != null && belonging.entry().has("number", "pl");
    boolean construct = form.endsWith("\u0648") && form.length() > 4 && !grammar.isName(s, i) && !Grammar.isDefinite(s, i) && construct(s, i)
        || form.endsWith("\u0648") && form.length() > 4 && !grammar.isName(s, i) && i + 1 < end && grammar.isAny(s, i + 1, "state", "city", "region");
    boolean people = construct || nation || Grammar.isDefinite(s, i) && plural && form.length() > 6 && !grammar.isName(s, i);
    boolean unnamed = plural && !Grammar.isDefinite(s, i) && !grammar.isName(s, i) && form.length() > 5 && grammar.everyday(s, i, true);
    Reading accusative = grammar.unnamedAccusative(s, i);
    if (accusative != null) {
      return new Head(SourceType.ANONYMOUS, false, gender(accusative.entry()), number(accusative.entry()));
    }
    if (unnamed) {
      return new Head(SourceType.ANONYMOUS, false, Gender.MASCULINE, Numerus.PLURAL);
    }
    boolean things = Grammar.isDefinite(s, i) && form.endsWith("\u0627\u062A") && !titled && grammar.everyday(s, i, true);
    if (things) {
      return new Head(SourceType.UNKNOWN, false, Gender.FEMININE, Numerus.SINGULAR);
    }
    if (described || people && !titled || !name && !titled && Grammar.isDefinite(s, i)) {
      return new Head(people ? SourceType.GROUP : SourceType.ORGANISATION, false, genderByForm(s, i), people ? Numerus.PLURAL : Numerus.SINGULAR);
    }
    return new Head(SourceType.PERSON, true, genderByForm(s, i), Numerus.SINGULAR);
  }

  private static Gender gender(Entry e) {
    return e.has("gender", "f") ? Gender.FEMININE : Gender.MASCULINE;
  }

  private static Numerus number(Entry e) {
    return e.has("number", "pl") ? Numerus.PLURAL : e.has("number", "du") ? Numerus.DUAL : Numerus.SINGULAR;
  }

  private SourceType type(Entry e, Sentence s, int i, int end, Numerus number) {
    boolean definite = Grammar.isDefinite(s, i);
    return switch (e.cls()) {
      case "anonymous" -> (definite || construct(s, i)) && number == Numerus.SINGULAR && roleToo(s, i) ? SourceType.PERSON : SourceType.ANONYMOUS;
      case "role", "honorific", "person" -> number == Numerus.SINGULAR ? SourceType.PERSON
          : definite || construct(s, i) || grammar.isAny(s, i + 1, "state", "capital", "city") ? SourceType.GROUP : SourceType.ANONYMOUS;
      case "organisation" -> number == Numerus.PLURAL && !definite && vague(s, i, end) ? SourceType.ANONYMOUS : SourceType.ORGANISATION;
      case "document" -> SourceType.DOCUMENT;
      case "agency", "outlet", "medium" -> SourceType.OUTLET;
      case "metonym", "state", "capital", "region", "city" -> SourceType.PLACE;
      case "group" -> SourceType.GROUP;
      default -> SourceType.UNKNOWN;
    };
  }

  /** «Rights groups», «companies in the region»: bodies that nothing names. */
  private boolean vague(Sentence s, int i, int end) {
    for (int k = i + 1; k < end; k++) {
      if (grammar.is(s, k, "preposition")) {
        return true;
      }
      if (!s.token(k).isWord() || Grammar.isDefinite(s, k) || grammar.isName(s, k) || grammar.isAny(s, k, "state", "capital", "city", "metonym")) {
        return false;
      }
    }
    return true;
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
}
