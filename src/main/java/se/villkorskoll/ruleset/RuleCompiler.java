package se.villkorskoll.ruleset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import se.villkorskoll.drl.MalformedRule;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.drl.RuleTree;
import se.villkorskoll.drl.Token;
import se.villkorskoll.gate.Refusal;
import se.villkorskoll.model.shape.LocalText;

/**
 * Compiles rules to class files without loading any of them, so that they can be judged and kept
 * first. All rules are compiled at once; only if that fails is each compiled alone, to tell which
 * file is at fault.
 */
final class RuleCompiler {

  private static final String MODEL_NAMES = "/drools-model";

  /** A class that would hand out the whole project; nothing here asks for it. */
  private static final String PROJECT_MODEL = "org/drools/project/model/";

  /**
   * Drools keeps what it builds in a repository of the whole process; one build at a time, cleared
   * afterwards.
   */
  private static final ReentrantLock BUILDING = new ReentrantLock();

  private RuleCompiler() {}

  /**
   * A rule to be compiled.
   *
   * @param rule what it says; what is compiled is written from this and from nothing else
   * @param packageName the package that it is compiled in
   */
  record Source(RuleTree rule, String packageName) {

    /**
     * Where it is written for the compiler: a path equal to the package, or it logs a warning. It
     * becomes a text in the compiled rule, so it is made of what the writer has let pass, whatever
     * the file is called.
     */
    String path() {
      return "src/main/resources/"
          + packageName.replace('.', '/')
          + "/"
          + rule.text().name()
          + ".drl";
    }
  }

  /**
   * The classes of these rules, which the gate has let in.
   *
   * @param rules rules that the lint has nothing against
   * @param problems receives what does not compile, or is not let in
   * @return the classes; null if there are problems
   */
  static RuleGate.Admitted compile(List<RuleTree> rules, List<RuleProblem> problems) {
    List<Source> sources =
        rules.stream().map(rule -> new Source(rule, rule.text().packageName())).toList();
    if (sources.isEmpty()) {
      return RuleGate.admit(RuleClasses.NONE, new ArrayList<>());
    }
    List<RuleProblem> together = new ArrayList<>();
    RuleGate.Admitted admitted = admit(sources, together);
    if (admitted != null) {
      return admitted;
    }
    int before = problems.size();
    for (Source source : sources) {
      admit(List.of(source), problems);
    }
    if (problems.size() == before) {
      problems.addAll(together);
    }
    return null;
  }

  /**
   * The same, one rule after another.
   *
   * @param file is told of the path of each rule before it is compiled, and of an empty one before
   *     all are compiled together
   */
  static RuleGate.Admitted compileOneByOne(
      List<RuleTree> rules, Consumer<String> file, List<RuleProblem> problems) {
    for (RuleTree rule : rules) {
      file.accept(rule.text().path());
      admit(List.of(new Source(rule, rule.text().packageName())), problems);
    }
    file.accept("");
    return problems.isEmpty() ? compile(rules, problems) : null;
  }

  /** Compiles rules and shows them to the gate; what is wrong is told of the first of them. */
  private static RuleGate.Admitted admit(List<Source> sources, List<RuleProblem> problems) {
    int before = problems.size();
    sources.forEach(source -> requireWritten(source, problems));
    if (problems.size() > before) {
      return null;
    }
    RuleText first = sources.get(0).rule().text();
    List<String> errors = new ArrayList<>();
    RuleClasses classes = build(sources, errors);
    errors.forEach(error -> problems.add(problem(first, error)));
    if (classes == null) {
      return null;
    }
    List<Refusal> refusals = new ArrayList<>();
    RuleGate.Admitted admitted = RuleGate.admit(classes, refusals);
    refusals.stream().map(one -> problem(first, one)).distinct().forEach(problems::add);
    return admitted;
  }

  /** Notes, with its line, what keeps a rule from being written for the compiler. */
  private static void requireWritten(Source source, List<RuleProblem> problems) {
    try {
      source.rule().drl(source.packageName());
    } catch (MalformedRule e) {
      problems.add(RuleProblem.of(source.rule().text().path(), e));
    }
  }

  /**
   * The classes of these rules, all compiled at once.
   *
   * @param errors receives what does not compile
   * @return the classes; null if there are errors
   */
  static RuleClasses build(List<Source> sources, List<String> errors) {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("se.villkorskoll", "rules", "1");
    BUILDING.lock();
    try {
      KieFileSystem files = services.newKieFileSystem();
      files.generateAndWritePomXML(release);
      for (Source source : sources) {
        files.write(source.path(), source.rule().drl(source.packageName()));
      }
      KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
      builder.getResults().getMessages(Message.Level.ERROR).stream()
          .map(Message::getText)
          .filter(text -> !text.startsWith("Java source of"))
          .forEach(errors::add);
      return errors.isEmpty()
          ? classes((InternalKieModule) ((KieBuilderImpl) builder).getKieModuleIgnoringErrors())
          : null;
    } catch (MalformedRule e) {
      errors.add(e.text().sv());
      return null;
    } catch (RuntimeException | ExceptionInInitializerError | StackOverflowError e) {
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
      if (file.endsWith(".class") && !file.startsWith(PROJECT_MODEL)) {
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

  /** What there is to say of a rule whose class is not let in. */
  static RuleProblem problem(RuleText rule, Refusal refusal) {
    return new RuleProblem(
        rule.path(),
        line(rule, refusal.reached()),
        refusal.reason(),
        LocalText.of(
            "En regel når bara det som redovisas, parametrar och sitt eget fynd.",
            "A rule reaches only what is reported, parameters and its own finding."));
  }

  /** The line on which a rule names something, or else the line of the rule's name. */
  private static int line(RuleText rule, String named) {
    List<String> lines = new ArrayList<>(rule.when().lines().toList());
    int whenLines = lines.size();
    lines.addAll(rule.then().lines().toList());
    for (int i = 0; i < lines.size(); i++) {
      if (Token.of(lines.get(i)).stream().anyMatch(token -> token.is(named))) {
        return i < whenLines ? rule.whenLine() + i : rule.thenLine() + i - whenLines;
      }
    }
    return rule.line();
  }

  private static RuleProblem problem(RuleText rule, String error) {
    String detail = error.lines().findFirst().orElse("");
    return new RuleProblem(
        rule.path(),
        lineQuoted(rule, error),
        LocalText.of(
            "Regeln går inte att översätta till kod: %s".formatted(detail),
            "The rule cannot be compiled: %s".formatted(detail)),
        LocalText.of(
            "Kontrollera att fälten finns och att det som jämförs är av samma slag.",
            "Check that the fields exist and that what is compared is of the same kind."));
  }

  /** The line of the rule that an error quotes, or else the line of the rule's name. */
  private static int lineQuoted(RuleText rule, String error) {
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
