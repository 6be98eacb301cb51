package org.isnad.match;

import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Word.Reading;
import org.isnad.lexicon.WordClasses;
import org.isnad.text.Normalizer;
import org.isnad.text.Quotation;
import org.isnad.text.Token;
import org.isnad.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a noun phrase ends that begins at a token: heads, genitives, adjectives, names, titles, short names in
 * quotation marks, and those prepositional phrases that belong to an office («in the ministry», «of the party») and come
 * before its holder's name. Apposition behind a comma is not part of it, but a name behind the comma of its title is.
 */
public final class NounPhraseExtractor {
  /** No mention of a source is longer; what is, is a clause misread. */
  private static final int MOST_TOKENS = 28;
  /** Name, father and grandfather with family, and no more. */
  private static final int MOST_NAMES = 5;
  /** A quotation of at most so many tokens is a name, not speech. */
  static final int NAME_TOKENS = 5;

  private static final String BY_NAME = "\u0628\u0627\u0633\u0645";
  private static final String FROM = "\u0645\u0646";

  private final Grammar grammar;
  private final PredicateMatcher predicates;
  private final HearerMatcher hearers;
  private final OfficeMatcher offices;
  private final PrepositionMatcher prepositions;
  // The classes that every word of a phrase is asked for.
  private final ClassSet holders;
  private final ClassSet persons;
  private final ClassSet bodies;
  private final ClassSet titlesAndNames;
  private final ClassSet nameOpeners;
  private final ClassSet givenName;
  private final ClassSet weekday;
  private final ClassSet timeWord;
  private final ClassSet sayings;
  private final ClassSet preposition;
  private final ClassSet asides;
  private final ClassSet anonymous;
  private final ClassSet quantifier;

  public NounPhraseExtractor(Grammar grammar) {
    this.grammar = grammar;
    this.predicates = new PredicateMatcher(grammar);
    this.hearers = new HearerMatcher(grammar);
    this.offices = new OfficeMatcher(grammar);
    this.prepositions = new PrepositionMatcher(grammar);
    WordClasses names = grammar.names();
    this.holders = names.bits("role", "anonymous", "person", "group");
    this.persons = names.bits("role", "person", "anonymous");
    this.bodies = names.bits("organisation", "document", "medium");
    this.titlesAndNames = names.bits("role", "honorific", "given-name");
    this.nameOpeners = names.bits("name-particle", "honorific");
    this.givenName = names.bit("given-name");
    this.weekday = names.bit("weekday");
    this.timeWord = names.bit("time");
    this.sayings = names.bits("reporting-masdar", "speech-noun");
    this.preposition = names.bit("preposition");
    this.anonymous = names.bit("anonymous");
    this.quantifier = names.bit("quantifier");
    this.asides = names.bits("attribution", "reset", "editorial", "adverb");
  }

  /**
   * One past the last token of the phrase.
   *
   * @return {@code first} where no phrase begins there
   */
  public int end(Sentence s, int first) {
    return end(s, first, false);
  }

  /**
   * The same.
   *
   * @param preposed whether a preposition written onto the first token is not part of the phrase, but lets it begin there
   */
  public int end(Sentence s, int first, boolean preposed) {
    int known = s.phraseEnd(first, preposed);
    return known >= 0 ? known : s.keepPhraseEnd(first, preposed, find(s, first, preposed));
  }

  /** The same behind «that» and «but», which put an unnamed subject and its adjectives into the accusative: «that a military official confirmed». */
  int accusativeEnd(Sentence s, int first) {
    int i = first;
    while (i < s.size() && s.token(i).isWord() && Grammar.accusative(s, i) && (i > first ? !grammar.reportingParticiple(s, i) && !grammar.surelyVerb(s, i) : grammar.unnamedAccusative(s, i) != null)) {
      i++;
    }
    if (i == first) {
      return end(s, first);
    }
    boolean office = i + 1 < s.size() && s.token(i).isWord() && (byName(s, i) || offices.goesOn(s, i));
    return office ? Math.max(i, end(s, i + 1)) : i;
  }

