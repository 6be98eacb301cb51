package org.isnad.capture;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The named fields of a record of an archive. The one line that ARC has instead becomes the fields
 * of WARC (ISO 28500) that say the same.
 *
 * @param fields by name in any case; of a field that comes more than once, the first
 */
record RecordHeader(Map<String, String> fields) {
  static final String TYPE = "WARC-Type";
  static final String ID = "WARC-Record-ID";
  static final String DATE = "WARC-Date";
  static final String TARGET = "WARC-Target-URI";
  static final String LENGTH = "Content-Length";
  static final String MEDIA_TYPE = "Content-Type";

  /** The media type of a block that is a server's response with its own header. */
  static final String HTTP = "application/http";

  /** Address, IP address, time, media type, length; the address may have spaces in it. */
  static final Pattern ARC_LINE =
      Pattern.compile("([a-z][a-z0-9+.-]*:.*) (\\S+) ([0-9]{8,20}) (\\S+) (\\S+)");

  private static final Pattern ARC_TIME =
      Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)\\d*");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
  private static final Pattern TIME =
      Pattern.compile(
          "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
              + "(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?Z)?");

  /** A record of which no header could be read. */
  static RecordHeader none() {
    return new RecordHeader(Map.of());
  }

  /** That of WARC, from its version to the empty line. */
  static RecordHeader ofWarc(byte[] bytes, int start, int length) {
    Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    String name = "";
    for (String line :
        new String(bytes, start, length, StandardCharsets.UTF_8).split("\r?\n", -1)) {
      int colon = line.indexOf(':');
      if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
        String more = line.strip();
        fields.computeIfPresent(name, (key, value) -> value + " " + more);
      } else if (colon > 0) {
        name = line.substring(0, colon).strip();
        fields.putIfAbsent(name, line.substring(colon + 1).strip());
      }
    }
    return new RecordHeader(fields);
  }

  /** That of ARC, a line without its end. */
  static RecordHeader ofArc(String line) {
    Matcher arc = ARC_LINE.matcher(line);
    if (!arc.matches()) {
      return none();
    }
    Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    String address = arc.group(1);
    boolean file = address.startsWith("filedesc:");
    boolean web = address.regionMatches(true, 0, "http", 0, 4);
    fields.put(TYPE, file ? "warcinfo" : "response");
    fields.put(TARGET, address);
    fields.put(MEDIA_TYPE, web ? HTTP : arc.group(4));
    fields.put(LENGTH, arc.group(5));
    Matcher time = ARC_TIME.matcher(arc.group(3));
    if (time.matches()) {
      fields.put(DATE, time.replaceFirst("$1-$2-$3T$4:$5:$6Z"));
    }
    return new RecordHeader(fields);
  }

  @Nullable String field(String name) {
    return fields.get(name);
  }

  /** The type, in lower case; empty where there is none. */
  String type() {
    return fields.getOrDefault(TYPE, "").toLowerCase(Locale.ROOT);
  }

  /** The number of bytes of the block; -1 where that is not said. */
  long length() {
    String length = fields.getOrDefault(LENGTH, "");
    return DIGITS.matcher(length).matches() ? Long.parseLong(length) : -1;
  }

  /** The record's id without its angle brackets, or null. */
  @Nullable String id() {
    return bare(ID);
  }

  /** The address that it is about, or null. Some writers put angle brackets round it. */
  @Nullable String target() {
    return bare(TARGET);
  }

  /** When it was captured, or null where that is not said or is no time. */
  @Nullable String date() {
    String date = fields.getOrDefault(DATE, "");
    if (!TIME.matcher(date).matches()) {
      return null;
    }
    try {
      LocalDate.parse(date.substring(0, 10));
      return date;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The fields that every record of WARC has and this one has not, or not as it must. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (type().isEmpty()) {
      missing.add(TYPE);
    }
    if (id() == null) {
      missing.add(ID);
    }
    if (date() == null) {
      missing.add(DATE);
    }
    return missing;
  }

  @Nullable String bare(String name) {
    String value = fields.getOrDefault(name, "");
    boolean bracketed = value.length() > 1 && value.startsWith("<") && value.endsWith(">");
    String bare = bracketed ? value.substring(1, value.length() - 1) : value;
    return bare.isEmpty() ? null : bare;
  }
}
