package org.isnad.match;

import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Inflection;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Verb;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.Word.Reading;
import org.isnad.lexicon.WordClasses;
import org.isnad.lexicon.WordShape;
import org.isnad.text.Token;
import org.isnad.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Questions about a single token of a sentence that built-ins share. Immutable. */
public final class Grammar {
  /** A shorter word with a preposition written on would be one of three letters, and too many names look like that. */
  private static final int SHORT = 5;

  private final Lexicon lexicon;
  private final WordClasses names;
  private final ClassSet nominal;
  private final ClassSet radical;
  private final ClassSet verbal;
  private final ClassSet stopsPhrase;
  private final ClassSet names_;
  private final ClassSet nominalOrClosed;
  private final ClassSet deeds;
  private final ClassSet reportingVerb;
  private final ClassSet reportingParticiple;
  private final ClassSet complementizer;
  private final ClassSet prepositions;
  private final ClassSet pronouns;
  private final ClassSet negation;
  private final ClassSet intensifier;
  private final ClassSet media;
  private final ClassSet publishers;

  public Grammar(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.names = lexicon.classes();
    this.nominal = names.bits("role", "honorific", "organisation", "document", "medium", "anonymous", "group", "person",
        "attitude", "speech-noun", "channel", "masdar", "reporting-masdar", "agency", "outlet", "state", "capital", "city",
        "region", "metonym", "demonym", "given-name", "name-particle", "content-noun", "radical-noun");
    this.radical = names.bit("radical-noun");
    this.verbal = names.bits("verb", "reporting-verb");
    this.stopsPhrase = names.bits("complementizer", "conjunction", "relative", "negation", "future", "modal-particle",
        "interrogative", "pronoun", "adverb", "attribution");
    this.nominalOrClosed = nominal.or(names.bits("complementizer", "conjunction", "relative", "negation", "interrogative", "pronoun",
        "preposition", "modal-particle", "demonstrative"));
    this.deeds = names.bits("attitude", "speech-noun", "masdar", "reporting-masdar", "content-noun");
    this.reportingVerb = names.bit("reporting-verb");
    this.reportingParticiple = names.bit("reporting-participle");
    this.complementizer = names.bit("complementizer");
    this.prepositions = names.bit("preposition");
    this.pronouns = names.bit("pronoun");
    this.negation = names.bit("negation");
    this.intensifier = names.bit("intensifier");
    this.publishers = names.bits("agency", "outlet");
    this.media = publishers.or(names.bit("medium"));
    this.names_ = names.bits("given-name", "name-particle");
  }

  public WordClasses names() {
    return names;
  }

  public boolean is(Sentence s, int i, String cls) {
    return i >= 0 && i < s.size() && s.known(i) && s.isAny(i, names.bit(cls));
  }

  /** Whether the token can be of one of these classes; the most frequent numbers of them make no array. */
  public boolean isAny(Sentence s, int i, String one, String other) {
    return i >= 0 && i < s.size() && s.known(i) && (s.isAny(i, names.bit(one)) || s.isAny(i, names.bit(other)));
  }

  public boolean isAny(Sentence s, int i, String one, String other, String third) {
    return isAny(s, i, one, other) || is(s, i, third);
  }

  public boolean isAny(Sentence s, int i, String... classes) {
    if (i < 0 || i >= s.size() || !s.known(i)) {
      return false;
    }
    for (String cls : classes) {
      if (s.isAny(i, names.bit(cls))) {
        return true;
      }
    }
    return false;
  }

  /** The same for classes that were looked up once: for what is asked of every word. */
  public boolean isAny(Sentence s, int i, ClassSet classes) {
    return i >= 0 && i < s.size() && s.isAny(i, classes);
  }

  public @Nullable Reading reading(Sentence s, int i, String... classes) {
    return i < 0 || i >= s.size() || !s.known(i) ? null : s.word(i).reading(names.bits(classes));
  }

  /** The same for classes that were looked up once. */
  public @Nullable Reading reading(Sentence s, int i, ClassSet classes) {
    return isAny(s, i, classes) ? s.word(i).reading(classes) : null;
  }

  /** The reading of a token as a name, or null. */
  public @Nullable Reading nameReading(Sentence s, int i) {
    return reading(s, i, names_);
  }

  /** A word that no lexicon knows, or only as a noun that says nothing of what it names. */
  public boolean unknown(Sentence s, int i) {
    return s.word(i).classes().within(radical);
  }

