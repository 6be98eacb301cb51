package org.isnad.page;

import java.util.List;
import org.isnad.model.Problem;
import org.isnad.model.Residue;

/**
 * What the lines of a page turned out to be.
 *
 * @param articles in page order
 * @param loose teasers with no article above them
 * @param residue in page order
 * @param problems of single articles, with their places
 */
record TextPage(
    List<ArticleBuilder> articles,
    List<Teaser> loose,
    List<Residue> residue,
    List<Problem> problems) {
  TextPage {
    articles = List.copyOf(articles);
    loose = List.copyOf(loose);
    residue = List.copyOf(residue);
    problems = List.copyOf(problems);
  }
}
