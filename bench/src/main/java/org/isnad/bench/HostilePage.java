package org.isnad.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Documents that are made to be slow to read: each repeats what makes a parser or an extractor do
 * again, for every part of the document, what it has done for those before.
 *
 * @param name of the kind
 * @param what it is made of
 * @param part the text that stands in it again and again, made of its number
 * @param before what stands before the parts
 * @param behind what stands behind them
 */
record HostilePage(
    String name, String what, IntFunction<String> part, String before, String behind) {
  private static final String OPENING = "<!DOCTYPE html><html><head><title>Heading</title>";

  private static final String SENTENCE =
      "The council said on Monday that the new bridge over the river will be open before the end of"
          + " the year, and that it costs no more than was planned.";

  /** An article like any other, so that there is something to find. */
  private static final String BODY =
      "<body><h1>Heading</h1>" + ("<p>" + SENTENCE + "</p>").repeat(3);

  /** A title without text, and a page that begins anew: scripts may hold the text of the title. */
  private static final String UNSHOWN =
      "<body><h1>Heading</h1>"
          + "<p><a href=/s>Section</a></p>".repeat(24)
          + "<h1>What else the council said</h1>";

  static final List<HostilePage> ALL =
      List.of(
          page("depth", "elements in each other", i -> "<div class=c" + i % 7 + ">x "),
          page("depth-of-articles", "articles in each other", i -> "<article><h1>Heading " + i + "</h1><p>text"),
          page("depth-of-lists", "lists in each other", i -> "<ul><li>item " + i),
          page("attributes", "one element with many attributes", i -> " a" + i + "=v", "<p", ">" + BODY),
          page("classes", "class names, all different", i -> "<p class='sidebar-" + i + " adBox" + i + "'>x</p>"),
          page("class-references", "class names with character references", i -> "<p class='sidebar&amp;" + i + "&#97;d'>x</p>"),
          page("one-class", "one class name without an end", i -> "side&bar-" + i % 97 + " ", "<p class='", "'>" + BODY),
          page("open-quotes", "tags whose values end in the next", i -> "<p class='a" + i + "><p id=\"b>x"),
          page("links", "links that are not closed", i -> "<a href=/" + i + ">link "),
          page("bold", "bold elements that are not closed", i -> "<b>bold " + i + " "),
          page("font", "font elements that are not closed, each with another colour", i -> "<font color=c" + i + ">x"),
          page("noscript", "texts for browsers without scripts in each other", i -> "<noscript>" + (i % 7 == 0 ? "<p>text</p>" : ""), "<p>", ""),
          page("misnested", "formatting that ends in the wrong order", i -> "<b><p><i>x</b>y</i></p>"),
          page("paragraphs", "paragraphs that are not closed", i -> "<p>Sentence number " + i + " is here."),
          page("entities", "character references", i -> "&amp;&#1575;&notit;&am"),
          page("one-text", "one text without an end", i -> "word" + i % 97 + " ", "<p>", ""),
          page("one-word", "one word without an end", i -> "word", "<p>", ""),
          page("select", "options", i -> "<option value=" + i + ">choice " + i, "<select>", "</select>" + BODY),
          page("cards", "cards of other articles", i -> "<div class=card><h3><a href=/" + i + ">A headline that leads on, " + i + "</a></h3><p>A teaser of some words for number " + i + ".</p></div>"),
          page("cues", "headings that announce other articles", i -> "<h2>Read also</h2><p>" + SENTENCE + "</p>"),
          page("titles", "headings of the first level", i -> "<h1>Heading " + i + "</h1><time>2026-01-01</time><p>" + SENTENCE + "</p>"),
          page("comments", "comments of the markup", i -> "<!-- a comment -- - > " + i + " -->"),
          page("open-comment", "a comment that is not closed", i -> "<!- -- > <p>x</p>", BODY + "<!--", ""),
          page("scripts", "scripts", i -> "<script>var a" + i + " = '<p>' + \"</p>\";</script>"),
          page("linked-data", "data of articles", i -> "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Headline " + i + "\",\"articleBody\":\"" + SENTENCE + "\"}</script>"),
          page("tables", "tables in each other", i -> "<table><tr><td>cell " + i),
          page("cells", "cells", i -> "<tr><td>" + i + "<td>cell", "<table>", "</table>"),
          page("pictures", "pictures with captions", i -> "<figure><img src=https://a.example/" + i + ".jpg><figcaption>Picture " + i + " of many things</figcaption></figure>"),
          page("bylines", "bylines and dates", i -> "<div class=byline>By John Doe " + i + "</div><time datetime=2026-01-01>1 January 2026</time>"),
          page("script-texts", "texts in scripts, each longer than those before, beside the text that is shown", i -> "<p>" + SENTENCE + " " + i + "</p><script>f(\"" + ("<p>Pier " + i + ".</p>").repeat(24) + "<p>" + "x".repeat(100 + i / 4) + "</p>\")</script>", UNSHOWN, ""),
          page("script-paragraphs", "many paragraphs in scripts, beside a long text that is shown", i -> (i % 10_000 == 9_999 ? "\")</script><script>f(\"" : "") + "<p>Pier " + i + " of the harbour.</p>", UNSHOWN + ("<p>" + SENTENCE + "</p>").repeat(4_000) + "<script>f(\"", "\")</script>"),
          page("data-bodies", "data of an article with a text that is none of what is shown", i -> "<p>" + SENTENCE + " " + i + "</p><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Heading\",\"articleBody\":\"" + "Pier ".repeat(60) + i + "\"}</script>"),
          page("described-titles", "headings of the first level beside the data of many articles", i -> "<h1>Heading of part " + i + " of the page</h1>", described() + BODY, ""),
          page("metas", "metadata", i -> "<meta name=m" + i + " content='value " + i + "'><meta property=article:author content='Jane Doe " + i + "'>", "", BODY));

  private static String described() {
    StringBuilder data = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      data.append("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"News ")
          .append(i)
          .append(" of the day\"}</script>");
    }
    return data.toString();
  }

  private static HostilePage page(String name, String what, IntFunction<String> part) {
    return page(name, what, part, BODY, "");
  }

  private static HostilePage page(
      String name, String what, IntFunction<String> part, String before, String behind) {
    return new HostilePage(name, what, part, before, behind);
  }

  /** The document with so many bytes, or a few more. */
  byte[] bytes(int size) {
    StringBuilder page = new StringBuilder(size + 4096).append(OPENING).append(before);
    int end = size - behind.length();
    for (int i = 0; page.length() < end; i++) {
      page.append(part.apply(i));
    }
    return page.append(behind).toString().getBytes(StandardCharsets.UTF_8);
  }
}