  private int find(Sentence s, int first, boolean preposed) {
    int i = core(s, first, preposed);
    if (i > first && i + 1 < s.size() && comma(s.token(i)) && titleOnly(s, first, i)) {
      int begin = courtesyEnd(s, i + 1);
      int name = begin < s.size() ? core(s, begin, false) : begin;
      if (name > begin && name - begin <= MOST_NAMES && properName(s, begin, name)) {
        return name;
      }
    }
    return i;
  }

  /** One past the titles of courtesy that may stand between the comma and a name: «the dean, Doctor So-and-so». */
  private int courtesyEnd(Sentence s, int i) {
    int k = i;
    while (k < s.size() && s.token(k).isWord() && (grammar.is(s, k, "honorific") && Grammar.isDefinite(s, k) && grammar.proclitic(s, k) == '\0' || Grammar.abbreviated(s, k))) {
      k++;
    }
    return k;
  }

  private int core(Sentence s, int at, boolean preposed) {
    int first = grammar.head(s, at);
    int end = chain(s, first, preposed && first == at);
    return end > first ? end : at;
  }

  private int chain(Sentence s, int first, boolean preposed) {
    boolean officeOpen = false;
    int limit = Math.min(s.size(), first + MOST_TOKENS);
    int i = first;
    while (i < limit) {
      Token t = s.token(i);
      if (t.kind() == Kind.QUOTE) {
        Quotation q = nameInMarks(s, i);
        if (q == null) {
          break;
        }
        i = q.close() + 1;
        if (i < limit && s.token(i).isWord() && beginsAnew(s, first, i, q)) {
          break;
        }
        continue;
      }
      int behind = signEnd(s, i, first, limit);
      if (behind > i) {
        i = behind;
        continue;
      }
      if (!t.isWord() || stops(s, i, first) || i > first && bodyComplete(s, first, i)) {
        break;
      }
      int inner = preposed && i == first ? i + 1 : inner(s, i, first, officeOpen);
      if (inner == i) {
        break;
      }
      officeOpen |= grammar.isAny(s, i, holders) || i == first && counts(s, i);
      i = inner;
    }
    return i;
  }

  /** The quotation that opens at a token and is short enough for a name, or null. */
  private static @Nullable Quotation nameInMarks(Sentence s, int i) {
    Quotation q = s.opensAt(i);
    return q != null && q.closed() && q.size() <= NAME_TOKENS && q.size() > 0 ? q : null;
  }

  /** Whether the word behind a name in marks is no more of the phrase. */
  private boolean beginsAnew(Sentence s, int first, int i, Quotation name) {
    // What a body with a name of its own is for («"X" for research») describes it.
    boolean described = grammar.is(s, first, "organisation") && grammar.proclitic(s, i) != '\0';
    // «The paper "the Beacon" | pictures of»: a noun without article is none of the name of a medium.
    return described || name.open() == first + 1 && grammar.is(s, first, "medium") && !Grammar.isDefinite(s, i)
        && grammar.isAny(s, i, "masdar", "reporting-masdar", "content-noun", "channel", "document");
  }

  /** One past a number, a short name in brackets or a hyphen within the phrase; {@code i} where none of these stands there. */
  private int signEnd(Sentence s, int i, int first, int limit) {
    Token t = s.token(i);
    if (t.kind() == Kind.NUMBER && (i == first || i == first + 1 && grammar.isAny(s, first, "medium", "document"))) {
      return i + 1;
    }
    int shortName = t.is('(') && i > first ? shortName(s, first, i) : i;
    boolean hyphen = t.is('-') && i > first && i + 1 < limit && t.start() == s.token(i - 1).end() && t.end() == s.token(i + 1).start();
    return hyphen ? i + 1 : shortName;
  }

  /** One past the short name in brackets behind the name of a body, «(WAFA)»; {@code open} where there is none. */
  private int shortName(Sentence s, int first, int open) {
    boolean body = grammar.isAny(s, first, "organisation", "medium", "agency") && !grammar.isAny(s, first, "role", "person", "anonymous");
    int i = open + 1;
    while (body && i < s.size() && i - open <= 4 && (s.token(i).isWord() || s.token(i).is('.')) && !grammar.isAny(s, i, "weekday", "month", "time", "reporting-verb")) {
      i++;
    }
    return body && i > open + 1 && i < s.size() && s.token(i).is(')') ? i + 1 : open;
  }

