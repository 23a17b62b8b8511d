package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.villkorskoll.TestRules;
import se.villkorskoll.check.Checker;
import se.villkorskoll.hostile.Canary;
import se.villkorskoll.hostile.ForgedClass;
import se.villkorskoll.hostile.HostileKind;
import se.villkorskoll.hostile.Initialised;

/**
 * A hostile class that was compiled from Java and is kept with the right seal is refused with the
 * file that it is kept in and what it reaches for; one that only does what rules do is let in.
 */
class ForgedClassesTest {

  private static final String REACHES_NOTHING =
      """
      findings.record(
          ((org.drools.modelcompiler.consequence.DroolsImpl) drools).asKnowledgeHelper().getRule(),
          report);
      """;

  @TempDir private Path folder;
  private Canary canary;
  private Forgery forgery;

  @BeforeEach
  void putOut() {
    canary = new Canary(folder);
    forgery = new Forgery(folder);
  }

  @AfterEach
  void takeIn() {
    forgery.close();
    canary.close();
  }

  @Test
  void aClassThatDoesOnlyWhatRulesDoIsLetIn() throws RulesetRefused {
    Ruleset genuine = forgery.load(forgery.genuine());
    Ruleset forged = forgery.load(forgery.with(consequence("", REACHES_NOTHING)));
    LocalDate asOf = LocalDate.of(2021, 4, 15);
    assertThat(Checker.check(TestRules.municipality(), forged, asOf).totals())
        .isEqualTo(Checker.check(TestRules.municipality(), genuine, asOf).totals());
  }

