package org.isnad.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Frame.ObjectRole;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Match.Part;
import org.isnad.model.Stance;
import org.isnad.text.Quotation;
import org.isnad.text.Token;

/** The built-in elements that stand between a verb, its subject and what is said: hearers, times, phrases with a preposition. */
final class AdjunctElements {
  /** The longest way from a reporting verb to its particle: the 99th percentile of 11,508 pairs counted in news prose. */
  private static final int LONGEST_GAP = 32;

  /** Farther behind its subject an object is hardly ever found, and what looks like one is part of a phrase on the way. */
  private static final int LONGEST_CIRCUMSTANCE = 16;

  /** Weekday, day, month with its second name, year. */
  private static final int LONGEST_DATE = 9;

  private final Grammar grammar;
  private final NounPhraseExtractor phrases;
  private final ContentElements contents;

  AdjunctElements(Grammar grammar, ContentElements contents) {
    this.grammar = grammar;
    this.phrases = new NounPhraseExtractor(grammar);
    this.contents = contents;
  }

  NounPhraseExtractor phrases() {
    return phrases;
  }

  /** What can stand between a verb and its subject: the hearer, a time, a short phrase between commas. */
  List<Part> aside(Attempt a, int at, int skip) {
    Sentence s = a.sentence;
    int i = paperTold(a, at);
    while (i < s.size()) {
      int next = asideEnd(s, i);
      if (next == i) {
        break;
      }
      i = next;
    }
    return i > at ? List.of(new Part(at, i, 0)) : List.of();
  }

  /** «Informed "the Paper" a source that»: a name in marks before somebody unnamed or in office is whom a verb with a hearer told. */
  private int paperTold(Attempt a, int at) {
    Quotation name = a.frame != null && a.frame.object() == ObjectRole.ADDRESSEE && at < a.sentence.size() ? a.sentence.opensAt(at) : null;
    boolean told = name != null && name.closed() && name.size() <= NounPhraseExtractor.NAME_TOKENS && name.close() + 1 < a.sentence.size()
        && grammar.isAny(a.sentence, name.close() + 1, "anonymous", "role", "honorific", "person") && !Grammar.isDefinite(a.sentence, name.close() + 1);
    return told && name != null ? name.close() + 1 : at;
  }

  /** What can stand between a subject and the object of its verb: asides and phrases with a preposition, as few as will do. */
  List<Part> circumstances(Attempt a, int at, int skip) {
    Sentence s = a.sentence;
    List<Part> out = new ArrayList<>();
    int i = behindApposition(a, at);
    if (i > at) {
      out.add(new Part(at, i, 0));
    } else if (a.part("source") != null && at + 1 < s.size() && NounPhraseExtractor.comma(s.token(at)) && s.token(at + 1).isWord() && !grammar.isAny(s, at + 1, "role", "person", "honorific") && contents.objectHead(a, at + 1)) {
      // «The director presented, his thanks»: a comma that separates nothing.
      out.add(new Part(at, at + 1, 0));
    }
    while (i < s.size() && i < at + LONGEST_CIRCUMSTANCE) {
      int phrase = phrases.hearer(s, i) || s.phraseAt(i, "adverb", "reset") != null ? i : prepositionalEnd(s, i);
      int next = phrase > i ? phrase : asideEnd(s, i);
      if (next == i) {
        break;
      }
      for (int cut = grammar.proclitic(s, i) == '\0' ? i + 2 : i + 1; cut < phrase; cut++) {
        if (objectWithin(a, i, cut)) {
          out.add(new Part(at, cut, 0));
        }
      }
      out.add(new Part(at, next, 0));
      boolean opened = phrase == i || NounPhraseExtractor.comma(s.token(i - 1));
      if (opened && next + 1 < s.size() && NounPhraseExtractor.comma(s.token(next)) && s.token(next + 1).isWord() && contents.objectHead(a, next + 1)) {
        // «announced yesterday, the launch of»: a comma that closes nothing.
        out.add(new Part(at, next + 1, 0));
      }
      i = next;
    }
    int own = ownAttitude(a, at);
    if (own > at) {
      out.add(new Part(at, own, 0));
    }
    return out;
  }

