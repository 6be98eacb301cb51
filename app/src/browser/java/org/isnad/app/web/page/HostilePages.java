package org.isnad.app.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Pages that mean harm: written into a folder as files, the large ones made while they are written. */
final class HostilePages {
  private static final Pattern REPEAT = Pattern.compile("@@repeat (\\d+) ((?:(?!@@).)*)@@");
  private static final Pattern CHARACTER = Pattern.compile("@@char ([0-9A-F]+)@@");
  private static final int MEGABYTE = 1 << 20;

  private final Path folder;
  private final String frame = resource("frame.html");

  private HostilePages(Path folder) {
    this.folder = folder;
  }

  /** Writes all of them. */
  static void write(Path folder) throws IOException {
    HostilePages pages = new HostilePages(folder);
    Map<String, Map<String, String>> all = parse(resource("hostile.txt"));
    Map<String, String> usual = Objects.requireNonNull(all.remove("usual"));
    for (Map.Entry<String, Map<String, String>> one : all.entrySet()) {
      Files.writeString(folder.resolve(one.getKey() + ".html"), pages.page(usual, one.getValue()));
    }
    String plain = pages.page(usual, Map.of());
    pages.padded("fifty-megabytes.html", plain, 50);
    pages.padded("thirty-megabytes.html", plain, 30);
    pages.bombs();
    Files.writeString(folder.resolve("<img src=x onerror=window.ran=1>.html"), plain.replace("340", "341"));
    Files.writeString(folder.resolve("half-characters.jsonl"), halves(usual));
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(HostilePages.class.getResourceAsStream("hostile/" + name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static Map<String, Map<String, String>> parse(String text) {
    Map<String, Map<String, String>> pages = new LinkedHashMap<>();
    Map<String, String> page = new LinkedHashMap<>();
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("=")) {
        page = new LinkedHashMap<>();
        pages.put(line.replaceFirst("=+ ", ""), page);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        int colon = line.indexOf(':');
        page.put(line.substring(0, colon), expanded(line.substring(colon + 1).strip()));
      }
    }
    return pages;
  }

  /** Characters first: what is repeated may be one. */
  private static String expanded(String text) {
    String characters =
        CHARACTER
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    return REPEAT
        .matcher(characters)
        .replaceAll(found -> Matcher.quoteReplacement(found.group(2).repeat(Integer.parseInt(found.group(1)))));
  }

  private String page(Map<String, String> usual, Map<String, String> changed) {
    String page = frame;
    for (String part : usual.keySet()) {
      page = page.replace("{" + part + "}", changed.getOrDefault(part, usual.getOrDefault(part, "")));
    }
    return page;
  }

  private void padded(String name, String page, int megabytes) throws IOException {
    int cut = page.indexOf("</article>");
    byte[] filling = "<div class=\"x\"><span>.</span></div>\n".repeat(MEGABYTE / 36).getBytes(UTF_8);
    try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
      out.write(page.substring(0, cut).getBytes(UTF_8));
      for (int i = 0; i < megabytes; i++) {
        out.write(filling);
      }
      out.write(page.substring(cut).getBytes(UTF_8));
    }
  }

  /** Small files that unpack to a thousand times their size. */
  private void bombs() throws IOException {
    byte[] blanks = new byte[MEGABYTE];
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("bomb.html.gz")))) {
      for (int i = 0; i < 300; i++) {
        out.write(blanks);
      }
    }
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(folder.resolve("bomb.zip")))) {
      out.putNextEntry(new ZipEntry("../../bomb.html"));
      for (int i = 0; i < 300; i++) {
        out.write(blanks);
      }
    }
  }

  /** JSON can say what UTF-8 cannot. */
  private static String halves(Map<String, String> usual) {
    return ("{\"id\": \"half\", \"outlet\": \"\\ud800 half\", \"published\": \"2026-11-20T09:00:00\", \"language\": \"ar\","
            + " \"headline\": \"\\udc00 " + usual.getOrDefault("title", "") + " \\ud83d\", \"paragraphs\": [\"\\ud800 "
            + usual.getOrDefault("deck", "") + " \\udfff\\ud83d.\"]}\n");
  }
}
