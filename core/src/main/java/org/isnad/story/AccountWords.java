package org.isnad.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Figure;
import org.isnad.model.Span;
import org.isnad.text.Normalizer;
import org.isnad.text.StemNormalizer;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The words of {@code account-words.tsv}: what befell people who are counted, whether a figure is part of
 * another one or has grown, whether something is negated. Immutable and thread-safe.
 */
final class AccountWords {

  /** So many words before a number may say what befell those it counts. */
  private static final int BEFORE = 7;

  /** And so many behind what is counted. */
  private static final int AFTER = 2;

  /** Or behind what is inserted between commas. */
  private static final int INSERTED = 7;

  private static final char COMMA = '\u060C';

  private static final int PART_BEFORE = 3;

  /** What is written onto a word without the article: and, so, in, for. */
  private static final String JOINING = "\u0648\u0641\u0628\u0644";

  /** Letters of a word that something may be written onto. */
  private static final int JOINED = 3;

  /** Letters of a pronoun that many are meant by. */
  private static final int PRONOUN = 2;

  private final Map<String, String> fates = new HashMap<>();

  /** Of their forms themselves. */
  private final Map<String, String> brief = new HashMap<>();
  private final Set<String> parts = new HashSet<>();
  private final Set<String> of = new HashSet<>();
  private final Set<String> anybody = new HashSet<>();
  private final Set<String> growing = new HashSet<>();
  private final Set<String> moving = new HashSet<>();
  private final Set<String> negations = new HashSet<>();
  private final Set<String> others = new HashSet<>();

  /** Stems of «second», «third» and so on, with which number each is. */
  private final Map<String, String> ordinals = new HashMap<>();

  AccountWords(Lexicon lexicon) {
    for (Entry entry : lexicon.entries("account-words")) {
      String form = Normalizer.fold(entry.form());
      switch (entry.cls()) {
        case "part" -> parts.add(stem(form));
        case "some-of" -> of.add(form);
        case "anybody" -> anybody.add(stem(form));
        case "grown" -> growing.add(stem(form));
        case "moving" -> moving.add(stem(form));
        case "negation" -> negations.add(form);
        case "another" -> others.add(form);
        default -> {
          fates.put(stem(form), entry.cls());
          brief.put(form, entry.cls());
        }
      }
    }
    for (Entry entry : lexicon.entries("numbers")) {
      // «First» is said of what has no second.
      if (entry.cls().equals("ordinal") && !entry.has("n", "1")) {
        ordinals.put(stem(Normalizer.fold(entry.form())), entry.feature("n", ""));
      }
    }
  }

  /** The fate that a word tells of, or null. */
  @Nullable String fate(Token token) {
    if (!token.isWord()) {
      return null;
    }
    // Words of three letters have no endings: what looks like one is another word.
    if (token.form().length() <= JOINED) {
      return brief.get(token.form());
    }
    String fate = fates.get(stem(token.form()));
    boolean joined = fate == null && token.form().length() > JOINED && JOINING.indexOf(token.form().charAt(0)) >= 0;
    return joined ? fates.get(stem(token.form().substring(1))) : fate;
  }

  /**
   * What befell those who are counted in the tokens from {@code first} to before {@code end}: by the
   * noun itself, else by the nearest word before that no other number stands behind, else by a verb
   * behind.
   */
  @Nullable String fate(List<Token> tokens, int first, int end) {
    for (int i = first; i < end && !(i > first && next(tokens.get(i))); i++) {
      if (fate(tokens.get(i)) != null) {
        return fate(tokens.get(i));
      }
    }
    for (int i = first - 1; i >= Math.max(0, first - BEFORE); i--) {
      Token token = tokens.get(i);
      String fate = fate(token);
      if (token.kind() == Token.Kind.NUMBER || token.is('.')) {
        break;
      }
      if (fate != null) {
        // «Killed and injured five» counts neither; «met their death and injured five», the second.
        String other = i == 0 || theirs(tokens.get(i - 1)) ? null : fate(tokens.get(i - 1));
        return other == null || other.equals(fate) ? fate : null;
      }
    }
    // «25 persons, most of them civilians, were killed».
    boolean inserted = end < tokens.size() && tokens.get(end).is(COMMA);
    for (int i = end; i < Math.min(tokens.size(), end + (inserted ? INSERTED : AFTER)); i++) {
      if (tokens.get(i).kind() == Token.Kind.NUMBER || tokens.get(i).is('.')) {
        return null;
      }
      if (fate(tokens.get(i)) != null) {
        return fate(tokens.get(i));
      }
    }
    return null;
  }

  /** Whether the word begins what is counted next: «27 persons and the wounding of 100». */
  private boolean next(Token token) {
    return token.form().charAt(0) == JOINING.charAt(0) && fate(token) != null;
  }

  /** Whether a pronoun is written onto the word. */
  private static boolean theirs(Token token) {
    return token.form().length() - stem(token.form()).length() >= PRONOUN;
  }

  /** Whether it counts people of any sort: persons, others, dead. */
  boolean anybody(Figure figure) {
    if (figure.counted() == null) {
      return figure.unit() == null || figure.unit().equals("person");
    }
    List<Token> noun = Tokenizer.tokenize(figure.counted(), new Span(0, figure.counted().length()));
    return noun.stream().allMatch(token -> fate(token) != null || anybody.contains(stem(token.form())));
  }

  /** Whether one of the words says that a number has grown. */
  boolean grown(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> token.isWord() && growing.contains(stem(token.form())));
  }

  /** Whether what is counted changes by the hour. */
  boolean moving(Figure figure) {
    return figure.counted() != null
        && Tokenizer.tokenize(figure.counted(), new Span(0, figure.counted().length())).stream()
            .limit(1)
            .anyMatch(token -> moving.contains(stem(token.form())));
  }

  /** Whether one of the words says that it is of another event. */
  boolean another(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> token.isWord() && others.contains(token.form()));
  }

  /** Which of a series the words speak of: «the third delivery», «on the fourth day»; seconds that are counted are none. */
  List<String> ordinals(List<Token> tokens) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean counted = i > 0 && tokens.get(i - 1).kind() == Token.Kind.NUMBER;
      String number = tokens.get(i).isWord() && !counted ? ordinals.get(stem(tokens.get(i).form())) : null;
      if (number != null) {
        found.add(number);
      }
    }
    return List.copyOf(found);
  }

  /** Whether one of the words negates. */
  boolean negative(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> token.isWord() && negations.contains(token.form()));
  }

  /**
   * Whether a figure in the tokens from {@code first} to before {@code end} counts a part of what stands
   * before, or some of the struck: «seven of the injured».
   */
  boolean part(List<Token> tokens, int first, int end) {
    for (int i = first; i + 1 < end; i++) {
      if (of.contains(tokens.get(i).form()) && fate(tokens.get(i + 1)) != null) {
        return true;
      }
    }
    for (int i = first - 1; i >= Math.max(0, first - PART_BEFORE); i--) {
      if (tokens.get(i).isWord() && parts.contains(stem(tokens.get(i).form()))) {
        return true;
      }
    }
    return false;
  }

  private static String stem(String form) {
    return StemNormalizer.stem(form);
  }
}
