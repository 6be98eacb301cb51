package org.isnad.match;

import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Word.Reading;
import org.isnad.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * A place of a sentence where rules are tried.
 *
 * @param first index of its first token
 * @param end one past its last token
 * @param reading how it is understood
 * @param frame the frame of a reporting verb that is to be filled, null for a cue that is no verb
 * @param governed the preposition that the frame governs, or the entry of a cue that is no verb, as a lookup form; may be empty
 */
record Cue(Sentence sentence, int first, int end, Reading reading, @Nullable Frame frame, String governed) {

  static Cue of(Sentence s, int first, int end, Reading reading) {
    return new Cue(s, first, end, reading, null, Normalizer.fold(reading.entry().feature("governed", "")));
  }

  static Cue of(Sentence s, int first, int end, Reading verb, Frame frame) {
    return new Cue(s, first, end, verb, frame, frame.governed());
  }
}
