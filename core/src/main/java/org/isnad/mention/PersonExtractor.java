package org.isnad.mention;

import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Phrase;
import org.isnad.match.Sentence;
import org.isnad.mention.OfficeExtractor.Office;
import org.isnad.model.EntityType;
import org.isnad.model.Span;
import org.jspecify.annotations.Nullable;

/** Finds people: by the title or office before a name, and by given names. Immutable. */
final class PersonExtractor {
  /** Arabic names of father and grandfather, family and origin together have no more words. */
  private static final int MOST_WORDS = 7;

  private final NameGrammar names;
  private final OfficeExtractor offices;
  private final ClassSet notSurname;
  private final ClassSet holder;
  private final ClassSet courtesy;
  private final ClassSet heads;
  private final ClassSet time;

  PersonExtractor(NameGrammar names) {
    this.names = names;
    this.offices = new OfficeExtractor(names);
    this.notSurname = names.bits("role", "organisation", "document", "medium", "anonymous", "group", "person", "attitude", "speech-noun",
        "channel", "masdar", "reporting-masdar", "content-noun", "time", "time-qualifier", "weekday", "month", "relative", "body-head");
    this.holder = names.bits("role", "person");
    this.time = names.bits("time", "time-qualifier", "weekday", "month");
    this.heads = names.bits("body-head", "place-head", "state", "capital", "city", "region");
    this.courtesy = names.bits("honorific");
  }

  /** The person whose title or office begins at a token; null where no name stands behind it. */
  @Nullable Found titled(Sentence s, int first) {
    Office office = offices.at(s, first);
    if (office == null) {
      return null;
    }
    int name = office.name();
    boolean behindComma = names.comma(s, name) && fullName(s, name + 1);
    name = behindComma ? name + 1 : name;
    int end = nameEnd(s, name, true);
    if (end <= name || !behindComma && end == name + 1 && !single(s, first, name)) {
      return null;
    }
    String role = office.end() > first ? s.span(first, office.end()).in(s.text()) : null;
    if (role != null) {
      int skip = NameGrammar.skip(java.util.Objects.requireNonNull(names.noun(s, first, names.bits("role", "honorific", "person"))));
      role = role.substring(Math.min(skip, role.length() - 1));
    }
    Found found = names.found(s, name, end, 0, EntityType.PERSON, null, "name.titled", 0.9).withRole(role);
    return role != null ? found : withOffice(s, found);
  }

  /** One word behind a title is a name if it is a known one, or if nothing but «the President» stands before it. */
  private boolean single(Sentence s, int first, int name) {
    if (names.given(s, name)) {
      return true;
    }
    String f = s.token(name).form();
    boolean near = names.definite(s, first) && name - first <= 2;
    return near && !names.common(s, name) && !f.startsWith("\u0648") && !f.endsWith("\u0627");
  }

  /** Behind the comma of a title: at least two words, the first a known name or both unknown. */
  private boolean fullName(Sentence s, int i) {
    boolean begins = i + 1 < s.size() && (names.given(s, i) || names.particle(s, i) || names.unknown(s, i) && names.unknown(s, i + 1));
    return begins && nameEnd(s, i, true) > i + 1;
  }

  /** The person whose name begins at a token with a given name or «father of», without a title. */
  @Nullable Found named(Sentence s, int first) {
    int skip = names.givenSkip(s, first);
    if (skip < 0) {
      return null;
    }
    int end = givenPhrase(s, first) != null || skip == 0 ? nameEnd(s, first, false) : nameEnd(s, first, first + 1, false);
    boolean sure = end > first + 1 && (names.onlyGiven(s, first) || skip > 0 || names.given(s, first + 1) || names.particle(s, first + 1) || surname(s, first + 1));
    if (!sure) {
      return null;
    }
    return withOffice(s, names.found(s, first, end, skip, EntityType.PERSON, null, "name.given", 0.8));
  }

  /** With the office that stands behind the name, perhaps behind a comma. */
  Found withOffice(Sentence s, Found person) {
    int i = person.end();
    boolean apart = names.comma(s, i);
    int first = apart ? i + 1 : i;
    if (person.role() != null || names.bare(s, first, holder) == null) {
      return person;
    }
    Office office = offices.at(s, first);
    if (office == null || office.end() <= first || !apart && names.definite(s, first)) {
      return person;
    }
    Span at = s.span(first, office.end());
    return person.withRole(at.in(s.text()));
  }

