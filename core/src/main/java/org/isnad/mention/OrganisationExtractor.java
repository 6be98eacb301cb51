package org.isnad.mention;

import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Sentence;
import org.isnad.model.EntityType;
import org.isnad.text.Quotation;
import org.isnad.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Finds bodies: those of the lexicon, and those whose name begins with a noun for a body. Immutable. */
final class OrganisationExtractor {
  private final NameGrammar names;
  private final PersonExtractor people;
  private final ClassSet known;
  private final ClassSet building;
  private final ClassSet bodies;
  private final ClassSet head;
  private final ClassSet places;
  private final ClassSet listed;
  private final ClassSet proper;
  private final ClassSet demonym;
  private final ClassSet notPart;
  private final ClassSet notGenitive;
  private final ClassSet qualifier;
  private final ClassSet deed;
  private final ClassSet ambiguous;
  private final ClassSet prepositions;

  OrganisationExtractor(NameGrammar names, PersonExtractor people) {
    this.names = names;
    this.people = people;
    this.known = names.bits("agency", "outlet", "body");
    this.building = names.bits("metonym");
    this.bodies = known.or(building);
    this.head = names.bits("body-head");
    this.places = names.bits("state", "capital", "city", "region");
    this.demonym = names.bits("demonym");
    this.listed = places.or(known);
    this.proper = listed.or(demonym);
    this.prepositions = names.bits("preposition");
    this.ambiguous = names.bits("verb", "reporting-verb", "given-name", "masdar");
    this.deed = names.bits("masdar", "reporting-masdar");
    this.qualifier = names.bits("time-qualifier");
    this.notPart = names.bits("role", "honorific", "person", "group", "anonymous", "document", "channel", "time", "time-qualifier", "weekday", "month",
        "relative", "agency", "outlet");
    this.notGenitive = names.bits("time", "time-qualifier", "weekday", "month", "relative", "channel");
  }

  /** The body of the lexicon that begins at a token, or null. */
  @Nullable Found known(Sentence s, int i) {
    Phrase p = names.phrase(s, i, bodies);
    if (p != null && bareOfArticle(s, i, p.entry())) {
      return null;
    }
    if (p != null && (!p.entry().cls().equals("outlet") || names.phrase(s, i, places) == null || marked(s, i))) {
      int end = adjectives(s, p.end(), true);
      return names.found(s, i, end, NameGrammar.skip(p.reading()), EntityType.ORGANISATION, p.entry(), "body.known", 0.95);
    }
    Reading r = names.noun(s, i, bodies);
    if (r == null || r.classBit().meets(building) && names.noun(s, i, places) != null) {
      return null;
    }
    boolean doubt = names.is(s, i, ambiguous) || r.clitics().definite() && r.entry().cls().equals("body");
    return doubt ? null : names.found(s, i, i + 1, NameGrammar.skip(r), EntityType.ORGANISATION, r.entry(), "body.known", 0.9);
  }

  /** «today» of «Today 24»: a name that begins with the article is none without it. */
  private boolean bareOfArticle(Sentence s, int i, Entry e) {
    return e.form().startsWith("\u0627\u0644") && !names.definite(s, i);
  }

  /** «the Middle East» is a paper only in marks, else the region. */
  private static boolean marked(Sentence s, int i) {
    return i > 0 && (s.token(i - 1).kind() == Kind.QUOTE || s.token(i - 1).is('('));
  }

  /** The body whose name begins with a noun at a token; null where it has no name. */
  @Nullable Found headed(Sentence s, int i) {
    Reading r = names.noun(s, i, head);
    if (r == null || i + 1 >= s.size()) {
      return null;
    }
    boolean noun = r.entry().features().containsKey("closes");
    Phrase fixed = names.phrase(s, i, "organisation", "body");
    int from = fixed == null ? i + 1 : fixed.end();
    boolean closed = r.clitics().definite() && !ofLam(s, i) || fixed != null && names.definite(s, from - 1);
    boolean named = fixed != null && fixed.entry().features().containsKey("canonical");
    int end = closed ? from : r.entry().has("kind", "subject") ? place(s, from) : complement(s, from, r.entry().feature("closes", ""));
    if (!closed && (end == from || r.entry().has("kind", "district") && properPart(s, from, end))) {
      return null;
    }
    boolean proper = !closed && (noun || properPart(s, from, end));
    int adjectives = end > from && people.complementEnd(s, from) == end ? named(s, i, end) : adjectives(s, end, false);
    boolean ofPlace = demonymAmong(s, end, adjectives);
    end = adjectives;
    if (r.entry().has("joins", "yes") && !closed && noun) {
      end = joined(s, end);
    }
    boolean complete = fixed != null && fixed.entry().cls().equals("body");
    int purposeEnd = r.entry().has("for", "yes") && !complete ? purposeEnd(s, end) : end;
    boolean sure = named || proper || ofPlace || purposeEnd > end || closed && fixed != null && end > from;
    if (end == from && closed && purposeEnd == end && !named) {
      return null;
    }
    end = branch(s, purposeEnd, sure);
    return named(s, i, end, r, from, sure);
  }

