package org.isnad.html;

import java.util.HashMap;
import java.util.Map;

/** What the names of tags and attributes tell of what they are good for, before anything is parsed. */
final class MarkupWords {
  /** A program, left out unless it is data of the page. */
  static final int SCRIPT = 1;

  static final int STYLE = 2;

  /** Elements whose content has no tags in it. */
  static final int VERBATIM = 3;

  static final int SVG = 4;

  /** Shapes of a drawing. */
  static final int SHAPE = 5;

  /** Elements that begin and end lines, so that white space beside them says nothing. */
  static final int BLOCK = 6;

  static final int IMAGE = 7;

  /** Elements whose addresses are asked for. */
  static final int ANCHOR = 8;

  /** Left out unless it tells the page's own address or something of an article. */
  static final int LINK = 9;

  static final int META = 10;
  static final int INPUT = 11;

  /** Elements around words. Their classes are not compared where nothing else is told of them. */
  static final int WORDS = 12;

  /** Attributes that are asked for on any element. */
  static final int READ = 1;

  static final int TYPE = 2;

  /** Tells only that an element is hidden. */
  static final int STYLED = 3;

  static final int RELATION = 4;
  static final int ADDRESS = 5;

  /** Attributes of pictures. */
  static final int PICTURED = 6;

  static final int NAME = 7;

  /** Names of an element, of which what they tell is left. */
  static final int ID = 8;

  static final int CLASS = 9;

  private static final NameTable TAGS =
      table(
          "",
          "script",
          "style",
          "title textarea iframe xmp noembed noframes",
          "svg",
          "path g use circle rect polygon polyline line ellipse defs symbol stop mask filter"
              + " clippath lineargradient radialgradient",
          "html head body div p ul ol li dl dt dd table thead tbody tfoot tr td th section"
              + " article header footer nav main aside figure figcaption h1 h2 h3 h4 h5 h6"
              + " form br hr blockquote",
          "img amp-img",
          "a base",
          "link",
          "meta",
          "input",
          "span b i em strong small u s sub sup font");

  private static final NameTable ATTRIBUTES =
      table(
          "",
          "role itemprop property content datetime date lang xml:lang data-testid hidden",
          "type",
          "style",
          "rel",
          "href",
          "src data-src data-lazy-src data-original width height",
          "name",
          "id",
          "class");

  private MarkupWords() {}

  /**
   * @param names those of each kind, in the order of their numbers
   */
  private static NameTable table(String... names) {
    Map<String, Integer> kinds = new HashMap<>();
    for (int kind = 1; kind < names.length; kind++) {
      for (String name : names[kind].split(" ", -1)) {
        kinds.put(name, kind);
      }
    }
    return new NameTable(kinds);
  }

  /** What the tag of that {@link NameTable} hash is, 0 where it says nothing. */
  static int tag(long hash) {
    return TAGS.kind(hash);
  }

  /** What the attribute of that hash is, 0 where nobody asks for it. */
  static int attribute(long hash) {
    return ATTRIBUTES.kind(hash);
  }
}
