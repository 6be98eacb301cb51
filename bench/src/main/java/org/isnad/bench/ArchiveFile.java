package org.isnad.bench;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** An archive made for the measure: the same pages over and over, each time at other addresses. */
final class ArchiveFile {
  private static final Instant DATE = Instant.parse("2026-11-20T08:30:00Z");

  private ArchiveFile() {}

  /**
   * Writes a WARC file, packed with gzip record by record as crawlers do.
   *
   * @param pages a folder with HTML pages, in it or below
   * @param size bytes that it has at least
   */
  static void write(Path target, Path pages, long size) throws IOException {
    List<byte[]> pageBytes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(pages)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        pageBytes.add(Files.readAllBytes(file));
      }
    }
    if (pageBytes.isEmpty()) {
      throw new IOException("no HTML pages in " + pages);
    }
    try (WarcWriter writer =
        new WarcWriter(Files.newByteChannel(target, CREATE, WRITE, TRUNCATE_EXISTING), WarcCompression.GZIP)) {
      for (int number = 0; writer.position() < size; number++) {
        writer.write(response(number, pageBytes.get(number % pageBytes.size())));
      }
    }
  }

  private static WarcResponse response(int number, byte[] page) throws IOException {
    // Without a charset: most servers name one, but a wrong one would make garbage of pages here.
    HttpResponse http =
        new HttpResponse.Builder(200, "OK")
            .addHeader("Content-Type", "text/html")
            .body(null, Channels.newChannel(new ByteArrayInputStream(page)), page.length)
            .build();
    return new WarcResponse.Builder(URI.create("https://news.example/" + number))
        .date(DATE)
        .body(http)
        .build();
  }
}
