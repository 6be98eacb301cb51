package org.isnad.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page with what a reader of it found to be its article.
 *
 * @param name path of the page's file within the folder
 * @param bytes the page as it was fetched
 * @param html the page's characters
 * @param url where the page was fetched, or an address of an example
 * @param title null where nobody has said it
 * @param body the article's text without title and deck
 * @param deck what stands between title and body, or empty; right in the body and right apart
 * @param authors empty where there are none or nobody has said them
 * @param day of publication, ISO 8601, or null where nobody has said it
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
record GoldPage(
    String name,
    byte[] bytes,
    String html,
    String url,
    @Nullable String title,
    String body,
    String deck,
    List<String> authors,
    @Nullable String day) {}