  /**
   * A word of everyday use that is no name: no lexicon has it as one, and the table of common words holds it.
   *
   * @param alone whether it has nothing written before it but the article
   */
  public boolean everyday(Sentence s, int i, boolean alone) {
    if (i < 0 || i >= s.size() || !s.token(i).isWord() || isName(s, i)) {
      return false;
    }
    String form = s.token(i).form();
    String bare = isDefinite(s, i) && form.startsWith("\u0627\u0644") ? form.substring(2) : form;
    return alone || bare.length() < SHORT ? lexicon.everyday().plain(bare) : lexicon.everyday().holds(bare);
  }

  /** Whether the table of common words holds a form. */
  public boolean everyday(String form) {
    return lexicon.everyday().holds(form);
  }

  /** A title shortened to a letter with its point, «D.», before a name. */
  public static boolean abbreviated(Sentence s, int i) {
    return i >= 0 && i + 1 < s.size() && s.token(i).isWord() && s.token(i).form().length() <= 2
        && s.text().charAt(s.token(i).end() - 1) == '.' && s.token(i + 1).isWord();
  }

  /** A word that some lexicon knows as a noun, adjective or name. */
  public boolean nominal(Sentence s, int i) {
    return s.isAny(i, nominal);
  }

  /** A word that can only be a finite verb. */
  public boolean surelyVerb(Sentence s, int i) {
    return s.isAny(i, verbal) && !s.isAny(i, nominalOrClosed) && !isDefinite(s, i) && !tanwin(s, i);
  }

  /** A finite verb in some reading, with a conjunction before it: in news prose the start of a new clause. */
  public boolean joinedVerb(Sentence s, int i) {
    return s.word(i).shape().joinedVerb();
  }

  /** A negation with «and» before it that a verb follows: a new clause. */
  boolean joinedNegation(Sentence s, int i) {
    return s.isAny(i, negation) && s.token(i).form().charAt(0) == '\u0648' && i + 1 < s.size() && (surelyVerb(s, i + 1) || is(s, i + 1, "modal-particle"));
  }

  /**
   * A word with «fa-» written on that opens the main clause behind a fronted phrase: the particle, «qad», or a definite noun,
   * which the lexicon knows without its conjunction or the ending shows; names from abroad begin with these letters too.
   */
  public boolean then(Sentence s, int i) {
    String form = s.token(i).form();
    if (form.length() < 3 || form.charAt(0) != '\u0641') {
      return false;
    }
    Reading particle = reading(s, i, "complementizer", "modal-particle");
    if (particle != null) {
      return particle.clitics().conjunction() == '\u0641';
    }
    boolean noun = false;
    for (Reading r : s.word(i).readings()) {
      noun |= r.clitics().conjunction() == '\u0641' && r.clitics().definite();
    }
    return noun || form.length() > 5 && form.startsWith("\u0627\u0644", 1) && s.text().charAt(s.token(i).end() - 1) == '\u0629';
  }

  /** A closed-class word that no noun phrase runs over. */
  public boolean stopsPhrase(Sentence s, int i) {
    return s.isAny(i, stopsPhrase) && !s.isAny(i, nominal) && !unlike(s, i);
  }

  /** «Non-» before a definite adjective: a part of the noun phrase. */
  private boolean unlike(Sentence s, int i) {
    Reading not = reading(s, i, negation);
    return not != null && not.entry().has("kind", "adjective") && i + 1 < s.size() && s.token(i + 1).isWord() && isDefinite(s, i + 1);
  }

  public boolean isName(Sentence s, int i) {
    return s.isAny(i, names_);
  }

  /** Written with the article, after any conjunction or preposition. */
  public static boolean isDefinite(Sentence s, int i) {
    WordShape shape = s.word(i).shape();
    return shape.article() && !(shape.alefFirst() && alefIsRadical(s, i));
  }

  /** «Abolition» begins with the letters of the article: its alef bears a hamza. */
  private static boolean alefIsRadical(Sentence s, int i) {
    char first = s.text().charAt(s.token(i).start());
    return first != '\u0627' && first != '\u0671';
  }

  /** Whether the word is printed with the accusative ending of adverbs and participles. */
  public static boolean tanwin(Sentence s, int i) {
    Token t = s.token(i);
    for (int k = Math.max(t.start(), t.end() - 2); k < t.end(); k++) {
      if (s.text().charAt(k) == '\u064B') {
        return true;
      }
    }
    return false;
  }

