package org.isnad.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The linguist's folder as it lies in the jar. */
@ReadsClassPath(because = "The language ships inside the jar and is loaded once, at construction.")
final class ClassPathLanguage implements LanguageFiles {

  @Override
  public String read(String path) {
    try (InputStream in = LanguageFiles.class.getResourceAsStream("/org/isnad/language/" + path)) {
      if (in == null) {
        throw new LanguageException(List.of(path + ": there is no such file in the language folder"));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("language file " + path, e);
    }
  }
}