  /** «to the committee» and «to a committee of» look the same: what follows decides. */
  private boolean ofLam(Sentence s, int i) {
    String f = s.token(i).form();
    boolean two = f.startsWith("\u0644\u0644\u062C\u0646\u0647") || f.startsWith("\u0648\u0644\u0644\u062C\u0646\u0647");
    boolean adjective = names.definite(s, i + 1) && (names.is(s, i + 1, demonym) || names.marbuta(s, i + 1) && !names.otherWord(s, i + 1));
    return two && !adjective;
  }

  private Found named(Sentence s, int i, int end, Reading r, int from, boolean sure) {
    Found f = names.found(s, i, end, NameGrammar.skip(r), EntityType.ORGANISATION, null, "body.headed", 0.8);
    String kind = r.entry().feature("kind", "");
    boolean core = from == i + 1 && end > from && (kind.equals("club") || kind.equals("movement") || kind.equals("company") || s.opensAt(from) != null || names.unknown(s, from));
    return new Found(s, i, end, f.at(), f.name(), f.key(), f.parts(), f.type(), inner(s, from, end), null, core ? s.span(from, end).in(s.text()) : null, f.rule(), f.confidence(), sure);
  }

  /** The body of the lexicon that is all of what stands behind the noun, perhaps in marks: «the organisation "X"». */
  private @Nullable Entry inner(Sentence s, int from, int end) {
    int first = from < end && !s.token(from).isWord() ? from + 1 : from;
    int last = first > from ? end - 1 : end;
    if (first >= last) {
      return null;
    }
    Phrase p = names.phrase(s, first, known);
    Reading r = p != null ? p.reading() : names.bare(s, first, known);
    return r != null && (p != null ? p.end() : first + 1) == last ? r.entry() : null;
  }

  /** The end of the place that begins at a token; the token itself where none does. */
  private int place(Sentence s, int i) {
    Phrase p = names.phrase(s, i, places);
    return p != null ? p.end() : names.bare(s, i, places) != null ? i + 1 : i;
  }

  /** The end of what an indefinite noun is construed with; {@code i} where nothing makes a name of it. */
  private int complement(Sentence s, int i, String closes) {
    if (i >= s.size()) {
      return i;
    }
    if (s.token(i).kind() == Kind.QUOTE || s.token(i).is('(')) {
      Quotation q = s.opensAt(i);
      return q != null && q.closed() && q.size() <= 6 ? q.close() + 1 : i;
    }
    int k = i;
    while (k < s.size() && k < i + 3 && s.token(k).isWord()) {
      int person = people.complementEnd(s, k);
      if (person > k) {
        return person;
      }
      Phrase p = names.phrase(s, k, "state", "capital", "city", "region", "body", "agency", "outlet", "metonym", "organisation", "medium");
      if (p != null) {
        return p.end();
      }
      if (names.is(s, k, notGenitive) || !names.definite(s, k) && names.closedClass(s, k) || names.grammar.surelyVerb(s, k)) {
        return i;
      }
      if (names.bare(s, k, listed) != null) {
        return k + 1;
      }
      if (names.definite(s, k)) {
        boolean adjective = k + 1 < s.size() && names.definite(s, k + 1) && names.is(s, k + 1, demonym) && names.grammar.proclitic(s, k + 1) == '\0';
        boolean two = closes.equals("adjective") && (adjectives(s, k + 1, false) > k + 1 || subject(s, k));
        return closes.equals("noun") || two || adjective || names.nisba(s, k) && names.is(s, k, demonym) ? k + 1 : i;
      }
      boolean genitive = k + 1 < s.size() && names.definite(s, k + 1) && !names.particle(s, k) && (!closes.isEmpty() || !names.given(s, k));
      if (!genitive && names.unknown(s, k)) {
        return foreign(s, k + 1);
      }
      if (names.grammar.proclitic(s, k) != '\0') {
        return i;
      }
      k++;
    }
    return i;
  }

  /** Names that nobody knows go on. */
  private int foreign(Sentence s, int i) {
    int end = i;
    while (end < s.size() && end < i + 3 && names.unknown(s, end)) {
      end++;
    }
    return end;
  }

  private boolean properPart(Sentence s, int from, int end) {
    for (int k = from; k < end; k++) {
      if (!s.token(k).isWord() || !names.common(s, k) || names.is(s, k, proper)) {
        return true;
      }
    }
    return false;
  }

