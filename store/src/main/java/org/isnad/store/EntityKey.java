package org.isnad.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.isnad.model.Entity;
import org.isnad.text.Normalizer;

/**
 * What makes an entity of one article the same as one of another: its kind and its name as it is
 * looked up, spelling variants folded; for a place that a gazetteer knows, its item there. Two people
 * of one name are one until somebody splits them.
 *
 * @param id letters of the kind and a hash: the same in every data folder
 */
record EntityKey(String id) {
  private static final int HASH_BYTES = 6;

  static EntityKey of(Entity entity) {
    String what =
        entity.site() != null && entity.site().wikidata() != null
            ? "wikidata " + entity.site().wikidata()
            : entity.type().key() + " " + Normalizer.fold(entity.name());
    return new EntityKey(entity.type().key().toLowerCase(Locale.ROOT) + "-" + hash(what));
  }

  private static String hash(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform has it.
      throw new IllegalStateException(e);
    }
  }
}
