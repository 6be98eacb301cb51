package org.isnad;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.lexicon.ReadsClassPath;
import org.junit.jupiter.api.Test;

/**
 * Core answers from its arguments alone: what it may not touch, and how its packages lie.
 *
 * <p>The module system cannot say this, since all of it is in {@code java.base}.
 */
final class HouseTest {

  private static final JavaClasses CORE =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  /** Types that reach outside the arguments, as prefixes or whole names. */
  private static final Pattern OUTSIDE_TYPE =
      Pattern.compile(
          """
          java\\.io\\.(File.*|RandomAccessFile|Console)\
          |java\\.nio\\.file\\..*\
          |java\\.nio\\.channels\\..*\
          |java\\.net\\.(?!URI$|URISyntaxException$|URLDecoder$|URLEncoder$|IDN$).*\
          |javax\\.net\\..*\
          |java\\.sql\\..*|javax\\.sql\\..*\
          |java\\.util\\.logging\\..*|java\\.lang\\.System\\$Logger.*|org\\.slf4j\\..*|org\\.apache\\.logging\\..*\
          |java\\.lang\\.(Thread|Thread\\$.*|ThreadGroup|Process.*|Runtime|Runtime\\$.*)\
          |java\\.util\\.(Timer|TimerTask)\
          |java\\.util\\.concurrent\\.(?!Concurrent|CopyOnWrite|TimeUnit|atomic\\.).*\
          |java\\.util\\.concurrent\\.ThreadLocalRandom\
          |java\\.security\\.SecureRandom\
          """);

  /**
   * Methods, constructors and fields that ask the machine, written as owner, dot, name, parameters.
   */
  private static final Pattern OUTSIDE_MEMBER =
      Pattern.compile(
          """
          java\\.lang\\.System\\.(out|err|in|console|currentTimeMillis|nanoTime|getProperty|getProperties|getenv|exit|getLogger|load|loadLibrary)\\b.*\
          |java\\.lang\\.Throwable\\.printStackTrace\\(\\)\
          |java\\.time\\..*\\.now\\(.*\
          |java\\.time\\.Clock\\.(system|tick).*\
          |java\\.util\\.Date\\.<init>\\(\\)\
          |java\\.util\\.(Calendar|GregorianCalendar)\\..*\
          |java\\.lang\\.(Math|StrictMath)\\.random\\(\\)\
          |java\\.util\\.(Random|SplittableRandom)\\.<init>\\(\\)\
          |java\\.util\\.random\\.RandomGenerator\\.(getDefault|of).*\
          |java\\.util\\.UUID\\.randomUUID\\(\\)\
          |java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)\
          |java\\.util\\.Locale\\.getDefault\\(.*\
          |java\\.time\\.ZoneId\\.systemDefault\\(\\)|java\\.util\\.TimeZone\\.getDefault\\(\\)\
          |java\\.nio\\.charset\\.Charset\\.defaultCharset\\(\\)\
          |java\\.lang\\.String\\.(toLowerCase|toUpperCase|getBytes)\\(\\)\
          |java\\.lang\\.String\\.(format|formatted)\\((java\\.lang\\.String, )?\\[Ljava\\.lang\\.Object;\\)\
          |java\\.lang\\.String\\.<init>\\(\\[B(, int, int)?\\)\
          |java\\.io\\.InputStreamReader\\.<init>\\(java\\.io\\.InputStream\\)\
          |java\\.io\\.OutputStreamWriter\\.<init>\\(java\\.io\\.OutputStream\\)\
          |java\\.io\\.ByteArrayOutputStream\\.toString\\(\\)\
          |java\\.util\\.Formatter\\.<init>\\((java\\.lang\\.Appendable)?\\)\
          |java\\.util\\.Scanner\\.<init>\\(java\\.io\\.InputStream\\)\
          |java\\.time\\.format\\.DateTimeFormatter\\.(ofPattern\\(java\\.lang\\.String\\)|ofLocalized.*)\
          |java\\.time\\.format\\.DateTimeFormatterBuilder\\.toFormatter\\(\\)\
          |java\\.text\\.(NumberFormat|DateFormat|Collator|BreakIterator)\\.get[A-Za-z]*\\((int(, int)?)?\\)\
          |java\\.text\\.(DecimalFormat|SimpleDateFormat|MessageFormat)\\.<init>\\((java\\.lang\\.String)?\\)\
          |java\\.text\\.DecimalFormatSymbols\\.(<init>|getInstance)\\(\\)\
          |java\\.util\\.(Collection|List|Set)\\.parallelStream\\(\\)\
          |java\\.util\\.stream\\.BaseStream\\.parallel\\(\\)|java\\.util\\.stream\\.Stream\\.parallel\\(\\)\
          """);