  /** Some of, five of, 27 per cent of: whom it counts stands behind a preposition. */
  private boolean counts(Sentence s, int i) {
    return grammar.isAny(s, i, quantifier) && !Grammar.isDefinite(s, i);
  }

  /** The name of a body is complete with a definite word; an indefinite one behind it begins something else. */
  private boolean bodyComplete(Sentence s, int first, int i) {
    if (i == first + 1 && grammar.isAny(s, first, "state", "capital") && grammar.isAny(s, i, "state", "capital") && !s.token(i).form().startsWith("\u0648")) {
      return true;
    }
    boolean complete = grammar.isAny(s, first, bodies) && !grammar.isAny(s, first, persons)
        && s.token(i - 1).isWord() && Grammar.isDefinite(s, i - 1) && !grammar.isAny(s, i - 1, titlesAndNames);
    if (!complete || Grammar.isDefinite(s, i)) {
      return false;
    }
    boolean joined = s.token(i).form().startsWith("\u0648") && s.word(i).readings().stream().noneMatch(r -> r.clitics().conjunction() == '\0');
    Reading unlike = grammar.reading(s, i, "negation");
    if (unlike != null && unlike.entry().has("kind", "adjective")) {
      return false;
    }
    boolean purpose = s.word(i).unknown() && s.token(i).form().charAt(0) == '\u0644' && s.token(i).form().length() > 4
        && i + 1 < s.size() && s.token(i + 1).isWord() && Grammar.isDefinite(s, i + 1);
    return !purpose && !joined && grammar.proclitic(s, i) == '\0'
        && !grammar.isAny(s, i, "name-particle", "preposition", "demonym", "state", "capital", "city", SentenceBuilder.INNER);
  }

  /** Where the phrase goes on after the word at {@code i}; {@code i} itself where the phrase ends before it. */
  private int inner(Sentence s, int i, int first, boolean officeOpen) {
    if (i > first && (byName(s, i) || informed(s, i))) {
      return i + 1;
    }
    if (i > first && (nameGoesOn(s, i) && !hearers.names(s, i) || PrepositionMatcher.ali(s, i) && (prepositions.named(s, i) || prepositions.begins(s, i)))) {
      return i + 1;
    }
    if (grammar.isAny(s, i, preposition)) {
      return takesPreposition(s, i, first, officeOpen) ? i + 1 : i;
    }
    return grammar.proclitic(s, i) == '\0' || i > first && takesProclitic(s, i, first, officeOpen) ? i + 1 : i;
  }

  private boolean takesPreposition(Sentence s, int i, int first, boolean officeOpen) {
    if (i == first) {
      return prepositions.begins(s, i) || prepositions.governor(s, i);
    }
    if (!officeOpen || namedYet(s, first, i)) {
      return false;
    }
    // «The spokesman at the command of»: elsewhere the word is a preposition, «under the command of».
    Reading body = grammar.reading(s, i, "organisation");
    return body != null && body.clitics().preposition() == '\u0628' || offices.goesOn(s, i);
  }

  /** Whether the phrase goes on with a word that has a preposition written on. */
  private boolean takesProclitic(Sentence s, int i, int first, boolean officeOpen) {
    char proclitic = grammar.proclitic(s, i);
    if (proclitic == '\u0644' && takesFor(s, i, first) || proclitic == '\u0628' && takesIn(s, i, first)) {
      return true;
    }
    boolean office = officeOpen && !grammar.is(s, i, "demonstrative") && !offices.complete(s, first, i) && (proclitic != '\u0644' || grammar.isAny(s, first, "role", "anonymous"));
    return office && !namedYet(s, first, i) && !hearers.medium(s, i) && proclitic != '\u0643';
  }