  /** The verb of a present tense in the first person («I thank», «we demand»), or null; the lexicon knows the third only. */
  public @Nullable Verb firstPerson(Sentence s, int i) {
    String form = s.token(i).form();
    boolean prefix = form.length() > 3 && (form.charAt(0) == '\u0646' || s.text().charAt(s.token(i).start()) == '\u0623');
    if (!prefix) {
      return null;
    }
    for (Reading r : lexicon.word("\u064A" + form.substring(1)).readings()) {
      boolean present = r.verb() != null && r.inflection() != null && r.inflection().tense() == Tense.PRESENT && r.clitics().conjunction() == '\0';
      if (present) {
        return r.verb();
      }
    }
    return null;
  }

  /**
   * Whether a word speaks of the speaker himself: a pronoun of the first person, a word with its suffix, or a verb in it.
   * The suffix «-na» is not the end of an accusative in «-an» («sometimes», «a statement»).
   */
  public boolean ofTheSpeaker(Sentence s, int i) {
    Reading pronoun = reading(s, i, "pronoun");
    if (pronoun != null && pronoun.entry().has("person", "1")) {
      return true;
    }
    String form = s.token(i).form();
    boolean we = form.length() > 3 && form.endsWith("\u0646\u0627") && !form.endsWith("\u0627\u0646\u0627") && (s.word(i).unknown() || hasPronoun(s, i));
    boolean me = form.length() > 3 && form.endsWith("\u0646\u064A") && hasPronoun(s, i);
    // «Longer» is spelt like «I am long»: a verb opens its clause, a comparative follows its noun.
    boolean opens = i == 0 || !s.token(i - 1).isWord() || isAny(s, i - 1, "conjunction", "relative", "negation", "complementizer", "future", "interrogative", "modal-particle");
    return we || me || opens && firstPerson(s, i) != null && (s.word(i).unknown() || !nominal(s, i));
  }

  /** Written with the alef of an indefinite accusative. */
  public static boolean accusative(Sentence s, int i) {
    return s.token(i).form().endsWith("\u0627") && !isDefinite(s, i);
  }

  /** Somebody unnamed in the accusative («an official», «witnesses»), which no table prints: the reading of the form without its alef, or null. */
  public @Nullable Reading unnamedAccusative(Sentence s, int i) {
    String form = s.token(i).form();
    boolean may = form.length() > 3 && accusative(s, i) && !nominal(s, i);
    return may ? lexicon.word(form.substring(0, form.length() - 1)).reading(names.bits("anonymous", "person", "role")) : null;
  }

  /** The proclitic preposition that stands on a token, NUL where there is none or where the word has it as a letter. */
  public char proclitic(Sentence s, int i) {
    return s.word(i).shape().proclitic();
  }

  /** The reading of a token as a reporting verb in that kind of frame and tense, or null. */
  public @Nullable Reading reporting(Sentence s, int i, Frame.Kind kind, Tense... tenses) {
    for (Reading r : s.word(i).readings()) {
      Inflection inflection = r.inflection();
      if (r.verb() != null && inflection != null && r.verb().frame(kind) != null) {
        for (Tense t : tenses) {
          if (inflection.tense() == t) {
            return r;
          }
        }
      }
    }
    return null;
  }

  /** Whether some reading of the token is a finite form of a reporting verb. */
  public boolean reportingVerb(Sentence s, int i) {
    return isAny(s, i, reportingVerb);
  }

  /** Whether the token can be a participle that goes on reporting: accusative, without article. */
  public boolean reportingParticiple(Sentence s, int i) {
    return isAny(s, i, reportingParticiple);
  }

  /** A complementizer that opens content, not one that a preposition or adverb has already taken («after that»). */
  public boolean bareComplementizer(Sentence s, int i) {
    if (!isAny(s, i, complementizer)) {
      return false;
    }
    if (i == 0) {
      return true;
    }
    Phrase unnamed = s.phraseAt(Math.max(0, i - 2), "anonymous");
    if (unnamed != null && unnamed.end() == i) {
      // «Private sources that»: spelt like «especially that».
      return true;
    }
    if (withinConjunction(s, i)) {
      return false;
    }
    // «Explained that» is spelt like «between», behind which «that» opens a deed: «between that he go and that he stay».
    boolean verb = reportingVerb(s, i - 1) && i + 1 < s.size() && !surelyVerb(s, i + 1);
    boolean taken = isAny(s, i - 1, "preposition", "conjunction") && !isDefinite(s, i - 1) && !governable(s, i - 1) && !hasPronoun(s, i - 1) && !bound(s, i - 1) && !verb;
    return !taken && !modal(s, i - 1);
  }