  @Test
  void eachForgedClassIsRefused() {
    List<String> faults = new ArrayList<>();
    int forged = 0;
    for (HostileKind kind : HostileKind.all()) {
      for (ForgedClass one : kind.classes()) {
        String name = kind.file() + "/" + one.name();
        Map<String, byte[]> classes = compiled(one);
        List<RuleProblem> problems =
            assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> forgery.problems(forgery.with(classes)), name);
        faults.addAll(faults(name, one, problems));
        forged++;
      }
    }
    canary.assertUntouched();
    assertThat(faults).isEmpty();
    assertThat(forged).isGreaterThan(90);
  }

  @Test
  void eachKindThatCanBeAClassHasFive() {
    assertThat(HostileKind.all())
        .filteredOn(kind -> !kind.classes().isEmpty())
        .hasSizeGreaterThan(12)
        .allSatisfy(kind -> assertThat(kind.classes()).hasSizeGreaterThan(4));
  }

  @Test
  void whatIsForgedWouldDoWhatItTriesIfItWereLoaded() throws Exception {
    int run = 0;
    for (HostileKind kind : HostileKind.all()) {
      for (ForgedClass one : kind.classes()) {
        if (!one.deadly() && !one.silent()) {
          new Throwaway(compiled(one)).run();
          assertThat(canary.wasTouched()).as(kind.file() + "/" + one.name()).isTrue();
          run++;
        }
      }
    }
    assertThat(run).isGreaterThan(15);
  }

  @Test
  void whatAProcessThatBuildsHandsOverIsLetInLikeWhatIsKept() {
    RuleClasses forged =
        forgery.with(consequence("", "System.setProperty(\"hostile.canary\", \"set\");"));
    var loader =
        new RulesetLoader(
            forgery.files(),
            KeptClasses.in(folder.resolve("none")),
            TestRules.REGISTER,
            (id, files) -> forged);
    List<RuleProblem> problems = problemsOf(loader);
    assertThat(problems).isNotEmpty();
    assertThat(problems.get(0).message().sv()).contains("java.lang.System.setProperty");
    assertThat(folder.resolve("none")).doesNotExist();
    canary.assertUntouched();
  }

  private static List<RuleProblem> problemsOf(RulesetLoader loader) {
    try {
      loader.loadDraft("2020");
      return List.of();
    } catch (RulesetRefused e) {
      return e.problems();
    }
  }

  private List<String> faults(String name, ForgedClass forged, List<RuleProblem> problems) {
    if (problems.isEmpty()) {
      return List.of(name + " is let in");
    }
    List<String> faults = new ArrayList<>();
    for (RuleProblem problem : problems) {
      if (!problem.file().equals(forgery.keptFile())
          || problem.message().sv().equals(problem.message().en())) {
        faults.add(name + " is told wrongly: " + problem);
      }
    }
    if (problems.stream().noneMatch(one -> one.message().sv().contains(forged.reached()))) {
      faults.add(name + " is not told to reach " + forged.reached() + ": " + problems);
    }
    return faults;
  }

  private Map<String, byte[]> compiled(ForgedClass forged) {
    String members = forged.members() == null ? "" : forged.members();
    return switch (forged.place() == null ? "consequence" : forged.place()) {
      case "initialiser" -> consequence("static { " + forged.body() + " } " + members, "");
      case "consequence" -> consequence(members, forged.body());
      case "predicate" -> predicate(forged.body());
      case "description" -> description(forged.body());
      case "class" -> oneMore(forged, members);
      default -> throw new IllegalArgumentException(forged.place());
    };
  }

  /** A class in place of one that records a finding. */
  private Map<String, byte[]> consequence(String members, String body) {
    String name =
        forgery.genuineWith(
            "execute",
            "(Lorg/drools/model/Drools;Lse/villkorskoll/model/report/Report;Lse/villkorskoll/check/Findings;)V");
    return compile(
        name,
        """
        public final class {name} implements
            org.drools.model.functions.Block3<
                org.drools.model.Drools,
                se.villkorskoll.model.report.Report,
                se.villkorskoll.check.Findings>,
            org.drools.model.functions.HashedExpression {
          public static final {name} INSTANCE = new {name}();
          public String getExpressionHash() { return "forged"; }
          public void execute(
              org.drools.model.Drools drools,
              se.villkorskoll.model.report.Report report,
              se.villkorskoll.check.Findings findings) throws Exception {
            {body}
          }
          {members}
        }
        """
            .replace("{members}", members.replace("{doubled}", doubled()))
            .replace("{body}", body));
  }

  /** Sixty methods, each of which calls the next twice. */
  private static String doubled() {
    return IntStream.range(0, 60)
            .mapToObj(i -> "static void m%d() { m%d(); m%d(); }".formatted(i, i + 1, i + 1))
            .collect(Collectors.joining(" "))
        + " static void m60() { }";
  }

  /** A class in place of one that asks something of a report. */
  private Map<String, byte[]> predicate(String body) {
    return compile(
        forgery.genuineWith("test", "(Lse/villkorskoll/model/report/Report;)Z"),
        """
        public final class {name} implements
            org.drools.model.functions.Predicate1<se.villkorskoll.model.report.Report>,
            org.drools.model.functions.HashedExpression {
          public static final {name} INSTANCE = new {name}();
          public String getExpressionHash() { return "forged"; }
          public boolean test(se.villkorskoll.model.report.Report report) throws Exception {
            {body}
          }
        }
        """
            .replace("{body}", body));
  }

  /** One more class, which describes a rule. */
  private Map<String, byte[]> description(String call) {
    return compile(
        "rules.y2020.Description",
        """
        public class {name} {
          public static org.drools.model.Rule rule() {
            return org.drools.modelcompiler.dsl.pattern.D.rule("rules.y2020", "x"){call}.build();
          }
        }
        """
            .replace("{call}", call));
  }

  private Map<String, byte[]> oneMore(ForgedClass forged, String members) {
    String name = forged.as() == null ? "rules.y2020.OneMore" : forged.as();
    // Java compiles nothing into its own packages, so the name is written over afterwards
    String compiled = name.replaceFirst("^java\\.", "jxva.");
    boolean record = forged.form() != null;
    Map<String, byte[]> classes =
        compile(
            compiled,
            """
            public {form} {name}{components} {super} {
              {members}
              public static void touch() throws Exception {
                {body}
              }
            }
            """
                .replace("{form}", record ? "record" : "class")
                .replace("{components}", record ? "()" : "")
                .replace(
                    "{super}",
                    (forged.superType() == null ? "" : "extends " + forged.superType())
                        + (forged.implemented() == null
                            ? ""
                            : " implements " + forged.implemented()))
                .replace("{members}", members)
                .replace("{body}", forged.body()));
    if (!compiled.equals(name)) {
      String written = new String(classes.get(compiled), StandardCharsets.ISO_8859_1);
      return Map.of(name, written.replace("jxva/", "java/").getBytes(StandardCharsets.ISO_8859_1));
    }
    return forged.kept() == null ? classes : Map.of(forged.kept(), classes.get(name));
  }

  private Map<String, byte[]> compile(String name, String source) {
    int simple = name.lastIndexOf('.') + 1;
    String packaged = simple == 0 ? "" : "package " + name.substring(0, simple - 1) + ";\n";
    return forgery.compile(
        name,
        packaged
            + canary
                .in(source)
                .replace("{self}", name.substring(simple))
                .replace("{name}", name.substring(simple)));
  }

  /** Loads classes that nobody has judged, to see that they do what they try. */
  private static final class Throwaway extends ClassLoader {
    private final Map<String, byte[]> classes;

    Throwaway(Map<String, byte[]> classes) {
      super(Throwaway.class.getClassLoader());
      this.classes = classes;
    }

    /** A class is initialised once, so here it is another one, and that of the tests is not. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.equals(Initialised.class.getName())) {
        return super.loadClass(name, resolve);
      }
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] file = in.readAllBytes();
        return defineClass(name, file, 0, file.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] file = classes.get(name);
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, file, 0, file.length);
    }

    /** Runs what has no name but those that rules have. */
    void run() throws Exception {
      for (String name : classes.keySet()) {
        Class<?> forged = Class.forName(name, true, this);
        for (var method : forged.getMethods()) {
          if (method.getDeclaringClass() != forged || method.isSynthetic()) {
            continue;
          }
          if (method.getName().equals("touch") && method.getParameterCount() == 0) {
            method.invoke(null);
          } else if (List.of("execute", "test").contains(method.getName())) {
            method.invoke(
                forged.getField("INSTANCE").get(null), new Object[method.getParameterCount()]);
          }
        }
      }
    }
  }
}
