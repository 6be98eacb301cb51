package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/library.md} shows compiles against the classes as they are. */
class LibraryPageTest {
  private static final Pattern EXAMPLE = Pattern.compile("## (.+?)\n```java\n(.+?)```", Pattern.DOTALL);

  private static final List<String> IMPORTS =
      List.of(
          "java.nio.file.Files",
          "java.nio.file.Path",
          "java.time.Duration",
          "java.util.List",
          "org.isnad.Isnad",
          "org.isnad.analysis.ReadingDepth",
          "org.isnad.capture.CaptureReader",
          "org.isnad.model.*",
          "org.isnad.model.Analysis.ArticleAnalysis",
          "org.isnad.record.*",
          "org.isnad.store.*",
          "org.isnad.store.search.*",
          "org.isnad.story.*");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> everyExampleCompiles() throws IOException {
    String page = Files.readString(Checkout.ROOT.resolve("docs/library.md"));
    List<DynamicTest> tests =
        EXAMPLE.matcher(page).results()
            .map(found -> DynamicTest.dynamicTest(found.group(1), () -> compile(found.group(2))))
            .toList();
    assertThat(tests).hasSizeGreaterThan(3);
    return tests.stream();
  }

  private void compile(String example) {
    StringBuilder source = new StringBuilder();
    IMPORTS.forEach(name -> source.append("import ").append(name).append(";\n"));
    source.append("class Example {\n  static void run() throws Exception {\n").append(example).append("  }\n}\n");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    boolean compiled =
        compiler
            .getTask(
                said,
                null,
                null,
                List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path")),
                null,
                List.of(new Source(source.toString())))
            .call();
    assertThat(compiled).as(said.toString()).isTrue();
  }

  /** A source that is no file. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
