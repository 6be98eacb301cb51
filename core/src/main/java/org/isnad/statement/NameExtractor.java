package org.isnad.statement;

import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.NounPhraseExtractor;
import org.isnad.match.Sentence;
import org.isnad.match.SentenceBuilder;
import org.isnad.model.SourceType;
import org.isnad.statement.HeadResolver.Head;
import org.isnad.text.Quotation;
import org.isnad.text.Token.Kind;

/**
 * Finds the personal name within a phrase of titles, offices and name. An office ends where its genitive chain is closed by a
 * definite word and no further adjective follows, or where a rank or title of courtesy stands before the name; a name ends
 * where a word comes that no name has: an office, a deed, a preposition.
 */
final class NameExtractor {
  /** Many families of the Maghreb begin so. */
  private static final String BOU = "\u0628\u0648";

  /** In quotation marks behind a title stands a name up to so many tokens. */
  private static final int MARKED_NAME = 4;

  private final Grammar grammar;

  NameExtractor(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Where the name begins in a phrase headed by a title, an office or a name; {@code end} where none stands in it. */
  int start(Sentence s, int first, int end, Head head) {
    int found = begins(s, first, end, head);
    return found > first + 1 && found < end && sonOf(s, found) && namable(s, found - 1) ? found - 1 : found;
  }

  private int begins(Sentence s, int first, int end, Head head) {
    boolean titled = grammar.isAny(s, first, "role", "honorific", "person", "anonymous");
    if (!titled && Grammar.isDefinite(s, first) && !grammar.isName(s, first)) {
      // A title that no lexicon has, before a known name.
      int known = givenName(grammar, s, first + 1, end);
      if (known < end) {
        return known;
      }
    }
    if (Grammar.abbreviated(s, first) && first + 1 < end) {
      return begins(s, first + 1, end, head);
    }
    boolean surname = first + 1 < end && Grammar.isDefinite(s, first + 1) && s.word(first + 1).unknown() && !grammar.everyday(s, first + 1, true);
    if (titled && surname && bareName(grammar, s, first) && !Grammar.isDefinite(s, first)) {
      // «Sultan al-Huwayqil»: a first name that is an office too, with a surname behind it.
      return first;
    }
    int marked = marked(s, first, end);
    if (marked > first) {
      return marked;
    }
    if (!titled) {
      return head.type() == SourceType.PERSON && !Grammar.isDefinite(s, first) || grammar.isName(s, first) || !grammar.nominal(s, first) ? first : end;
    }
    int ranked = behindRank(s, first, end);
    if (ranked > first) {
      return ranked;
    }
    return surnameOnly(s, first, end) ? first + 1 : behindOffice(s, first, end);
  }

  /** The first name that stands behind definite words, or {@code end}. */
  static int givenName(Grammar grammar, Sentence s, int from, int end) {
    int i = from;
    while (i < end && s.token(i).isWord() && Grammar.isDefinite(s, i)) {
      i++;
    }
    return i < end && s.token(i).isWord() && bareName(grammar, s, i) && !grammar.isAny(s, i, "state", "capital", "role") ? i : end;
  }

  /** Whether a first name stands among the tokens. */
  boolean named(Sentence s, int from, int end) {
    for (int i = from; i < end; i++) {
      if (bareName(grammar, s, i) && !Grammar.isDefinite(s, i) && !grammar.is(s, i, "role")) {
        return true;
      }
    }
    return false;
  }

  /** A known name, and not one behind a conjunction: «existence» is not «and Jud». */
  static boolean bareName(Grammar grammar, Sentence s, int i) {
    Reading name = grammar.nameReading(s, i);
    // The name Ali is printed with dots, the preposition «on» without.
    boolean on = name != null && s.text().charAt(s.token(i).end() - 1) == '\u0649' && grammar.is(s, i, "preposition");
    return name != null && !on && name.clitics().conjunction() == '\0';
  }

  /** «The hacker "Hazzazi"»: behind a definite title a name in marks ends the phrase. */
  private int marked(Sentence s, int first, int end) {
    int open = first + 1;
    Quotation q = open < end ? s.opensAt(open) : null;
    boolean ends = q != null && q.closed() && q.close() + 1 == end && q.size() > 0 && q.size() <= MARKED_NAME;
    return ends && Grammar.isDefinite(s, first) && !grammar.is(s, first, "organisation") ? open + 1 : first;
  }

  /** «Doctor al-Utaybi»: behind a title of courtesy a definite word that no lexicon knows is a surname. */
  private boolean surnameOnly(Sentence s, int first, int end) {
    boolean courtesy = grammar.is(s, first, "honorific") && (Grammar.isDefinite(s, first) || !grammar.is(s, first, "role"));
    return courtesy && first + 2 == end && Grammar.isDefinite(s, first + 1) && grammar.proclitic(s, first + 1) == '\0'
        && (s.word(first + 1).unknown() && !grammar.everyday(s, first + 1, true) || grammar.isName(s, first + 1));
  }

  /** The name behind the last rank or title of courtesy of the phrase, whatever the office before it looks like. */
  private int behindRank(Sentence s, int first, int end) {
    for (int i = end - 2; i > first; i--) {
      if (Grammar.abbreviated(s, i) && !bareName(grammar, s, i - 1)) {
        return i + 1;
      }
      boolean rank = grammar.is(s, i, "honorific") && Grammar.isDefinite(s, i) && s.token(i).isWord();
      boolean ofBody = !Grammar.isDefinite(s, i - 1) && grammar.isAny(s, i - 1, "organisation", "place-head", "body-head", "name-particle", "channel", "medium") || grammar.isName(s, i - 1) && !grammar.isAny(s, i - 1, "state", "city", "region", "capital");
      if (rank && !ofBody && grammar.proclitic(s, i) == '\0' && !s.word(i).joinedInSome()) {
        int name = afterHonorifics(s, i, end);
        boolean fits = name < end && s.token(name).isWord() && !grammar.isAny(s, name, "role", "demonym", "organisation", "preposition")
            && grammar.proclitic(s, name) == '\0' && (!Grammar.isDefinite(s, name) || s.word(name).unknown() || grammar.isName(s, name));
        return fits ? name : first;
      }
    }
    return first;
  }

  private int behindOffice(Sentence s, int first, int end) {
    boolean closed = Grammar.isDefinite(s, first) || grammar.hasPronoun(s, first) || grammar.is(s, first, "honorific") && !grammar.is(s, first, "role");
    Phrase fixed = s.phraseAt(first, "role", "honorific", "organisation", "anonymous");
    int i = fixed == null ? first + 1 : fixed.end();
    closed |= fixed != null && Grammar.isDefinite(s, i - 1);
    closed &= !NounPhraseExtractor.byName(s, i - 1);
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
      if (theophoric(s, i, end, closed)) {
        return i;
      }
      boolean definite = Grammar.isDefinite(s, i);
      if (definite && grammar.is(s, i, "honorific") && grammar.isAny(s, i - 1, "organisation", "place-head", "body-head") && i + 1 < end) {
        // «The university of King Saud» bears a name of its own.
        closed = true;
        i += 2;
        continue;
      }
      if (closed && definite && maghrebi(s, i, end)) {
        return i;
      }
      boolean courtesy = grammar.is(s, i, "honorific") && (definite || closed && !grammar.isName(s, i));
      if (courtesy && grammar.proclitic(s, i) == '\0') {
        return afterHonorifics(s, i, end);
      }
      boolean attached = grammar.proclitic(s, i) != '\0';
      boolean entitled = grammar.is(s, i - 1, "honorific") && !grammar.is(s, i - 1, "role") && !grammar.isAny(s, i, "role", "preposition") && !grammar.everyday(s, i, true);
      if (closed && !definite && !attached && (entitled || namable(s, i) || surnamed(s, i, end))) {
        return i;
      }
      boolean link = NounPhraseExtractor.byName(s, i) || grammar.is(s, i, "preposition") || grammar.proclitic(s, i) != '\0' && !definite;
      closed = !link && (definite || !grammar.nominal(s, i) || grammar.isAny(s, i, "state", "capital", "city", "region", "demonym", "outlet", "agency", "metonym", "body") || bareName(grammar, s, i))
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

  /** «Dhabih Allah», «Izz ad-Din»: a word that is none of an office, with one behind it that given names end with. */
  private boolean theophoric(Sentence s, int i, int end, boolean closed) {
    return i + 1 < end && grammar.is(s, i + 1, "name-tail") && grammar.proclitic(s, i + 1) == '\0' && !Grammar.isDefinite(s, i)
        && grammar.proclitic(s, i) == '\0' && (closed && !grammar.nominal(s, i) || namable(s, i));
  }

  /** An everyday word with a surname behind it, and nothing more: many first names mean something. */
  private boolean surnamed(Sentence s, int i, int end) {
    return i + 2 == end && s.word(i).unknown() && Grammar.isDefinite(s, i + 1) && s.word(i + 1).unknown() && !grammar.everyday(s, i + 1, true);
  }

  /** «The minister of education al-Munji al-Charni»: first names with the article, where the phrase ends with the surname. */
  private boolean maghrebi(Sentence s, int i, int end) {
    boolean first = grammar.isName(s, i) || s.word(i).unknown() && !grammar.everyday(s, i, true);
    boolean last = i + 2 == end && (Grammar.isDefinite(s, i + 1) || s.token(i + 1).form().startsWith(BOU)) && s.word(i + 1).unknown() && !grammar.everyday(s, i + 1, true);
    return first && last && grammar.proclitic(s, i) == '\0' && !s.word(i).joinedInSome() && !s.word(i + 1).joinedInSome() && grammar.proclitic(s, i + 1) == '\0';
  }

  private boolean sonOf(Sentence s, int i) {
    Reading particle = grammar.reading(s, i, "name-particle");
    return particle != null && particle.entry().has("kind", "son");
  }

  private boolean namable(Sentence s, int i) {
    if (bareName(grammar, s, i)) {
      // «Emir of the region»: many a name is an office too.
      return !(grammar.is(s, i, "role") && headOf(s, i + 1, s.size()));
    }
    return !grammar.everyday(s, i, false) && !grammar.isAny(s, i, "role", "organisation", "document", "group", "person", "anonymous", "channel", "masdar",
        "reporting-masdar", "content-noun", "speech-noun", "attitude", "medium", "preposition", "time", "demonym", "state", "capital", "city", "region", "metonym", "time-qualifier", SentenceBuilder.INNER)
        && s.token(i).form().length() > 2;
  }

  /** One past the name that begins at {@code name}, in a phrase that ends at {@code end}. */
  int end(Sentence s, int name, int end) {
    int i = name + 1;
    while (i < end) {
      if (complete(s, name, i) || foreign(s, name, i)) {
        return i;
      }
      if (s.token(i).kind() == Kind.QUOTE || s.token(i).is('(')) {
        return i;
      }
      boolean office = grammar.isAny(s, i, "role", "anonymous", "person", "group") && !grammar.isName(s, i) && !Grammar.isDefinite(s, i) && !sonOf(s, i - 1)
          || grammar.is(s, i, "quantifier") && !Grammar.isDefinite(s, i) && i > name + 1
          || grammar.is(s, i, "role") && !grammar.is(s, i - 1, "name-particle") && (i > name + 1 ? officeOf(s, i + 1, end) : headOf(s, i + 1, end))
          || grammar.deedNoun(s, i) && grammar.hasPronoun(s, i);
      boolean attached = grammar.proclitic(s, i) != '\0' && !grammar.isName(s, i);
      if (office || attached || grammar.is(s, i, "preposition") && !grammar.isName(s, i) || strange(s, name, i, end)) {
        return i;
      }
      i++;
    }
    return end;
  }

  /** Behind a definite surname nothing goes on with a name but another name; nor does a definite plural of people. */
  private boolean complete(Sentence s, int name, int i) {
    boolean closed = i > name + 1 && Grammar.isDefinite(s, i - 1) && !compound(s, i - 1);
    String form = s.token(i).form();
    boolean plural = i > name + 1 && form.length() > 6 && (form.endsWith("\u064A\u0646") || form.endsWith("\u0648\u0646"));
    // Many a family bears two: «al-Hamad as-Sabah».
    boolean family = Grammar.isDefinite(s, i) && s.word(i).unknown() && s.word(i - 1).unknown() && !grammar.everyday(s, i, true) && alone(s, i);
    return closed && !family && (Grammar.isDefinite(s, i) || !grammar.isName(s, i)) || plural && (i > name + 2 || Grammar.isDefinite(s, i - 1) && !compoundBefore(s, i - 1) && !grammar.is(s, i - 1, "name-tail")) && Grammar.isDefinite(s, i) && !grammar.isName(s, i);
  }

  /** A noun without article that is no name and goes on: a surname is one only where nothing of its own stands behind it. */
  private boolean foreign(Sentence s, int name, int i) {
    boolean given = grammar.is(s, i - 1, "name-tail") || compoundBefore(s, i) || compoundBefore(s, i - 1);
    boolean alone = i <= name + 2 && !grammar.reportingParticiple(s, i) && !Grammar.tanwin(s, i) && !Grammar.accusative(s, i) && alone(s, i);
    return !given && !alone && noun(s, i, false);
  }

  private boolean alone(Sentence s, int i) {
    return i + 1 >= s.size() || !s.token(i + 1).isWord() || grammar.is(s, i + 1, "role") && !Grammar.isDefinite(s, i + 1) && grammar.proclitic(s, i + 1) == '\0' || grammar.stopsPhrase(s, i + 1) || grammar.surelyVerb(s, i + 1) || grammar.is(s, i + 1, "preposition");
  }

  private boolean noun(Sentence s, int i, boolean alone) {
    boolean noun = grammar.isAny(s, i, "masdar", "reporting-masdar", "content-noun", "attitude", "document", "channel", "organisation");
    return !Grammar.isDefinite(s, i) && !grammar.isName(s, i) && (noun || grammar.everyday(s, i, alone));
  }

  /** Whether at a token stands what an office is of: «emir of the region», «dean of the college». */
  private boolean officeOf(Sentence s, int i, int end) {
    return headOf(s, i, end) || i < end && !grammar.isName(s, i) && (grammar.isAny(s, i, "state", "city", "masdar", "content-noun") || Grammar.isDefinite(s, i));
  }

  private boolean headOf(Sentence s, int i, int end) {
    return i < end && !grammar.isName(s, i) && grammar.isAny(s, i, "organisation", "region", "place-head", "body-head");
  }

  /**
   * A definite noun behind a name that is complete with two words, and no name itself: his office behind it without a comma
   * («the executive director of»), or what the verb is about («so-and-so the meeting»).
   */
  private boolean strange(Sentence s, int name, int i, int end) {
    if (!Grammar.isDefinite(s, i) || grammar.isName(s, i) || compoundBefore(s, i)) {
      return false;
    }
    boolean office = grammar.isAny(s, i, "role", "person", "anonymous", "honorific");
    if (office) {
      // Many surnames are nouns of office: one is an office where its adjective follows, or where no surname can be it any more.
      boolean described = i + 1 < end && Grammar.isDefinite(s, i + 1) && !grammar.is(s, i + 1, "given-name") && (i > name + 1 || adjective(s, i + 1));
      return described || i > name + 1 && !compoundBefore(s, i - 1) && grammar.is(s, i, "role") && !grammar.isAny(s, i, "honorific", "person");
    }
    return i > name + 1 && grammar.isAny(s, i, "organisation", "document", "channel", "masdar", "reporting-masdar", "content-noun", "group", "medium", "time");
  }

  /** Whether a definite word looks like an adjective of an office: of belonging, «general», «former», «first». */
  private boolean adjective(Sentence s, int i) {
    String form = s.token(i).form();
    return form.endsWith("\u064A") || form.endsWith("\u064A\u0647") || grammar.isAny(s, i, "time-qualifier", "time", "role") || form.endsWith("\u0633\u0628\u0642");
  }

  private boolean compoundBefore(Sentence s, int i) {
    return grammar.is(s, i - 1, "name-particle");
  }

  /** «Abd al-Aziz», «Salah ad-Din»: a definite word that does not yet close a name. */
  private boolean compound(Sentence s, int i) {
    return grammar.is(s, i - 1, "name-particle") || grammar.is(s, i, "name-tail") || grammar.isName(s, i);
  }

  /**
   * One past the office that begins at {@code first}, in a phrase that ends at {@code end}: behind a definite word a noun without
   * article is none of it («the director of the games | the readiness of»), unless it is another office or names its body.
   */
  int officeStop(Sentence s, int first, int end) {
    for (int i = first + 2; i < end; i++) {
      boolean bare = s.token(i).isWord() && s.word(i).readings().stream().allMatch(r -> r.clitics().conjunction() == '\0' && r.clitics().preposition() == '\0');
      boolean object = bare && Grammar.accusative(s, i) && s.token(i).form().length() > 3 && Grammar.isDefinite(s, i - 1) && grammar.everyday(s.token(i).form().substring(0, s.token(i).form().length() - 1)) && !grammar.isAny(s, i, "state", "city", "region");
      if (object) {
        return i;
      }
      if (bare && s.token(i - 1).isWord() && Grammar.isDefinite(s, i - 1) && noun(s, i, true) && !grammar.isAny(s, i, "role", "organisation", "preposition")) {
        return i;
      }
    }
    return end;
  }

  /** One past the office that begins at {@code first}, without the titles of courtesy between it and the name. */
  int officeEnd(Sentence s, int first, int name) {
    int end = name;
    while (end > first && s.token(end - 1).isWord() && grammar.is(s, end - 1, "honorific") && !(grammar.is(s, end - 1, "role") && end - 1 == first)
        || end > first && Grammar.abbreviated(s, end - 1)
        || end > first && (s.token(end - 1).kind() == Kind.PUNCTUATION || s.token(end - 1).kind() == Kind.QUOTE)) {
      end--;
    }
    return end;
  }
}