  /** Ways to load a resource, open to the types annotated {@link ReadsClassPath} only. */
  private static final Pattern RESOURCE =
      Pattern.compile(
          "java\\.lang\\.(Class|ClassLoader|Module)\\.getResource.*|java\\.lang\\.ClassLoader\\.getSystemResource.*");

  @Test
  void coreReachesNoFileSocketTableThreadOrLogger() {
    assertThat(
            CORE.stream()
                .filter(HouseTest::isBoundToItsArguments)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                    OUTSIDE_TYPE.matcher(dependency.getTargetClass().getName()).matches())
                .map(Dependency::getDescription))
        .isEmpty();
  }

  @Test
  void coreAsksNoClockChanceOrDefaultOfTheMachine() {
    assertThat(accesses(type -> true, OUTSIDE_MEMBER)).isEmpty();
  }

  @Test
  void coreLoadsResourcesInOnePlaceOnly() {
    assertThat(accesses(HouseTest::isBoundToItsArguments, RESOURCE)).isEmpty();
  }

  @Test
  void permissionsToReadTheClassPathAreFew() {
    List<String> permitted =
        CORE.stream()
            .filter(type -> type.isAnnotatedWith(ReadsClassPath.class))
            .map(JavaClass::getName)
            .toList();
    assertThat(permitted).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("org.isnad.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CORE.that(isInAPackageOfItsOwn()));
  }

  private static DescribedPredicate<JavaClass> isInAPackageOfItsOwn() {
    return describe("below org.isnad", type -> type.getPackageName().startsWith("org.isnad."));
  }

  private static List<String> accesses(Predicate<JavaClass> types, Pattern members) {
    return CORE.stream()
        .filter(types)
        .flatMap(type ->
            Stream.concat(
                    type.getAccessesFromSelf().stream(),
                    type.getCodeUnitReferencesFromSelf().stream())
                .distinct())
        .filter(access -> members.matcher(access.getTarget().getFullName()).matches())
        .map(JavaAccess::getDescription)
        .toList();
  }

  private static boolean isBoundToItsArguments(JavaClass type) {
    return !outermost(type).isAnnotatedWith(ReadsClassPath.class);
  }

  private static JavaClass outermost(JavaClass type) {
    JavaClass outer = type;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return outer;
  }

  @Test
  void thePatternsCatchWhatTheyShould() {
    Set<String> caught =
        Set.of(
            "java.io.FileInputStream",
            "java.nio.file.Path",
            "java.net.Socket",
            "java.net.http.HttpClient",
            "java.net.URL",
            "java.lang.Thread$Builder",
            "java.util.concurrent.ExecutorService",
            "java.util.concurrent.ThreadLocalRandom");
    Set<String> free =
        Set.of(
            "java.net.URI",
            "java.io.InputStream",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.lang.ThreadLocal");
    assertThat(caught).allMatch(OUTSIDE_TYPE.asMatchPredicate());
    assertThat(free).noneMatch(OUTSIDE_TYPE.asMatchPredicate());
  }
}