  /** «The council for human rights»: part of a body's name, unless it is whom the body tells. */
  private boolean takesFor(Sentence s, int i, int first) {
    boolean issuer = i == first + 1 && grammar.is(s, first, "document") && !Grammar.isDefinite(s, first)
        && grammar.isAny(s, i, "organisation", "role", "state", "agency", "outlet", "medium");
    // «The official site of the club»
    boolean site = i > first + 1 && Grammar.isDefinite(s, first) && grammar.is(s, first, "medium") && Grammar.isDefinite(s, i - 1) && grammar.is(s, i, "organisation") && !hearers.medium(s, i);
    if (issuer || site || !grammar.is(s, first, "organisation")) {
      return issuer || site;
    }
    boolean members = i + 1 < s.size() && Grammar.isDefinite(s, i + 1) && i > first + 1 && !grammar.isAny(s, i, "medium", "agency", "outlet");
    return (members || !hearers.medium(s, i)) && (grammar.deedNoun(s, i) || i > first + 1 && !grammar.isAny(s, i, "honorific", "state", "capital", "demonym"));
  }

  /** «The university in the capital» */
  private boolean takesIn(Sentence s, int i, int first) {
    return grammar.is(s, first, "organisation") && grammar.isAny(s, i, "city", "capital", "state", "region", "organisation", "place-head")
        && !(Grammar.isDefinite(s, i) && grammar.is(s, i, "place-head"))
        && !grammar.isAny(s, i, "role", "time") && !grammar.deedNoun(s, i) && grammar.closed(s, i - 1);
  }

  private boolean stops(Sentence s, int i, int first) {
    if (i == first + 1 && counts(s, first) && s.token(i).form().equals(FROM)) {
      return false;
    }
    if (i > first && nameGoesOn(s, i)) {
      return false;
    }
    // «A source from the coast guard»: elsewhere the word may be «who».
    boolean from = i > first && s.token(i).form().equals(FROM) && grammar.is(s, first, "anonymous");
    if (grammar.stopsPhrase(s, i) && !from || grammar.surelyVerb(s, i)) {
      return true;
    }
    if (i == first) {
      return Grammar.tanwin(s, i) || byName(s, i) || grammar.is(s, i, "reset") || predicates.opens(s, i);
    }
    boolean name = grammar.isAny(s, i - 1, givenName) && !Grammar.isDefinite(s, i);
    boolean one = counts(s, i) && i + 1 < s.size() && s.token(i + 1).isWord();
    boolean day = !informed(s, i) && grammar.isAny(s, i, weekday) && !name && !one || !informed(s, i) && grammar.isAny(s, i, timeWord) && !(grammar.isAny(s, i, givenName) && !Grammar.isDefinite(s, i));
    Reading quantity = Grammar.isDefinite(s, i - 1) && !Grammar.isDefinite(s, i) ? grammar.reading(s, i, quantifier) : null;
    boolean all = quantity != null && quantity.entry().has("kind", "all") && quantity.clitics().conjunction() == '\0';
    boolean time = all || day && (!grammar.isAny(s, i, "organisation", "outlet") || grammar.is(s, i + 1, "time-qualifier")) && !general(s, i);
    boolean words = grammar.isAny(s, i, sayings) && (grammar.hasPronoun(s, i) || grammar.is(s, i, "attribution"));
    boolean goesOn = Grammar.accusative(s, i) && (grammar.isAny(s, i + 1, "preposition", "complementizer") || i + 1 < s.size() && s.token(i + 1).is(':'));
    boolean reports = grammar.reportingParticiple(s, i) && (Grammar.tanwin(s, i) || goesOn);
    // A number from eleven on is followed by the accusative of what it counts.
    boolean adverb = Grammar.tanwin(s, i) && s.token(i - 1).kind() != Kind.NUMBER;
    return grammar.then(s, i) || time || words || predicates.follows(s, i) || reports || adverb || grammar.joinedVerb(s, i) && !grammar.nominal(s, i)
        || s.phraseAt(i, asides) != null;
  }

  /** «A well-informed source» is spelt like «at the beginning of». */
  private boolean informed(Sentence s, int i) {
    return grammar.isAny(s, i - 1, anonymous) && s.token(i).form().startsWith("\u0645\u0637\u0644\u0639");
  }

