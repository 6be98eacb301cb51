package org.isnad.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.store.DeskException;
import org.isnad.text.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the server, in the file {@code tokens.tsv} of a data folder. Of a token only its
 * SHA-256 is kept: 256 random bits need no slow hash. A file of its own, so that tokens are made and
 * revoked while a server has the folder open; it looks again when the file has changed. Thread-safe.
 */
public final class TokenStore {
  private static final String FILE = "tokens.tsv";
  private static final String PREFIX = "isnad_";
  private static final int TOKEN_BYTES = 32;
  private static final int ID_BYTES = 4;
  private static final int COLUMNS = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;
  private List<Token> tokens = List.of();
  private @Nullable FileTime loaded;

  /**
   * @param folder the data folder
   */
  public TokenStore(Path folder) {
    this.file = folder.resolve(FILE);
  }

  /**
   * A token as it is kept.
   *
   * @param id names it, to revoke it
   * @param name whose it is, for people
   * @param created ISO 8601 instant
   * @param sha256 of the token, in hexadecimal digits
   */
  public record Token(String id, Access role, String name, String created, String sha256) {}

  /** All, the oldest first. */
  public synchronized List<Token> list() {
    try {
      FileTime changed = Files.getLastModifiedTime(file);
      if (!changed.equals(loaded)) {
        tokens = Files.readAllLines(file, StandardCharsets.UTF_8).stream().map(this::parse).toList();
        loaded = changed;
      }
    } catch (NoSuchFileException e) {
      tokens = List.of();
      loaded = null;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
    return tokens;
  }

  private Token parse(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalStateException(file + ": a line has not " + COLUMNS + " columns");
    }
    return new Token(
        columns[0], Access.valueOf(columns[1].toUpperCase(Locale.ROOT)), columns[2], columns[3], columns[4]);
  }

  /**
   * Makes a token.
   *
   * @param name whose it is
   * @return the token itself, which is nowhere kept
   */
  public synchronized String create(Access role, String name) {
    byte[] bits = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bits);
    String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    byte[] id = new byte[ID_BYTES];
    RANDOM.nextBytes(id);
    List<Token> all = new ArrayList<>(list());
    all.add(
        new Token(
            HexFormat.of().formatHex(id),
            role,
            name.replaceAll("\\p{Cntrl}", " ").strip(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
            HexFormat.of().formatHex(hash(token))));
    write(all);
    return token;
  }

  /**
   * Makes a token worthless.
   *
   * @return whether there was one
   */
  public synchronized boolean revoke(String id) {
    List<Token> left = list().stream().filter(token -> !token.id().equals(id)).toList();
    if (left.size() == list().size()) {
      return false;
    }
    write(left);
    return true;
  }

  /** Whose token this is. Takes as long for a wrong one as for a right one. */
  Optional<Token> find(String token) {
    byte[] hash = hash(token);
    Token found = null;
    for (Token one : list()) {
      if (MessageDigest.isEqual(HexFormat.of().parseHex(one.sha256()), hash)) {
        found = one;
      }
    }
    return Optional.ofNullable(found);
  }

  /** In two steps, so that nobody sees half a file. */
  private void write(List<Token> all) {
    try {
      replace(all);
    } catch (IOException e) {
      throw DeskException.unwritable(file, e);
    }
  }

  private void replace(List<Token> all) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path written = file.resolveSibling(FILE + ".new");
    StringBuilder lines = new StringBuilder();
    for (Token token : all) {
      lines
          .append(String.join("\t", token.id(), token.role().key(), token.name(), token.created(), token.sha256()))
          .append('\n');
    }
    Files.writeString(written, lines.toString());
    if (Files.getFileStore(written).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
    }
    Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    loaded = null;
  }

  private static byte[] hash(String token) {
    return Digest.of(token.getBytes(StandardCharsets.UTF_8));
  }
}
