package org.isnad.story;

import java.util.List;
import org.isnad.story.ArticleAccounts.Said;
import org.isnad.text.Token;

/**
 * A statement as one article of a story has it.
 *
 * @param article its number in the story
 * @param said the statement
 * @param words those of the content, numbers as well, without marks
 * @param forms of the words
 * @param stems of the words that say something, ascending, each once
 * @param speaker stems of the source's name, ascending; empty where nobody is named
 * @param office the same with those of the role
 */
@SuppressWarnings("ArrayRecordComponent")
record Utterance(
    int article,
    Said said,
    List<Token> words,
    List<String> forms,
    int[] stems,
    int[] speaker,
    int[] office) {

  static Utterance of(int article, Said said, String text) {
    Wording words = Wording.of(text, said.at()).words();
    return new Utterance(
        article,
        said,
        words.tokens(),
        words.forms(),
        words.stems(),
        Speakers.stems(said.speaker(), null),
        Speakers.stems(said.speaker(), said.role()));
  }

  /** Whether both may be words of the same speaker: one's name is all in the other's name and office. */
  boolean sameSpeaker(Utterance other) {
    return speaker.length > 0
        && other.speaker.length > 0
        && (Speakers.within(speaker, other.office) || Speakers.within(other.speaker, office));
  }

  /** Whether nothing speaks against the same speaker: one is not named, or they are the same. */
  boolean maybeSameSpeaker(Utterance other) {
    return speaker.length == 0 || other.speaker.length == 0 || sameSpeaker(other);
  }
}