  /** Past definite adjectives; those of a known body are of a place only. */
  private int adjectives(Sentence s, int i, boolean demonymsOnly) {
    int end = i;
    while (end < s.size() && end < i + 4 && names.definite(s, end) && names.grammar.proclitic(s, end) == '\0' && !s.token(end).form().startsWith("\u0648")) {
      boolean place = names.is(s, end, demonym);
      boolean part = !names.is(s, end, notPart) && !demonymsOnly && names.bare(s, end, places) == null;
      if (!place && (!part || demonymAmong(s, end - 1, end) || names.is(s, end, deed)) || names.is(s, end, qualifier) || !agrees(s, i - 1, end)) {
        break;
      }
      end++;
    }
    return end > i && participle(s, end - 1) ? end - 1 : end;
  }

  /** «the one concerned with», «those gathered under»: a participle that goes on with a preposition. */
  private boolean participle(Sentence s, int i) {
    boolean form = s.token(i).form().startsWith("\u0627\u0644\u0645") && !names.is(s, i, demonym);
    boolean goesOn = i + 1 < s.size() && s.token(i + 1).isWord()
        && (names.bare(s, i + 1, prepositions) != null || names.grammar.proclitic(s, i + 1) != '\0');
    return form && goesOn;
  }

  /** Past the adjectives of a body that is named for somebody: they agree with its noun, not with him. */
  private int named(Sentence s, int head, int i) {
    boolean feminine = names.marbuta(s, head);
    int end = i;
    while (end < s.size() && end < i + 2 && names.definite(s, end) && names.grammar.proclitic(s, end) == '\0' && names.marbuta(s, end) == feminine
        && !names.is(s, end, notPart) && (feminine || names.is(s, end, demonym))) {
      end++;
    }
    return end;
  }

  /** An adjective of a noun in -a ends in -a too; what does not belongs to a man before it. */
  private boolean agrees(Sentence s, int head, int i) {
    String f = s.token(head).form();
    boolean feminine = names.marbuta(s, head) || f.endsWith("\u0627\u062A");
    return !feminine || names.marbuta(s, i) || !names.is(s, i, demonym);
  }

  private boolean demonymAmong(Sentence s, int from, int end) {
    for (int k = from; k < end; k++) {
      Reading r = names.is(s, k, demonym) ? names.word(s, k).reading(demonym) : null;
      if (r != null && (r.entry().features().containsKey("iso") || r.entry().features().containsKey("of"))) {
        return true;
      }
    }
    return false;
  }

  /** «and Y», where Y is a subject like X and no body, place or person of its own. */
  private int joined(Sentence s, int i) {
    int end = i;
    while (end < s.size() && s.token(end).isWord() && s.token(end).form().startsWith("\u0648\u0627\u0644") && names.grammar.proclitic(s, end) == '\0'
        && !names.is(s, end, notPart) && !names.is(s, end, places) && !names.is(s, end, demonym) && !otherBody(s, end)) {
      end = adjectives(s, end + 1, false);
    }
    return end;
  }

  private boolean subject(Sentence s, int i) {
    Reading r = names.noun(s, i, head);
    return r != null && r.entry().has("kind", "subject");
  }

  private boolean otherBody(Sentence s, int i) {
    return names.noun(s, i, head) != null && !subject(s, i);
  }

  /** «for X»: a definite noun, or a verbal noun with its genitive, and adjectives. */
  private int purposeEnd(Sentence s, int i) {
    if (i >= s.size() || !s.token(i).isWord()) {
      return i;
    }
    String f = s.token(i).form();
    boolean definite = f.startsWith("\u0644\u0644") && f.length() > 4;
    boolean deed = !definite && f.startsWith("\u0644") && f.length() > 4 && !names.is(s, i, listed) && names.givenSkip(s, i) < 0;
    if (names.is(s, i, notPart) || !definite && !deed) {
      return i;
    }
    int end = i + 1;
    if (deed) {
      if (end >= s.size() || !names.definite(s, end) || names.is(s, end, notPart)) {
        return i;
      }
      end++;
    }
    return joined(s, adjectives(s, end, false));
  }

  /** «in X»: the branch of a body that has a name already. */
  private int branch(Sentence s, int i, boolean sure) {
    if (!sure || i >= s.size() || !s.token(i).isWord()) {
      return i;
    }
    Reading r = names.noun(s, i, places);
    boolean in = r != null && r.clitics().preposition() == '\u0628' && r.clitics().conjunction() == '\0';
    if (!in) {
      return i;
    }
    Phrase p = names.phrase(s, i, places);
    return p != null ? p.end() : i + 1;
  }
}
