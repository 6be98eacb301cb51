package org.isnad.model;

/**
 * A stretch of a text: {@code start} inclusive, {@code end} exclusive, in UTF-16 code units of that text.
 *
 * @param start first code unit, not negative
 * @param end one past the last code unit, not below {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + "]");
    }
  }

  /** The number of code units covered. */
  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** Whether {@code other} lies inside this span, borders included. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The characters of {@code text} that this span covers. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** The same stretch, counted from {@code offset} units further left. */
  public Span shifted(int offset) {
    return new Span(start + offset, end + offset);
  }

  /** In order of the start; of two with the same start the longer first. */
  @Override
  public int compareTo(Span other) {
    return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
  }
}
