package org.isnad.lexicon;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values by lookup form. Nearly every word of a text is in none of the tables that it is looked up in, so one bit of its
 * hash, of sixteen that a form has, tells that it is not there before the map is asked.
 *
 * <p>Filled once, by one thread; then only read.
 */
public final class FormMap<V> {
  private static final int BITS_OF_A_FORM = 16;

  private final Map<String, V> values = new HashMap<>();
  private long[] bits = new long[4];

  public FormMap() {}

  /** The same values by the same forms. */
  public FormMap(Map<String, V> values) {
    values.forEach(this::put);
  }

  public void put(String form, V value) {
    values.put(form, value);
    if (values.size() * BITS_OF_A_FORM > bits.length * Long.SIZE) {
      bits = new long[2 * bits.length];
      values.keySet().forEach(this::mark);
    }
    mark(form);
  }

  private void mark(String form) {
    int bit = bit(form.hashCode());
    bits[bit / Long.SIZE] |= 1L << bit;
  }

  private int bit(int hash) {
    return (hash ^ hash >>> 15) & bits.length * Long.SIZE - 1;
  }

  /** Whether some form with that hash may be there: cheap, and mostly false where none is. */
  public boolean possible(int hash) {
    int bit = bit(hash);
    return (bits[bit / Long.SIZE] >>> bit & 1) != 0;
  }

  /** The value of the form, or null. */
  public @Nullable V get(String form) {
    return possible(form.hashCode()) ? values.get(form) : null;
  }

  /** The value of the form without its first {@code from} letters, or null: no string is made of what is not there. */
  public @Nullable V get(String form, int from) {
    if (from == 0) {
      return get(form);
    }
    return possible(hash(form, from, form.length())) ? values.get(form.substring(from)) : null;
  }

  /** Whether the first {@code end} letters of a form are there. */
  public boolean has(String form, int end) {
    return possible(hash(form, 0, end)) && values.containsKey(form.substring(0, end));
  }

  /** What {@link String#hashCode} makes of the part. */
  private static int hash(String form, int from, int end) {
    int hash = 0;
    for (int i = from; i < end; i++) {
      hash = 31 * hash + form.charAt(i);
    }
    return hash;
  }

  public boolean has(String form) {
    return possible(form.hashCode()) && values.containsKey(form);
  }
}
