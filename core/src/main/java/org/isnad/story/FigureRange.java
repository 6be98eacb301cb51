package org.isnad.story;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.isnad.story.ArticleAccounts.Counted;
import org.jspecify.annotations.Nullable;

/**
 * The values that a figure leaves possible: of a bare number itself, of «about» some around it, of «at
 * least» all above.
 *
 * @param low the least, or null where there is none
 * @param high the greatest, or null where there is none
 * @param stated the number itself
 */
record FigureRange(@Nullable BigDecimal low, @Nullable BigDecimal high, BigDecimal stated) {

  /** «About» is as much more or less of what is said. */
  private static final BigDecimal ABOUT = new BigDecimal("0.25");

  /** By so much prices move within the hours between two reports. */
  private static final BigDecimal MOVED = new BigDecimal("1.5");

  /** Numbers of so many digits that count are never rounded to fewer by the way. */
  private static final int FEW_DIGITS = 2;

  static FigureRange of(Counted figure) {
    BigDecimal value = figure.value();
    if (figure.upper() != null) {
      return new FigureRange(value.min(figure.upper()), value.max(figure.upper()), value);
    }
    if (figure.approx() == null) {
      return new FigureRange(value, value, value);
    }
    return switch (figure.approx()) {
      case ABOUT -> {
        BigDecimal slack = value.abs().multiply(ABOUT);
        yield new FigureRange(value.subtract(slack), value.add(slack), value);
      }
      case AT_LEAST -> new FigureRange(value, null, value);
      case AT_MOST -> new FigureRange(null, value, value);
    };
  }

  /** Whether both cannot hold, nor be the same number rounded, nor one misread. */
  boolean excludes(FigureRange other) {
    return (isBelow(other) || other.isBelow(this)) && differs(other);
  }

  /** Whether the numbers themselves are neither the same, nor one the other rounded or misread. */
  boolean differs(FigureRange other) {
    return stated.compareTo(other.stated) != 0
        && !isRounded(stated, other.stated)
        && !isRounded(other.stated, stated)
        && !isScaled(stated, other.stated)
        && !isTurned(stated, other.stated)
        && !isMisplaced(other);
  }

  /** Whether what stands before and behind the point has changed places, as where print runs the other way. */
  private static boolean isTurned(BigDecimal one, BigDecimal other) {
    String[] a = one.toPlainString().split("\\.", 2);
    String[] b = other.toPlainString().split("\\.", 2);
    return a.length == 2 && b.length == 2 && a[0].equals(b[1]) && a[1].equals(b[0]);
  }

  /** Whether one is so much more that it must be of something else, and no digit too many or too few. */
  private boolean isMisplaced(FigureRange other) {
    BigDecimal more = stated.abs().max(other.stated.abs());
    BigDecimal less = stated.abs().min(other.stated.abs());
    return more.compareTo(less.multiply(BigDecimal.TEN)) > 0
        && !more.stripTrailingZeros().unscaledValue().equals(less.stripTrailingZeros().unscaledValue());
  }

  /** Whether both may be one price or share that moves by the hour. */
  boolean mayMove(FigureRange other) {
    boolean broken = stated.stripTrailingZeros().scale() > 0 || other.stated.stripTrailingZeros().scale() > 0;
    BigDecimal more = stated.abs().max(other.stated.abs());
    return broken && more.compareTo(stated.abs().min(other.stated.abs()).multiply(MOVED)) < 0;
  }

  private boolean isBelow(FigureRange other) {
    return high != null && other.low != null && high.compareTo(other.low) < 0;
  }

  /** Whether one is the other with fewer digits, cut off or rounded. */
  private static boolean isRounded(BigDecimal fine, BigDecimal coarse) {
    int digits = coarse.stripTrailingZeros().precision();
    int more = fine.stripTrailingZeros().precision();
    if (more == digits && more > FEW_DIGITS + 1) {
      // The last of many digits: one outlet rounded what the other cut off.
      BigDecimal ulp = fine.subtract(coarse).abs().stripTrailingZeros();
      return ulp.compareTo(fine.stripTrailingZeros().ulp()) <= 0;
    }
    if (more <= FEW_DIGITS || more <= digits) {
      return false;
    }
    return fine.round(new MathContext(digits, RoundingMode.HALF_UP)).compareTo(coarse) == 0
        || fine.round(new MathContext(digits, RoundingMode.DOWN)).compareTo(coarse) == 0;
  }

  /** The same digits with another point or scale are misread; one nought more or less is another number. */
  private static boolean isScaled(BigDecimal one, BigDecimal other) {
    if (one.signum() == 0 || other.signum() == 0) {
      return false;
    }
    BigDecimal a = one.abs().stripTrailingZeros();
    BigDecimal b = other.abs().stripTrailingZeros();
    boolean digits = a.unscaledValue().equals(b.unscaledValue());
    return digits && Math.abs(a.scale() - b.scale()) > 1;
  }

  /** Whether both say the same number, each its own way. */
  boolean agrees(FigureRange other) {
    return stated.compareTo(other.stated) == 0;
  }
}
