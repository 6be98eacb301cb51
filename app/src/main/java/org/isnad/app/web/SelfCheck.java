package org.isnad.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.Isnad;

/** Starts a server on a data folder, looks at its main pages as a reader would, and stops it. */
public final class SelfCheck {
  private static final List<String> PLACES = List.of("/stories/", "/articles/", "/captures/");

  private SelfCheck() {}

  /**
   * @param out is told what was fetched
   * @return whether all of it was there
   */
  public static boolean run(ServerSettings settings, Isnad isnad, PrintStream out, PrintStream log) throws IOException {
    try (SiteServer server = Site.start(settings, isnad, log)) {
      String page = fetch(server, "/", out);
      for (String place : PLACES) {
        Matcher link = Pattern.compile("href=\"(" + place + "[^\"#?]+)").matcher(page);
        if (!link.find()) {
          out.println("no link to " + place + "… is there");
          return false;
        }
        page = fetch(server, link.group(1), out);
      }
      return !page.isEmpty();
    }
  }

  private static String fetch(SiteServer server, String path, PrintStream out) throws IOException {
    URI address = URI.create(server.address()).resolve(path);
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    int status = connection.getResponseCode();
    out.println(status + " " + path);
    if (status != 200) {
      return "";
    }
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      connection.disconnect();
    }
  }
}
