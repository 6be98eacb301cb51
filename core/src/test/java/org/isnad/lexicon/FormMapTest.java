package org.isnad.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A form map has what was put into it, however much that is, and nothing else. */
class FormMapTest {
  @Test
  void whatIsPutIsFoundWhileTheMapGrows() {
    FormMap<Integer> map = new FormMap<>();
    for (int i = 0; i < 5_000; i++) {
      map.put("form" + i, i);
      assertEquals(i, map.get("form" + i));
      assertEquals(i / 2, map.get("form" + i / 2));
      assertNull(map.get("other" + i));
      assertFalse(map.has("form" + (i + 1)));
    }
  }

  @Test
  void formsOfOneHashAreToldApart() {
    FormMap<String> map = new FormMap<>();
    map.put("Aa", "first");
    assertEquals("Aa".hashCode(), "BB".hashCode());
    assertTrue(map.possible("BB".hashCode()));
    assertNull(map.get("BB"));
    assertFalse(map.has("BB"));
  }
}