  /** Whether the object of the verb begins at {@code cut}, within what looks like one phrase with the preposition at {@code i}. */
  private boolean objectWithin(Attempt a, int i, int cut) {
    Sentence s = a.sentence;
    Phrase several = s.phraseAt(i, "preposition");
    // Within a name in marks nothing begins, and what a preposition of several words takes is no object.
    if (!Objects.equals(s.around(cut), s.around(i)) || several != null && several.end() == cut) {
      return false;
    }
    return contents.objectAt(a, cut) || grammar.is(s, cut - 1, SentenceBuilder.INNER) && !grammar.is(s, cut, SentenceBuilder.INNER) && contents.objectHead(a, cut);
  }

  /**
   * Behind the comma that closes a name set off from its title («the president, So-and-so, his readiness»), or an office set off
   * from the name before it («So-and-so, director of the company, the growth of»).
   */
  private int behindApposition(Attempt a, int at) {
    Sentence s = a.sentence;
    Part source = a.part("source");
    if (source == null || at + 1 >= s.size() || !NounPhraseExtractor.comma(s.token(at))) {
      return at;
    }
    for (int i = source.first(); i < at; i++) {
      if (NounPhraseExtractor.comma(s.token(i))) {
        return at + 1;
      }
    }
    int office = grammar.isAny(s, at + 1, "role", "honorific") ? phrases.end(s, at + 1) : at;
    return office > at + 1 && office < s.size() && NounPhraseExtractor.comma(s.token(office)) ? office + 1 : at;
  }

  /** «One of the travellers from the port voiced | his regret»: a verb of voicing goes on to the attitude of its subject, however far. */
  private int ownAttitude(Attempt a, int at) {
    Sentence s = a.sentence;
    boolean voices = a.frame != null && a.frame.stance() == Stance.EXPRESS && a.frame.governed().isEmpty();
    for (int i = at; voices && i < Math.min(s.size(), at + LONGEST_GAP) && s.token(i).isWord() && crosses(s, i, at - 1); i++) {
      if (grammar.proclitic(s, i) == '\0' && contents.ownAttitude(s, i) && contents.objectHead(a, i)) {
        return i;
      }
    }
    return at;
  }

  private int prepositionalEnd(Sentence s, int i) {
    Phrase several = s.phraseAt(i, "preposition");
    boolean word = grammar.is(s, i, "preposition") && !grammar.nominal(s, i) && !grammar.bound(s, i);
    int noun = several != null ? several.end() : word ? i + 1 : i;
    // «before the end of the month»: two prepositions, the second with a noun of its own.
    noun += noun > i && noun < s.size() && grammar.is(s, noun, "preposition") && !grammar.hasPronoun(s, noun) ? 1 : 0;
    if (noun > i && noun < s.size() && s.token(noun).kind() == Token.Kind.NUMBER && grammar.is(s, noun + 1, "month")) {
      return dayEnd(s, noun);
    }
    boolean written = noun == i && grammar.proclitic(s, i) != '\0';
    if (noun == i && !written || noun >= s.size() || !s.token(noun).isWord() && (s.opensAt(noun) == null || written) || grammar.is(s, noun, "complementizer")) {
      return i;
    }
    int end = phrases.end(s, noun, written);
    return end > noun ? end : i;
  }

  /** One past the day of a month, «8 July (Tammuz) last», «8 July 2015». */
  private int dayEnd(Sentence s, int number) {
    int k = number + 2;
    k += k + 2 < s.size() && s.token(k).is('(') && grammar.is(s, k + 1, "month") && s.token(k + 2).is(')') ? 3 : 0;
    k += k < s.size() && s.token(k).kind() == Token.Kind.NUMBER ? 1 : 0;
    return grammar.is(s, k, "time-qualifier") ? k + 1 : k;
  }

