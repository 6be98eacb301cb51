package org.isnad.app.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates of the pages, compiled with the program. Immutable and thread-safe. */
public final class Templates {
  private final TemplateEngine engine;

  private Templates(TemplateEngine engine) {
    this.engine = engine;
  }

  /** Those on the class path. */
  public static Templates ofClassPath() {
    TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    engine.setTrimControlStructures(true);
    return new Templates(engine);
  }

  /** Those of an engine of one's own. */
  public static Templates of(TemplateEngine engine) {
    return new Templates(engine);
  }

  /**
   * A page as HTML.
   *
   * @param name of the template, without its ending
   * @param values what it shows, by the names of its parameters
   */
  public String html(String name, Map<String, Object> values) {
    StringOutput out = new StringOutput();
    engine.render(name + ".jte", values, out);
    return out.toString();
  }
}
