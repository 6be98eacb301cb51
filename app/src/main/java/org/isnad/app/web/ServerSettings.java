package org.isnad.app.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a server is run.
 *
 * @param data the data folder
 * @param host name or address that it listens at
 * @param port 0 for any free one
 * @param tokenNeeded whether every request needs a token, also from this machine
 * @param otherNames names that clients may call it by, beside that of the host and of this machine
 * @param requestsPerSecond that one address may send on average; 0 for any number
 */
public record ServerSettings(
    Path data,
    String host,
    int port,
    boolean tokenNeeded,
    List<String> otherNames,
    double requestsPerSecond) {
  public static final int STANDARD_PORT = 8087;
  public static final double STANDARD_RATE = 100;

  public ServerSettings {
    otherNames = List.copyOf(otherNames);
  }

  /** For this machine alone, as a test or somebody at a desk wants it. */
  public static ServerSettings ofThisMachine(Path data, int port) {
    return new ServerSettings(data, "127.0.0.1", port, false, List.of(), STANDARD_RATE);
  }

  ServerSettings withTokenNeeded() {
    return new ServerSettings(data, host, port, true, otherNames, requestsPerSecond);
  }

  List<String> hostNames() {
    List<String> names = new ArrayList<>(Guard.ownNames());
    names.add(host.toLowerCase(Locale.ROOT));
    otherNames.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    return names;
  }
}
