package org.isnad.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What the types of this module are called and how they are built, whichever module this is. */
final class TypeLawsTest {

  /** Words that say nothing of what a type is; each has an honest name to be found instead. */
  private static final Set<String> BANNED_WORDS =
      Set.of("manager", "helper", "util", "utils", "processor", "impl", "data", "info", "dto");

  private static final Set<String> BANNED_FIRST_WORDS = Set.of("base", "abstract");

  private static final Pattern WORD_STARTS =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_");

  private final JavaClasses classes =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void typeNamesSayWhatTheTypeIs() {
    assertThat(types().map(JavaClass::getSimpleName).filter(TypeLawsTest::hasBannedWord)).isEmpty();
  }

  @Test
  void accessorsAreNamedAfterTheirValue() {
    assertThat(
            types()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().matches("get[A-Z].*"))
                .filter(method -> !isSynthetic(method) && !overrides(method))
                .map(JavaMethod::getFullName))
        .isEmpty();
  }

  @Test
  void onlyExceptionsExtendTypesOfOurs() {
    assertThat(
            types()
                .filter(type ->
                    type.getRawSuperclass().filter(TypeLawsTest::mayNotBeExtended).isPresent())
                .map(JavaClass::getName))
        .isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> marked =
        classes.stream()
            .filter(type -> type.getSimpleName().equals("package-info"))
            .filter(type -> type.isAnnotatedWith(NullMarked.class))
            .map(JavaClass::getPackageName)
            .toList();
    assertThat(types().map(JavaClass::getPackageName).distinct()).isSubsetOf(marked);
  }

  private Stream<JavaClass> types() {
    // Classes that templates are compiled to are not ours to name.
    return classes.stream()
        .filter(type -> type.getPackageName().startsWith("org.isnad"))
        .filter(type -> !type.getSimpleName().equals("package-info"));
  }

  private static boolean hasBannedWord(String simpleName) {
    List<String> words =
        Arrays.stream(WORD_STARTS.split(simpleName))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    return BANNED_FIRST_WORDS.contains(words.getFirst())
        || words.stream().anyMatch(BANNED_WORDS::contains);
  }

  private static boolean mayNotBeExtended(JavaClass superclass) {
    // An enum constant with a body is compiled to a subclass of its enum.
    return superclass.getPackageName().startsWith("org.isnad")
        && !superclass.isAssignableTo(Throwable.class)
        && !superclass.isEnum();
  }

  private static boolean isSynthetic(JavaMethod method) {
    return method.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static boolean overrides(JavaMethod method) {
    String[] parameters =
        method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
    JavaClass owner = method.getOwner();
    return Stream.concat(
            owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
        .anyMatch(above -> above.tryGetMethod(method.getName(), parameters).isPresent());
  }
}