  private int asideEnd(Sentence s, int i) {
    Token t = s.token(i);
    if (NounPhraseExtractor.comma(t) || t.is('-')) {
      int k = i + 1;
      while (k < s.size() && k < i + 8 && (s.token(k).isWord() || k > i + 1 && (s.token(k).is('(') || s.token(k).is(')'))) && (k > i + 1 || grammar.isAny(s, k, "time", "weekday", "preposition") || phrases.hearer(s, k))) {
        k++;
      }
      return k > i + 1 && k < s.size() && (NounPhraseExtractor.comma(s.token(k)) || s.token(k).is('-')) ? k + 1 : i;
    }
    if (!t.isWord()) {
      return t.kind() == Token.Kind.NUMBER ? dateEnd(s, i) : i;
    }
    if (phrases.hearer(s, i)) {
      return hearerEnd(s, i);
    }
    int date = dateEnd(s, i);
    if (date > i) {
      return date;
    }
    Phrase manner = s.phraseAt(i, "adverb", "reset");
    if (manner != null) {
      return manner.end();
    }
    boolean time = grammar.isAny(s, i, "time", "weekday") && !grammar.isAny(s, i, "role", "organisation", "outlet", "person")
        // «One of» is spelt like Sunday, «two of» like Monday.
        && !(grammar.is(s, i, "quantifier") && !Grammar.isDefinite(s, i));
    boolean adverb = Grammar.tanwin(s, i) && !grammar.isAny(s, i, "reporting-participle") || grammar.is(s, i, "adverb");
    boolean qualified = time && i + 1 < s.size() && grammar.is(s, i + 1, "time-qualifier");
    return qualified ? i + 2 : time || adverb || grammar.bound(s, i) ? i + 1 : i;
  }

  /** One past a date, «Sunday the 19th of March 2017», «November (the second)»; the token itself where none begins there. */
  private int dateEnd(Sentence s, int i) {
    int k = i;
    boolean month = false;
    boolean named = false;
    while (k < s.size() && k < i + LONGEST_DATE) {
      boolean slash = month && s.token(k).is('/') && grammar.is(s, k + 1, "month");
      boolean second = slash || month && s.token(k).is('(') && k + 2 < s.size() && grammar.is(s, k + 1, "month") && s.token(k + 2).is(')');
      boolean day = grammar.isAny(s, k, "time", "weekday") && !month && !(grammar.is(s, k, "quantifier") && !Grammar.isDefinite(s, k));
      boolean number = s.token(k).kind() == Token.Kind.NUMBER && (month || grammar.is(s, k + 1, "month"));
      if (!second && !day && !number && !grammar.is(s, k, "month")) {
        break;
      }
      month |= grammar.is(s, k, "month");
      named |= month && number;
      k += slash ? 2 : second ? 3 : 1;
    }
    return named ? k : i;
  }

  int hearerEnd(Sentence s, int i) {
    int next = i + 1;
    Quotation q = next < s.size() ? s.opensAt(next) : null;
    if (q != null && q.closed() && q.size() <= NounPhraseExtractor.NAME_TOKENS) {
      return q.close() + 1;
    }
    if (next < s.size() && s.token(next).is('(')) {
      int close = next;
      while (close < s.size() && close < next + 6 && !s.token(close).is(')')) {
        close++;
      }
      return close < s.size() && s.token(close).is(')') ? close + 1 : i;
    }
    if (grammar.is(s, i, "correspondent") && !grammar.hasPronoun(s, i) && next < s.size() && s.token(next).isWord() && Grammar.isDefinite(s, next)) {
      // «To the reporter of the Jewel "FM"»
      Phrase paper = s.phraseAt(next, "agency", "outlet");
      int end = paper != null ? paper.end() : next + 1;
      Quotation name = end < s.size() ? s.opensAt(end) : null;
      return name != null && name.closed() && name.size() <= NounPhraseExtractor.NAME_TOKENS ? name.close() + 1 : end;
    }
    Phrase outlet = s.phraseAt(i, "agency", "outlet");
    if (outlet != null) {
      return outlet.end();
    }
    Phrase named = next < s.size() ? s.phraseAt(next, "agency", "outlet") : null;
    boolean name = next < s.size() && grammar.isAny(s, next, "agency", "outlet");
    return named != null ? named.end() : name ? next + 1 : next;
  }

