package org.isnad.app.cli;

import java.util.Map;
import java.util.TreeMap;
import org.isnad.analysis.ReadingDepth;
import org.isnad.app.cli.ReadCommand.Format;
import org.isnad.model.CaptureForm;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words that options choose from. */
final class Choices {

  private Choices() {}

  /** Words of {@code --format}. */
  static final class Formats implements ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      return choose(value, Map.of("json", Format.JSON, "text", Format.TEXT));
    }
  }

  /** Words of {@code --as}. */
  static final class Forms implements ITypeConverter<CaptureForm> {
    @Override
    public CaptureForm convert(String value) {
      return choose(
          value,
          Map.of(
              "text",
              CaptureForm.TEXT,
              "html",
              CaptureForm.HTML,
              "feed",
              CaptureForm.FEED,
              "lines",
              CaptureForm.ARTICLE_LINE));
    }
  }

  /** Words of {@code --only}. */
  static final class Depths implements ITypeConverter<ReadingDepth> {
    @Override
    public ReadingDepth convert(String value) {
      return choose(value, Map.of("articles", ReadingDepth.ARTICLES));
    }
  }

  private static <T> T choose(String value, Map<String, T> choices) {
    T chosen = choices.get(value);
    if (chosen == null) {
      throw new TypeConversionException(
          "«" + value + "» is none of " + String.join(", ", new TreeMap<>(choices).keySet()));
    }
    return chosen;
  }
}
