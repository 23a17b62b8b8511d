package se.villkorskoll.ruleset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import se.villkorskoll.model.shape.LocalText;

/**
 * Compiles rules to class files without loading any of them, so that they can be judged and kept
 * first. All rules are compiled at once; only if that fails is each compiled alone, to tell which
 * file is at fault.
 */
final class RuleCompiler {

  private static final String MODEL_NAMES = "/drools-model";

  /**
   * Drools keeps what it builds in a repository of the whole process; one build at a time, cleared
   * afterwards.
   */
  private static final ReentrantLock BUILDING = new ReentrantLock();

  private RuleCompiler() {}

  /**
   * The classes of these rules.
   *
   * @param rules rules that the lint has nothing against
   * @param problems receives what does not compile
   * @return the classes; null if there are problems
   */
  static RuleClasses compile(
      List<RuleText> rules, Map<String, String> texts, List<RuleProblem> problems) {
    List<String> errors = new ArrayList<>();
    RuleClasses classes = build(sources(rules, texts), errors);
    if (classes != null) {
      return classes;
    }
    int before = problems.size();
    for (RuleText rule : rules) {
      List<String> alone = new ArrayList<>();
      if (build(sources(List.of(rule), texts), alone) == null) {
        alone.forEach(error -> problems.add(problem(rule, error)));
      }
    }
    if (problems.size() == before) {
      errors.forEach(error -> problems.add(problem(rules.get(0), error)));
    }
    return null;
  }

  private static Map<String, String> sources(List<RuleText> rules, Map<String, String> texts) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (RuleText rule : rules) {
      sources.put(source(rule.packageName(), rule), texts.get(rule.path()));
    }
    return sources;
  }

  /**
   * Where a rule is written for the compiler: a path equal to the package, or each logs a warning.
   */
  static String source(String packageName, RuleText rule) {
    return packageName.replace('.', '/') + "/" + rule.baseName() + ".drl";
  }

  /**
   * The classes of these texts, all compiled at once.
   *
   * @param sources rules by {@linkplain #source where they are written}
   * @param errors receives what does not compile
   * @return the classes; null if there are errors
   */
  static RuleClasses build(Map<String, String> sources, List<String> errors) {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("se.villkorskoll", "rules", "1");
    BUILDING.lock();
    try {
      KieFileSystem files = services.newKieFileSystem();
      files.generateAndWritePomXML(release);
      sources.forEach((path, text) -> files.write("src/main/resources/" + path, text));
      KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
      builder.getResults().getMessages(Message.Level.ERROR).stream()
          .map(Message::getText)
          .filter(text -> !text.startsWith("Java source of"))
          .forEach(errors::add);
      return errors.isEmpty()
          ? classes((InternalKieModule) ((KieBuilderImpl) builder).getKieModuleIgnoringErrors())
          : null;
    } catch (RuntimeException | ExceptionInInitializerError e) {
      errors.add(String.valueOf(e.getMessage()));
      return null;
    } finally {
      services.getRepository().removeKieModule(release);
      BUILDING.unlock();
    }
  }

  private static RuleClasses classes(InternalKieModule module) {
    Map<String, byte[]> classes = new TreeMap<>();
    List<String> models = List.of();
    for (String file : module.getFileNames()) {
      if (file.endsWith(".class")) {
        classes.put(
            file.substring(0, file.length() - ".class".length()).replace('/', '.'),
            module.getBytes(file));
      } else if (file.endsWith(MODEL_NAMES)) {
        // the first line is the version of the format
        models =
            new String(module.getBytes(file), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .sorted()
                .toList();
      }
    }
    return new RuleClasses(models, classes);
  }

  private static RuleProblem problem(RuleText rule, String error) {
    String detail = error.lines().findFirst().orElse("");
    return new RuleProblem(
        rule.path(),
        line(rule, error),
        LocalText.of(
            "Regeln går inte att översätta till kod: %s".formatted(detail),
            "The rule cannot be compiled: %s".formatted(detail)),
        LocalText.of(
            "Kontrollera att fälten finns och att det som jämförs är av samma slag.",
            "Check that the fields exist and that what is compared is of the same kind."));
  }

  /** The line of the rule that the error quotes, or else the line of the rule's name. */
  private static int line(RuleText rule, String error) {
    List<String> when = rule.when().lines().toList();
    for (int i = 0; i < when.size(); i++) {
      for (String expression : when.get(i).split("[(),]", -1)) {
        if (expression.strip().length() > 3 && error.contains(expression.strip())) {
          return rule.whenLine() + i;
        }
      }
    }
    return rule.line();
  }
}