  /** Whether the word is the last of a conjunction («except that», «besides that»), not behind a preposition that a verb may govern. */
  private boolean withinConjunction(Sentence s, int i) {
    for (int first = Math.max(0, i - 3); first < i; first++) {
      Phrase p = s.phraseAt(first, "conjunction");
      if (p != null && p.end() == i + 1 && !isDefinite(s, first) && (i - first > 1 || !governable(s, first))) {
        return true;
      }
    }
    return false;
  }

  /** A verb that takes «that» for itself, being none of saying: must, can, wants, decided. */
  private boolean modal(Sentence s, int i) {
    // «A security source» is spelt like «I wish»: right behind a noun it is its adjective.
    boolean adjective = i > 0 && s.token(i - 1).isWord() && nominal(s, i - 1);
    return surelyVerb(s, i) && !reportingVerb(s, i) || is(s, i, "modal-particle") && !nominal(s, i) || !adjective && s.word(i).unknown() && firstPerson(s, i) != null;
  }

  private boolean governable(Sentence s, int i) {
    String f = s.token(i).form();
    return f.equals("\u0627\u0644\u064A") || f.equals("\u0639\u0644\u064A") || f.equals("\u0645\u0646") || f.equals("\u0639\u0646") || f.equals("\u0641\u064A");
  }

  /** Whether a genitive chain can end with this word: it is definite, a name, or not known as a noun. */
  public boolean closed(Sentence s, int i) {
    if (is(s, i, SentenceBuilder.INNER) && !isDefinite(s, i)) {
      return false;
    }
    if (s.token(i).kind() == Kind.QUOTE || isDefinite(s, i) || isName(s, i)) {
      return true;
    }
    return isAny(s, i, "state", "capital", "city", "metonym", "agency", "outlet") || !nominal(s, i)
        || isAny(s, i, "anonymous") || hasPronoun(s, i);
  }

  public boolean hasPronoun(Sentence s, int i) {
    Word w = s.word(i);
    return !w.readings().isEmpty() && !w.readings().getFirst().clitics().pronoun().isEmpty();
  }

  /** Whether a word names a medium, by its kind or its name, or an expression does that begins with it. */
  public boolean medium(Sentence s, int i) {
    return isAny(s, i, media) || s.phraseAt(i, publishers) != null;
  }

  /** Where the noun of a phrase stands that may open with «the same»: behind the pronoun, else at {@code i} itself. */
  public int head(Sentence s, int i) {
    Reading same = reading(s, i, pronouns);
    boolean again = same != null && same.entry().has("kind", "same") && same.clitics().pronoun().isEmpty() && i + 1 < s.size() && s.token(i + 1).isWord();
    return again && isDefinite(s, i + 1) && proclitic(s, i + 1) == '\0' ? i + 1 : i;
  }

  /** A preposition with its pronoun («in it», «to her»): nothing depends on it. */
  public boolean bound(Sentence s, int i) {
    Reading preposition = reading(s, i, prepositions);
    return preposition != null && (!preposition.clitics().pronoun().isEmpty() || preposition.entry().has("pronoun", "yes"));
  }

  /** A verbal noun, or a noun of attitude or of speaking: what one can affirm, deny or voice. */
  public boolean deedNoun(Sentence s, int i) {
    Reading r = deed(s, i);
    return r != null && r.clitics().conjunction() == '\0';
  }

  /** Where the deed stands that is voiced from {@code i} on: behind «deepest», «full» and the like, else {@code i} itself. */
  public int measured(Sentence s, int i) {
    boolean measures = isAny(s, i, intensifier) && i + 1 < s.size() && s.token(i + 1).isWord() && deedNoun(s, i + 1) && proclitic(s, i + 1) == '\0';
    return measures ? i + 1 : i;
  }

  /** The same without a preposition written on. */
  boolean bareDeed(Sentence s, int i) {
    Reading r = deed(s, i);
    return r != null && r.clitics().conjunction() == '\0' && r.clitics().preposition() == '\0';
  }

  private @Nullable Reading deed(Sentence s, int i) {
    return s.word(i).reading(deeds);
  }
}
