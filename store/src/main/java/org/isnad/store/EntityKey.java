package org.isnad.store;

import java.util.Locale;
import org.isnad.model.Entity;
import org.isnad.text.Digest;
import org.isnad.text.Normalizer;

/**
 * What makes an entity of one article the same as one of another: its kind and its name as it is
 * looked up, spelling variants folded; for a place that a gazetteer knows, its item there. Two people
 * of one name are one until somebody splits them.
 *
 * @param id letters of the kind and a hash: the same in every data folder
 */
record EntityKey(String id) {
  private static final int DIGITS = 12;

  static EntityKey of(Entity entity) {
    String what =
        entity.site() != null && entity.site().wikidata() != null
            ? "wikidata " + entity.site().wikidata()
            : entity.type().key() + " " + Normalizer.fold(entity.name());
    return new EntityKey(entity.type().key().toLowerCase(Locale.ROOT) + "-" + Digest.hex(what, DIGITS));
  }
}