  /** «The director general»: behind a definite noun the word for year is the adjective. */
  private boolean general(Sentence s, int i) {
    String f = s.token(i).form();
    return (f.equals("\u0627\u0644\u0639\u0627\u0645") || f.equals("\u0627\u0644\u0639\u0627\u0645\u0647"))
        && Grammar.isDefinite(s, i - 1) && grammar.isAny(s, i - 1, "role", "organisation", "document", "person", "group");
  }

  /** Behind «son of», or a title of courtesy, stands a name, whatever else the word may mean. */
  private boolean nameGoesOn(Sentence s, int i) {
    boolean particle = grammar.isAny(s, i - 1, nameOpeners) && (grammar.is(s, i - 1, "name-particle") || !grammar.is(s, i - 1, "organisation"));
    boolean saying = grammar.isAny(s, i, sayings) && (grammar.hasPronoun(s, i) || grammar.is(s, i, "attribution"));
    return particle && !saying && !Grammar.tanwin(s, i) && !grammar.stopsPhrase(s, i) && !grammar.isAny(s, i, "complementizer", "relative") && (!grammar.isAny(s, i, preposition) || PrepositionMatcher.ali(s, i));
  }

  /** «bi-sm»: in the name of, always part of the office of a spokesman; «in his name and the name of» tells how one speaks. */
  public static boolean byName(Sentence s, int i) {
    String f = s.token(i).form();
    if (f.charAt(0) != BY_NAME.charAt(0)) {
      return false;
    }
    boolean own = f.length() > BY_NAME.length() && i + 1 < s.size() && s.token(i + 1).form().startsWith("\u0648");
    return f.startsWith(BY_NAME) && !own;
  }

  /** Whether what looks like «on» is the name Ali, see {@link PrepositionMatcher}. */
  boolean isAli(Sentence s, int i) {
    return prepositions.isAli(s, i);
  }

  /** Whether an office shortly before takes this preposition, see {@link OfficeMatcher}. */
  boolean takes(Sentence s, int i, String preposition) {
    return offices.takes(s, i, preposition);
  }

  /** Whether a token names who is spoken to, see {@link HearerMatcher}. */
  public boolean hearer(Sentence s, int i) {
    return hearers.names(s, i);
  }

  /** Whether a personal name has begun since the phrase's start. */
  private boolean namedYet(Sentence s, int first, int i) {
    for (int k = first; k < i; k++) {
      boolean name = grammar.isAny(s, k, givenName) && !Grammar.isDefinite(s, k) && !grammar.isAny(s, k, "role", SentenceBuilder.INNER);
      // «The centre of King So-and-so»: the body's name, not its spokesman's.
      boolean ofBody = name && grammar.is(s, k - 1, "honorific") && grammar.isAny(s, k - 2, "organisation", "place-head", "body-head");
      boolean marked = name && s.around(k) != null && s.around(first) == null;
      if (name && !ofBody && !marked) {
        return true;
      }
    }
    return false;
  }

  private boolean titleOnly(Sentence s, int first, int end) {
    return grammar.isAny(s, first, "role", "honorific") && !namedYet(s, first, end);
  }

  private boolean properName(Sentence s, int first, int end) {
    if (grammar.proclitic(s, first) != '\0' || grammar.isAny(s, first, "attribution", "conjunction", "reset", "adverb") || grammar.deedNoun(s, first) && !grammar.isName(s, first)) {
      return false;
    }
    if (grammar.reportingParticiple(s, first) && (Grammar.accusative(s, first) || Grammar.tanwin(s, first))) {
      return false;
    }
    // «The delegate, al-Habib an-Nasri»: a first name with the article has a surname behind it.
    boolean article = Grammar.isDefinite(s, first) && !(grammar.isName(s, first) && first + 2 == end && Grammar.isDefinite(s, first + 1));
    for (int i = first; i < end; i++) {
      if (!s.token(i).isWord() && !s.token(i).is('-') || article || grammar.isAny(s, i, "role", "organisation", "time", "weekday", "preposition") && !PrepositionMatcher.ali(s, i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a token is a comma of either script. */
  public static boolean comma(Token t) {
    return t.is('\u060C') || t.is(',');
  }
}
