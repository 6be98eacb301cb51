package org.isnad.capture;

/** A file that is not packed. */
final class PlainMember implements Members {
  private final PackedInput input;
  private boolean begun;

  PlainMember(PackedInput input) {
    this.input = input;
  }

  @Override
  public boolean next() {
    boolean first = !begun && input.ensure(1);
    begun = true;
    return first;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (!input.ensure(1)) {
      return -1;
    }
    int count = Math.min(length, input.available());
    System.arraycopy(input.array(), input.index(), bytes, offset, count);
    input.skip(count);
    return count;
  }

  @Override
  public boolean recover(boolean arc) {
    return false;
  }

  @Override
  public long offset() {
    return 0;
  }

  @Override
  public boolean packed() {
    return false;
  }

  @Override
  public void close() {
    input.close();
  }
}
