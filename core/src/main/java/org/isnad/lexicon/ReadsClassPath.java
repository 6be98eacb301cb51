package org.isnad.lexicon;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one permission in core to read anything that was not passed in: resources on the class path.
 *
 * <p>{@code HouseTest} lets only types that carry it load resources.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ReadsClassPath {

  /** Why this type cannot be handed its input instead. */
  String because();
}