  private @Nullable Phrase givenPhrase(Sentence s, int i) {
    return names.phrase(s, i, "given-name");
  }

  private boolean surname(Sentence s, int i) {
    return names.definite(s, i) && !names.is(s, i, notSurname) && !names.marbuta(s, i);
  }

  /** One past the person that a body or place is named for, «King Fahd»; the token itself where none stands there. */
  int complementEnd(Sentence s, int i) {
    boolean title = names.bare(s, i, courtesy) != null && names.definite(s, i);
    int first = title ? i + 1 : i;
    boolean begins = first < s.size() && (names.given(s, first) || names.particle(s, first) || givenPhrase(s, first) != null);
    return begins ? nameEnd(s, first, false) : i;
  }

  /** Behind a foreign surname comes no Arabic one. */
  private boolean afterGiven(Sentence s, int i) {
    return names.given(s, i - 1) || names.givenSkip(s, i - 1) >= 0 || i > 1 && names.particle(s, i - 2) || givenEnds(s, i);
  }

  private boolean givenEnds(Sentence s, int i) {
    Phrase p = i > 1 ? givenPhrase(s, i - 2) : null;
    return p != null && p.end() == i;
  }

  /** A given name that is an office too, «emir», before a body or place. */
  private boolean office(Sentence s, int i) {
    return names.bare(s, i, holder) != null && i + 1 < s.size() && names.is(s, i + 1, heads);
  }

  /** A surname that is also a noun, right behind one given name and with nothing of its own behind it. */
  private boolean last(Sentence s, int first, int i) {
    boolean alone = i + 1 >= s.size() || !s.token(i + 1).isWord() || names.closedClass(s, i + 1) || names.grammar.surelyVerb(s, i + 1);
    boolean given = i == first + 1 && names.onlyGiven(s, first) || i == first + 2 && names.particle(s, first);
    return alone && given && !names.is(s, i, time);
  }

  /**
   * One past the last word of the name that begins at a token.
   *
   * @param titled whether a title stands before it, so that a word that nobody knows can begin it
   * @return {@code first} where no name begins
   */
  int nameEnd(Sentence s, int first, boolean titled) {
    return nameEnd(s, first, first, titled);
  }

  /** The same where the words before {@code from} are known to be part of it. */
  private int nameEnd(Sentence s, int first, int from, boolean titled) {
    int i = from;
    int definite = 0;
    while (i < s.size() && i - first < MOST_WORDS && s.token(i).isWord()) {
      Phrase p = givenPhrase(s, i);
      boolean afterParticle = i > first && names.particle(s, i - 1);
      if (p != null) {
        i = p.end();
      } else if (afterParticle && !names.closedClass(s, i) && !names.withPronoun(s, i)) {
        definite += names.definite(s, i) ? 1 : 0;
        i++;
      } else if (names.definite(s, i) && names.bareArticle(s, i) && !names.given(s, i)) {
        boolean fits = i > first && (surname(s, i) || last(s, first, i)) && (names.nisba(s, i) || definite == 0 && afterGiven(s, i)) && definite < 2;
        if (!fits && !(i == first && titled && surname(s, i) && names.nisba(s, i))) {
          break;
        }
        definite++;
        i++;
      } else if (i > first && names.given(s, i - 1) && names.unknownWord(s, i)) {
        i++;
      } else if (i > first + 1 && office(s, i)) {
        break;
      } else if (names.given(s, i) && (i == first || definite == 0 || names.onlyGiven(s, i)) || names.particle(s, i) && i + 1 < s.size() && s.token(i + 1).isWord()
          || names.unknown(s, i) && (titled || i > first) && definite == 0) {
        i++;
      } else {
        break;
      }
      if (i + 1 < s.size() && s.token(i).is('-') && s.token(i).start() == s.token(i - 1).end() && s.token(i + 1).isWord()
          && s.token(i + 1).start() == s.token(i).end()) {
        i += 2;
      }
    }
    while (i > first && (names.particle(s, i - 1) || !s.token(i - 1).isWord())) {
      i--;
    }
    return i;
  }
}
