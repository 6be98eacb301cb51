package org.isnad.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of class names tell, in the ways in which sites write them. */
final class MarkWordsTest {
  private static final MarkWords WORDS =
      new MarkWords(LanguageLoader.load(LanguageFiles.onClassPath(), "ar").lexicon());

  @ParameterizedTest
  @CsvSource({
    "sidebar, ASIDE",
    "main-sidebar, ASIDE",
    "MainSidebar, ASIDE",
    "has-sidebar, -",
    "kfAdZq, -",
    "tag-newsletter, -",
    // In two words.
    "side-bar, ASIDE",
    "sign_in, FORM",
    "article-content__sign-in-group, FORM",
    "screen-reader-text, HIDDEN",
    "storyReadMore, RELATED",
    "wp-image-caption, CAPTION",
    "mega__menu, NAVIGATION",
    // What there is more of is the text.
    "read-more-content, -",
    // Names of boxes that hold text as often as not, in two words.
    "right-col, -",
    "light-box, -",
    "card-body-text, -",
    "off-canvas-content, -",
    "line-by-line, -",
    // What is not there is not there in two words either.
    "no-side-bar, -",
    "has-large-side-bar, -",
    // Words on both sides of a name's end are not of one name.
    "side bar, -",
  })
  void names(String names, String expected) {
    int marks = (int) WORDS.readNames(names);
    List<String> told =
        Arrays.stream(Mark.values()).filter(mark -> mark.in(marks)).map(Mark::name).toList();
    assertThat(told.isEmpty() ? "-" : told.stream().collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }
}