  /** Whatever stands between a subject and the particle, as little as will do. */
  List<Part> adjuncts(Attempt a, int at, int skip) {
    List<Part> out = new ArrayList<>();
    Sentence s = a.sentence;
    int limit = Math.min(s.size(), at + LONGEST_GAP);
    int i = at;
    if (a.goesOn(at)) {
      out.add(new Part(at, at, skip));
    }
    boolean noun = a.frame != null && a.frame.kind() == Frame.Kind.NOUN;
    while (i < limit && crosses(s, i, at) && !(noun && i > at && cause(s, i))) {
      Quotation q = s.opensAt(i);
      i = q != null && q.closed() ? q.close() + 1 : i + 1;
      if (i <= limit && a.goesOn(Math.min(i, s.size()))) {
        out.add(new Part(at, Math.min(i, s.size()), 0));
      }
    }
    return out;
  }

  /** «…, where the fights led to»: behind a connector of causes the preposition is another verb's. */
  private boolean cause(Sentence s, int i) {
    Phrase several = s.phraseAt(i, "conjunction");
    Reading where = several != null ? several.reading() : grammar.reading(s, i, "conjunction");
    int next = several != null ? several.end() : i + 1;
    return where != null && where.entry().has("kind", "cause") && next < s.size() && grammar.surelyVerb(s, next);
  }

  private boolean crosses(Sentence s, int i, int from) {
    Token t = s.token(i);
    if (t.is(':') || t.is('\u061B')) {
      // «So-and-so; director of the company, said»: before an office a semicolon stands for a comma.
      return t.is('\u061B') && i == from && grammar.is(s, i + 1, "role") && grammar.proclitic(s, i + 1) == '\0';
    }
    Quotation q = s.opensAt(i);
    if (q != null) {
      return q.closed() && (q.size() <= NounPhraseExtractor.NAME_TOKENS || titled(s, i));
    }
    if (grammar.bareComplementizer(s, i) || grammar.reportingParticiple(s, i) && !grammar.is(s, i, "adverb") && !apposition(s, i) && (!grammar.nominal(s, i) || Grammar.accusative(s, i))) {
      return false;
    }
    boolean setOff = i > 0 && (NounPhraseExtractor.comma(s.token(i - 1)) || s.token(i - 1).is('-') || s.token(i - 1).is(')') || s.token(i - 1).is('('));
    Phrase attribution = s.phraseAt(i, "attribution");
    Phrase reset = s.phraseAt(i, "reset");
    boolean between = setOff && reset != null && reset.end() < s.size() && (NounPhraseExtractor.comma(s.token(reset.end())) || grammar.is(s, reset.end(), "complementizer"));
    if (i > from && (reset != null && !between || attribution != null && !setOff && !attribution.entry().has("kind", "topic") && !attribution.entry().has("kind", "relay"))) {
      return false;
    }
    boolean clause = grammar.joinedVerb(s, i) && !grammar.nominal(s, i) && !grammar.is(s, i, "received") || grammar.joinedNegation(s, i);
    return !(i > from && clause && !ofRelative(s, i, from));
  }

  /** «So-and-so, author of the bill, said»: a participle without its ending whose genitive the comma closes is what somebody is. */
  private boolean apposition(Sentence s, int i) {
    boolean plain = i > 0 && NounPhraseExtractor.comma(s.token(i - 1)) && !Grammar.accusative(s, i) && !Grammar.tanwin(s, i) && i + 2 < s.size();
    return plain && s.token(i + 1).isWord() && Grammar.isDefinite(s, i + 1) && grammar.proclitic(s, i + 1) == '\0' && NounPhraseExtractor.comma(s.token(i + 2));
  }

  /** «A symposium on "the changes in the region and what follows from them"»: what a preposition takes is a title, however long. */
  private boolean titled(Sentence s, int open) {
    return open > 0 && grammar.is(s, open - 1, "preposition") && !grammar.isAny(s, open - 1, "complementizer", "conjunction") && !grammar.bound(s, open - 1);
  }

  /** «Who grew up there and went abroad»: a verb that is joined to a relative clause, no comma before it, stands in it too. */
  private boolean ofRelative(Sentence s, int i, int from) {
    for (int k = i - 1; k > from && s.token(k).isWord(); k--) {
      if (grammar.is(s, k, "relative") && grammar.surelyVerb(s, k + 1)) {
        return true;
      }
    }
    return false;
  }
}
