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
 * first. All rules are compiled at once; only if that fails is each compiled alone, to find the
 * file that is at fault.
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

    /**
     * What is compiled.
     *
     * @throws MalformedRule if the rule names something that is never written
     */
    String drl() throws MalformedRule {
      return rule.drl(packageName, FactTypes::className);
    }
  }

  /**
   * The classes of the rules of an agreement, which the gate has let in.
   *
   * @param agreement the file of the agreement, where it is reported that rules compile alone and
   *     not together
   * @param rules rules that the lint has nothing against
   * @param problems receives what does not compile, or is not let in
   * @return the classes; null if there are problems
   */
  static RuleGate.Admitted compile(
      String agreement, List<RuleTree> rules, List<RuleProblem> problems) {
    if (rules.isEmpty()) {
      return RuleGate.admit(RuleClasses.NONE, new ArrayList<>());
    }
    int before = problems.size();
    List<Source> sources = sources(rules, problems);
    if (problems.size() > before) {
      return null;
    }
    List<CompilerError> errors = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    RuleGate.Admitted admitted = admit(sources, errors, refusals);
    if (admitted != null) {
      return admitted;
    }
    sources.forEach(source -> compileAlone(source, problems));
    if (problems.size() == before) {
      errors.forEach(one -> problems.add(together(agreement, one.message())));
      refusals.stream()
          .map(one -> together(agreement, one.reason()))
          .distinct()
          .forEach(problems::add);
    }
    return null;
  }

  /**
   * The same, one rule after another.
   *
   * @param file receives the path of each rule before it is compiled, and an empty one before all
   *     are compiled together
   */
  static RuleGate.Admitted compileOneByOne(
      String agreement, List<RuleTree> rules, Consumer<String> file, List<RuleProblem> problems) {
    for (RuleTree rule : rules) {
      file.accept(rule.text().path());
      sources(List.of(rule), problems).forEach(source -> compileAlone(source, problems));
    }
    file.accept("");
    return problems.isEmpty() ? compile(agreement, rules, problems) : null;
  }

  /** The package of the rules in a folder: a year begins with a digit, which a package may not. */
  private static String packageOf(String folder) {
    return "rules." + (folder.equals(RuleFiles.COMMON) ? folder : "y" + folder.replace('-', '_'));
  }

  /** The rules that can be written for the compiler; why others cannot is noted with its line. */
  private static List<Source> sources(List<RuleTree> rules, List<RuleProblem> problems) {
    List<Source> sources = new ArrayList<>();
    for (RuleTree rule : rules) {
      try {
        var source = new Source(rule, packageOf(rule.text().folder()));
        source.drl();
        sources.add(source);
      } catch (MalformedRule e) {
        problems.add(RuleProblem.of(rule.text().path(), e));
      } catch (StackOverflowError e) {
        problems.add(CompilerError.TOO_DEEP.in(rule.text()));
      }
    }
    return sources;
  }

  /** Compiles rules and shows them to the gate. */
  private static RuleGate.Admitted admit(
      List<Source> sources, List<CompilerError> errors, List<Refusal> refusals) {
    RuleClasses classes = build(sources, errors);
    return classes == null ? null : RuleGate.admit(classes, refusals);
  }

  private static void compileAlone(Source source, List<RuleProblem> problems) {
    RuleText rule = source.rule().text();
    List<CompilerError> errors = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    admit(List.of(source), errors, refusals);
    errors.forEach(one -> problems.add(one.in(rule)));
    refusals.stream().map(one -> problem(rule, one)).distinct().forEach(problems::add);
  }

  /** What is wrong with rules none of which is wrong alone. */
  static RuleProblem together(String agreement, LocalText message) {
    return new RuleProblem(
        agreement,
        0,
        LocalText.of(
            "Reglerna går att översätta var för sig men inte tillsammans: " + message.sv(),
            "The rules can be compiled alone but not together: " + message.en()),
        LocalText.of(
            "Ta bort den senaste ändringen, eller dela upp de största reglerna.",
            "Undo the latest change, or split the largest rules."));
  }

  /**
   * The classes of these rules, all compiled at once.
   *
   * @param errors receives what does not compile
   * @return the classes; null if there are errors
   */
  static RuleClasses build(List<Source> sources, List<CompilerError> errors) {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("se.villkorskoll", "rules", "1");
    BUILDING.lock();
    try {
      KieFileSystem files = services.newKieFileSystem();
      files.generateAndWritePomXML(release);
      for (Source source : sources) {
        files.write(source.path(), source.drl());
      }
      KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
      builder.getResults().getMessages(Message.Level.ERROR).stream()
          .map(Message::getText)
          .filter(text -> !text.startsWith("Java source of"))
          .map(CompilerError::of)
          .forEach(errors::add);
      return errors.isEmpty()
          ? classes((InternalKieModule) ((KieBuilderImpl) builder).getKieModuleIgnoringErrors())
          : null;
    } catch (MalformedRule e) {
      errors.add(new CompilerError(e.text(), e.help(), ""));
      return null;
    } catch (StackOverflowError e) {
      errors.add(CompilerError.TOO_DEEP);
      return null;
    } catch (RuntimeException | ExceptionInInitializerError e) {
      errors.add(CompilerError.of(String.valueOf(e.getMessage())));
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
}
