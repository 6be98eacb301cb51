package org.isnad.capture;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** How much has been read, and what of it was passed over. Thread-safe. */
public final class InputTally {

  /** What of an archive is no page, and gives no record. */
  public enum Passed {
    /**
     * Requests, metadata, descriptions of the archive, name look-ups: what belongs to no reader.
     */
    SERVICE("records about the archive"),
    /** Images, styles, scripts, fonts, feeds: content of other kinds than pages. */
    OTHER_MEDIA("of other media types"),
    /** Redirects and errors. */
    OTHER_STATUS("redirects and errors"),
    /** Visits that found what an earlier one had found, and recorded no bytes of it again. */
    REVISIT("revisits");

    private final String words;

    Passed(String words) {
      this.words = words;
    }

    /** Its name for people. */
    public String words() {
      return words;
    }
  }

  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong captures = new AtomicLong();
  private final Map<Passed, AtomicLong> passed = new EnumMap<>(Passed.class);

  InputTally() {
    for (Passed kind : Passed.values()) {
      passed.put(kind, new AtomicLong());
    }
  }

  /** Bytes read from files and standard input, as they are there, packed or not. */
  public long bytes() {
    return bytes.get();
  }

  /** Records of archives, lines and files of which something was made, or that were passed over. */
  public long entries() {
    long sum = captures.get();
    for (Passed kind : Passed.values()) {
      sum += passed(kind);
    }
    return sum;
  }

  /** Records of archives that were passed over because they are of that kind. */
  public long passed(Passed kind) {
    return counter(kind).get();
  }

  void addBytes(int count) {
    bytes.addAndGet(count);
  }

  void addCapture() {
    captures.incrementAndGet();
  }

  void add(Passed kind) {
    counter(kind).incrementAndGet();
  }

  private AtomicLong counter(Passed kind) {
    return Objects.requireNonNull(passed.get(kind), "filled when made");
  }
}
