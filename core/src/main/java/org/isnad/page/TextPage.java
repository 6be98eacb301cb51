package org.isnad.page;

import java.util.List;
import org.isnad.model.Residue;

/**
 * What the lines of a page turned out to be.
 *
 * @param articles in page order
 * @param loose teasers with no article above them
 * @param residue in page order
 */
record TextPage(List<ArticleBuilder> articles, List<Teaser> loose, List<Residue> residue) {
  TextPage {
    articles = List.copyOf(articles);
    loose = List.copyOf(loose);
    residue = List.copyOf(residue);
  }
}
