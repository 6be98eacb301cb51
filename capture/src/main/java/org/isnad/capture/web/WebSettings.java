package org.isnad.capture.web;

import java.time.Duration;
import org.isnad.model.Capture;

/**
 * How pages are fetched.
 *
 * @param allowPrivate whether addresses that are not of the public internet, and ports that are not
 *     of web servers, are fetched from as well: for tests and intranets
 * @param connect the longest time for a connection to come about
 * @param silence the longest time between two signs of life of a server
 * @param whole the longest time for one page with all its redirects and robots.txt
 * @param pause the least time between two pages of the same host
 * @param mostBytes bytes that a page may have at most, packed and unpacked
 */
public record WebSettings(
    boolean allowPrivate,
    Duration connect,
    Duration silence,
    Duration whole,
    Duration pause,
    int mostBytes) {

  /** For the public internet: 10 s to connect, 20 s of silence, 60 s in all, 1 s between pages. */
  public static WebSettings standard() {
    return new WebSettings(
        false,
        Duration.ofSeconds(10),
        Duration.ofSeconds(20),
        Duration.ofSeconds(60),
        Duration.ofSeconds(1),
        Capture.MOST_BYTES);
  }

  public WebSettings withAllowPrivate(boolean value) {
    return new WebSettings(value, connect, silence, whole, pause, mostBytes);
  }

  public WebSettings withWhole(Duration value) {
    return new WebSettings(allowPrivate, connect, silence, value, pause, mostBytes);
  }

  public WebSettings withSilence(Duration value) {
    return new WebSettings(allowPrivate, connect, value, whole, pause, mostBytes);
  }

  public WebSettings withPause(Duration value) {
    return new WebSettings(allowPrivate, connect, silence, whole, value, mostBytes);
  }

  public WebSettings withMostBytes(int value) {
    return new WebSettings(allowPrivate, connect, silence, whole, pause, value);
  }
}
