package org.isnad.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Inflection.Numerus;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.model.SourceType;
import org.isnad.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by a mention that says less than the article knows: a surname, an office, «the ministry», «the statement», «the
 * latter», «his counterpart». Remembers whom the article has named. For one article and one thread.
 */
final class ReferenceResolver {
  private static final String ALEF = "\u0627";

  private final Grammar grammar;
  private final Lexicon lexicon;
  private final PersonIndex people;
  private final Map<String, Mention> issuers = new HashMap<>();

  ReferenceResolver(Grammar grammar, Lexicon lexicon) {
    this.grammar = grammar;
    this.lexicon = lexicon;
    this.people = new PersonIndex(form -> is(form, "given-name"));
  }

  private boolean is(String form, String cls) {
    return lexicon.word(form).isAny(grammar.names().bit(cls));
  }

  /** Takes note of a mention. */
  void add(Mention m) {
    people.add(counterpart(m));
  }

  boolean knows(Mention m) {
    return people.knows(m);
  }

  /** The mention under its fullest name, with its office, as the article has them; noted in passing. */
  Mention known(Mention m) {
    Mention full = switch (m.type()) {
      case PERSON -> person(counterpart(m));
      case DOCUMENT -> document(m);
      case ORGANISATION, OUTLET -> body(m);
      case ANONYMOUS, GROUP -> unnamed(m);
      default -> m;
    };
    people.add(full);
    return full;
  }

  private Mention person(Mention m) {
    Mention full = people.fullest(m);
    if (full.name() != null || !m.definite() || m.roleKey().isEmpty()) {
      return full;
    }
    Mention before = people.unnamed(m);
    if (before == null && m.roleKey().size() == 1 && is(m.roleKey().getFirst(), "reference")) {
      before = people.lastPerson(m);
    }
    return before == null ? full : taken(m, before);
  }

  /** Whom a dual takes up: «the two ministers», by their office in the singular. */
  List<Mention> bothOf(Mention dual) {
    String head = dual.key().isEmpty() ? dual.roleKey().isEmpty() ? "" : dual.roleKey().getFirst() : dual.key().getFirst();
    boolean two = dual.number() == Numerus.DUAL && dual.definite() && head.length() > 4;
    return two ? people.lastTwo(head.substring(0, head.length() - 2), dual) : List.of();
  }

  /** What stands for another mention, at its own place. */
  static Mention taken(Mention m, Mention by) {
    return new Mention(m.at(), by.name(), by.key(), by.role(), by.roleKey(), by.type(), by.gender(), by.number(), by.definite());
  }

  private Mention body(Mention m) {
    Mention body = m.definite() || m.key().size() > 1 ? people.body(m) : null;
    if (body == null && m.type() == SourceType.ORGANISATION && !m.key().isEmpty() && named(m.key().getFirst())) {
      body = people.bodyOf(m);
    }
    return body == null ? m : m.withName(body.called(), body.key());
  }

  /** A word that is no kind of body by itself but what one is called. */
  private boolean named(String form) {
    Reading kind = lexicon.word(form).reading(grammar.names().bit("organisation"));
    return kind == null || kind.entry().features().containsKey("canonical");
  }

  /** A medium that a link of a chain names by its kind («the paper», «the agency»), under its name. */
  Mention medium(Mention m) {
    return m.type() == SourceType.OUTLET ? body(m) : m;
  }

  private Mention unnamed(Mention m) {
    Mention before = m.definite() && m.key().size() == 1 ? people.unnamed(m) : null;
    return before == null ? m : taken(m, before);
  }

  /** A document that was named with its issuer before speaks for him. */
  private Mention document(Mention m) {
    Mention issuer = m.definite() && m.key().size() == 1 ? issuers.get(m.key().getFirst()) : null;
    return issuer == null ? body(m) : taken(m, issuer);
  }

  /** Takes note of who issued the documents that a phrase names. */
  void issued(String phrase, Mention issuer) {
    for (String word : phrase.split("[\\s\u00A0]+", -1)) {
      String form = MentionResolver.bare(Normalizer.fold(word));
      if (is(form, "document")) {
        issuers.put(form, issuer);
      }
    }
  }

  /** The noun of a document that an indefinite word is, also in the accusative; null where it is none. */
  @Nullable String document(String form) {
    String stem = form.length() > 4 && form.endsWith(ALEF) ? form.substring(0, form.length() - 1) : form;
    return is(form, "document") ? form : is(stem, "document") ? stem : null;
  }

  /** A counterpart holds the office of whoever was named before him, in the country that is named with him. */
  private Mention counterpart(Mention m) {
    Mention officer = PersonIndex.counterpart(m) ? people.officer(m) : null;
    if (officer == null || officer.role() == null || m.role() == null) {
      return m;
    }
    List<String> words = List.of(officer.role().split(" ", -1));
    int kept = words.size() > 1 && is(officer.roleKey().getLast(), "demonym") ? words.size() - 1 : words.size();
    String own = m.role().contains(" ") ? m.role().substring(m.role().indexOf(' ')) : "";
    String role = String.join(" ", words.subList(0, kept)).concat(own);
    return m.withRole(role, keys(role));
  }

  static List<String> keys(String role) {
    return List.of(role.split(" ", -1)).stream().map(w -> MentionResolver.bare(Normalizer.fold(w))).toList();
  }
}
