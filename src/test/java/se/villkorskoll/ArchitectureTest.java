package se.villkorskoll;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages, what each may know, and what each may use from outside. */
class ArchitectureTest {

  private static final String ROOT = "se.villkorskoll";

  private static final List<String> CORE =
      List.of(
          "model.shape",
          "model.agreement",
          "model.report",
          "model.round",
          "model.result",
          "document",
          "drl",
          "gate",
          "ruleset",
          "compilation",
          "check",
          "intake",
          "scenario",
          "mutation",
          "build",
          "sample",
          "export");

  /** What is known of agreements and reports before any is judged. */
  private static final List<String> FACTS =
      List.of("model.shape", "model.agreement", "model.report");

  /** The rooms of the model. */
  private static final List<String> MODEL = with(FACTS, "model.round", "model.result");

  /** Every package, and the packages of ours that it may depend on. */
  private static final Map<String, List<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry("model.shape", List.of()),
          Map.entry("model.agreement", List.of("model.shape")),
          Map.entry("model.report", List.of("model.shape", "model.agreement")),
          Map.entry("model.round", List.of("model.shape", "model.agreement")),
          Map.entry("model.result", with(FACTS, "model.round")),
          Map.entry("document", List.of("model.shape")),
          Map.entry("drl", List.of("model.shape")),
          Map.entry("gate", List.of("model.shape")),
          Map.entry("ruleset", with(MODEL, "document", "drl", "gate")),
          Map.entry("check", with(MODEL, "ruleset")),
          Map.entry("compilation", with(FACTS, "model.result", "ruleset")),
          Map.entry("intake", with(FACTS, "document", "ruleset")),
          Map.entry("scenario", with(MODEL, "document", "ruleset", "check", "intake")),
          Map.entry(
              "mutation",
              List.of(
                  "model.shape", "model.agreement", "model.result", "drl", "ruleset", "scenario")),
          Map.entry("build", List.of("model.shape", "ruleset", "scenario")),
          Map.entry("sample", with(FACTS, "document", "ruleset")),
          Map.entry(
              "export", with(MODEL, "document", "ruleset", "compilation", "scenario", "mutation")),
          Map.entry("store", List.of("model.report")),
          Map.entry("app", with(CORE, "store")),
          Map.entry("api", with(CORE, "store", "app")),
          Map.entry("cli", with(CORE, "app", "store")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void everyPackageIsNamedHereAndHasClasses() {
    Set<String> found =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.substring(ROOT.length() + 1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).isEqualTo(new TreeSet<>(MAY_KNOW.keySet()));
  }

  @Test
  void aPackageKnowsOnlyThoseBelowIt() {
    MAY_KNOW.forEach(
        (name, known) -> {
          String[] others =
              MAY_KNOW.keySet().stream()
                  .filter(other -> !other.equals(name) && !known.contains(other))
                  .map(ArchitectureTest::exactly)
                  .toArray(String[]::new);
          if (others.length > 0) {
            noClasses()
                .that()
                .resideInAPackage(exactly(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(CLASSES);
          }
        });
  }

  @Test
  void theCommandLineKnowsTheServiceOnlyToServeAndToReadWhatItHasStored() {
    noClasses()
        .that()
        .resideInAPackage(exactly("cli"))
        .and()
        .haveSimpleNameNotStartingWith("Serve")
        .and()
        .haveSimpleNameNotStartingWith("Stored")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(exactly("app"), exactly("store"), "io.micronaut..")
        .check(CLASSES);
  }

  @Test
  void onlyUseCasesReadAndWriteTheStore() {
    noClasses()
        .that()
        .resideOutsideOfPackages(exactly("store"), exactly("app"))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are stores",
                type ->
                    type.getPackageName().equals(exactly("store"))
                        && type.getSimpleName().endsWith("Store")))
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCircle() {
    SlicesRuleDefinition.slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theModelUsesTheJavaPlatformOnly() {
    onlyUses(MODEL, "java..");
  }

  @Test
  void droolsIsUsedByRulesetAndCheckOnly() {
    onlyIn(List.of("ruleset", "check"), "org.drools..", "org.kie..", "com.github.javaparser..");
  }

  @Test
  void theCoreKnowsNoFrameworkAndNoDatabase() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE.stream().map(ArchitectureTest::exactly).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micronaut..", "jakarta..", "java.sql..", "javax.sql..", "picocli..")
        .check(CLASSES);
  }

  @Test
  void theCoreHasNoClock() {
    Set<String> clocks =
        Set.of("java.time.Clock", "java.util.Date", "java.util.Calendar", "java.util.Timer");
    noClasses()
        .that()
        .resideInAnyPackage(CORE.stream().map(ArchitectureTest::exactly).toArray(String[]::new))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe("are clocks", type -> clocks.contains(type.getName())))
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(CORE.stream().map(ArchitectureTest::exactly).toArray(String[]::new))
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "ask for the time",
                call ->
                    call.getName().equals("now")
                        || call.getName().equals("currentTimeMillis")
                        || call.getName().equals("nanoTime")))
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(CORE.stream().map(ArchitectureTest::exactly).toArray(String[]::new))
        .and()
        .doNotHaveSimpleName("WorkBudget")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.management")
        .as("only the budget of work asks how long the processor was kept")
        .check(CLASSES);
  }

  @Test
  void nobodyUsesFloatingPointForNumbersOfTheDomain() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE.stream().map(ArchitectureTest::exactly).toArray(String[]::new))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are double or float",
                type ->
                    List.of("double", "float", "java.lang.Double", "java.lang.Float")
                        .contains(type.getName())))
        .check(CLASSES);
  }

  /**
   * Sets and maps of {@code java.util} that are copied, or made of several elements, are in another
   * order in each process, and those that collectors make are ordered by hash: what is printed of
   * them would differ. A constant that is only looked up in may be one.
   */
  @Test
  void whatIsPrintedIsInAnOrderOfItsOwn() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.\\$.*") // what the framework generates
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "make an unordered set or map (make it with Ordered, or sorted)",
                ArchitectureTest::isUnordered))
        .check(CLASSES);
  }

  private static boolean isUnordered(JavaMethodCall call) {
    String owner = call.getTargetOwner().getSimpleName();
    int arguments = call.getTarget().getRawParameterTypes().size();
    boolean constant =
        call.getOrigin().getName().equals(JavaStaticInitializer.STATIC_INITIALIZER_NAME);
    boolean settings = call.getOriginOwner().getPackageName().equals(exactly("app"));
    return switch (owner + "." + call.getName()) {
      case "Set.copyOf", "Map.copyOf", "Map.ofEntries" -> true;
      case "Collectors.toUnmodifiableSet", "Collectors.toUnmodifiableMap" -> true;
      case "Collectors.groupingBy" -> arguments < 3;
      case "Collectors.toMap" -> arguments < 4;
      case "Set.of" -> !constant && !settings && (arguments > 1 || takesAnyNumber(call));
      case "Map.of" -> !constant && !settings && arguments > 2;
      default -> false;
    };
  }

  private static boolean takesAnyNumber(JavaMethodCall call) {
    return call.getTarget().getRawParameterTypes().stream().anyMatch(JavaClass::isArray);
  }

  private static void onlyUses(List<String> packages, String... allowed) {
    String[] all =
        Stream.concat(Arrays.stream(allowed), packages.stream().map(ArchitectureTest::exactly))
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage(packages.stream().map(ArchitectureTest::exactly).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(all)
        .check(CLASSES);
  }

  private static void onlyIn(List<String> packages, String... used) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            packages.stream().map(ArchitectureTest::exactly).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(used)
        .check(CLASSES);
  }

  private static List<String> with(List<String> packages, String... more) {
    return Stream.concat(packages.stream(), Arrays.stream(more)).toList();
  }

  private static String exactly(String name) {
    return ROOT + "." + name;
  }
}
