package org.isnad.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Style sheets, scripts, pictures and fonts from the class path, listed in {@code assets/FILES}. The
 * address of each has a hash of its content in it, so that browsers keep it for good; pages ask
 * {@link #path} for it. Immutable.
 */
public final class Assets implements Area {
  private static final String FOLDER = "assets/";
  private static final String PREFIX = "/assets";
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", Answer.PLAIN));

  private final Map<String, String> paths = new HashMap<>();
  private final Map<String, Answer> answers = new HashMap<>();

  private Assets() {}

  /** All that the class path has. */
  public static Assets ofClassPath() {
    Assets assets = new Assets();
    new String(bytes("FILES"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> assets.add(line.strip()));
    return assets;
  }

  private void add(String name) {
    byte[] bytes = bytes(name);
    int dot = name.lastIndexOf('.');
    String type = TYPES.get(name.substring(dot + 1));
    if (type == null) {
      throw new IllegalStateException("no media type for " + name);
    }
    String hashed = name.substring(0, dot) + "." + EntityTag.hash(bytes) + name.substring(dot);
    paths.put(name, PREFIX + "/" + hashed);
    answers.put(hashed, Answer.of(200, type, bytes).with("Cache-Control", "public, max-age=31536000, immutable"));
    // Under its plain name it may change with the next version.
    answers.put(name, Answer.of(200, type, bytes).with("Cache-Control", "no-cache"));
  }

  private static byte[] bytes(String name) {
    try (@Nullable InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("assets/FILES names " + name + ", which is not there");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("assets/" + name + " cannot be read", e);
    }
  }

  /**
   * The address of an asset.
   *
   * @param name as in {@code assets/FILES}, such as {@code isnad.css}
   */
  public String path(String name) {
    String path = paths.get(name);
    if (path == null) {
      throw new IllegalArgumentException("no asset " + name + " in assets/FILES");
    }
    return path;
  }

  /** The names of all. */
  public List<String> names() {
    return paths.keySet().stream().sorted().toList();
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public void register(Routes routes) {
    routes.open("/{name}", request -> find(request.value("name")));
  }

  private Answer find(String name) {
    Answer answer = answers.get(name);
    if (answer == null) {
      throw Refusal.notFound("there is no such file");
    }
    return answer;
  }
}
