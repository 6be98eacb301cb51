package org.isnad.html;

import java.util.List;

/**
 * A run of text with nothing between its characters that begins a new line: a paragraph, a line
 * between two breaks, a cell, the words of a button.
 *
 * @param index in the page, from 0
 * @param box the smallest box around it
 * @param text with white space as a browser shows it; a single line break inside is {@code \n}
 * @param letters letters and digits, a Chinese or Japanese one counted as {@link #WIDE}
 * @param links how many of them stand in links
 * @param stops marks that end sentences
 * @param afterPicture whether a picture stands between the block before and this one
 * @param targets its words that are links, one for each link
 * @param signed whether its elements say that it holds a date or an author's name
 */
record Block(
    int index,
    Box box,
    String text,
    int letters,
    int links,
    int stops,
    List<Link> targets,
    boolean afterPicture,
    boolean signed) {
  /** A character that is a word or half a word says as much as so many letters. */
  static final int WIDE = 3;

  private static final int SHORTEST_RUNNING = 80;
  private static final int SHORTEST_SENTENCE = 25;

  /** Whether it reads like a paragraph: long enough, with ends of sentences, few links. */
  boolean running() {
    return letters >= SHORTEST_RUNNING
        && links * 3 < letters
        && (stops > 0 || letters >= 2 * SHORTEST_RUNNING);
  }

  /** Whether it is running text in a place for text. */
  boolean runs() {
    return running() && !foreign() && !picture();
  }

  /** Whether it can be a sentence: a few words with a mark that ends one. */
  boolean sentence() {
    return stops > 0 && letters >= SHORTEST_SENTENCE && !linked();
  }

  /** Whether most of it is links. */
  boolean linked() {
    return links * 5 > letters * 3;
  }

  boolean heading() {
    return rank() > 0;
  }

  /** From 1 to 6, as its tag says; 0 where it is no heading. */
  int rank() {
    return rank(box.tag());
  }

  /** The same of an element with that tag. */
  static int rank(String tag) {
    boolean heading =
        tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    return heading ? tag.charAt(1) - '0' : 0;
  }

  boolean foreign() {
    return (box.marks & Mark.FOREIGN) != 0;
  }

  boolean picture() {
    return (box.marks & Mark.PICTURE) != 0;
  }
}
