package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Compiled rules, loaded and ready to run: all of them in one rule base, and each alone for when
 * one of them throws. Loaded by a class loader of its own, so that nothing is left when it is
 * dropped.
 */
@SuppressWarnings("rawtypes") // Drools hands out its globals raw
public final class CompiledRules {

  private final RuleClasses classes;
  private final ClassLoader loader;
  private final List<Rule> rules;
  private final List<Global> globals;
  private KieBase all;
  private final Map<String, KieBase> alone = new ConcurrentHashMap<>();

  private CompiledRules(
      RuleClasses classes, ClassLoader loader, List<Rule> rules, List<Global> globals) {
    this.classes = classes;
    this.loader = loader;
    this.rules = List.copyOf(rules);
    this.globals = List.copyOf(globals);
  }

  /**
   * Loads class files.
   *
   * @throws LinkageError if Java itself does not take them
   * @throws RuntimeException if they do not describe rules
   */
  static CompiledRules load(RuleGate.Admitted admitted) {
    RuleClasses classes = admitted.classes();
    var loader = new RuleClassLoader(classes.files());
    List<Rule> rules = new ArrayList<>();
    List<Global> globals = new ArrayList<>();
    for (String name : classes.models()) {
      try {
        Model model = (Model) loader.loadClass(name).getDeclaredConstructor().newInstance();
        rules.addAll(model.getRules());
        globals.addAll(model.getGlobals());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("generated rule classes are incomplete", e);
      }
    }
    return new CompiledRules(classes, loader, rules, globals);
  }

  /** Some of these rules, by their names and in that order. */
  public CompiledRules only(List<String> ruleNames) {
    return new CompiledRules(
        classes,
        loader,
        ruleNames.stream()
            .flatMap(name -> rules.stream().filter(rule -> rule.getName().equals(name)))
            .toList(),
        globals);
  }

  /** The class files that they were loaded from, with those of rules that are left out here. */
  public RuleClasses classes() {
    return classes;
  }

  /** The names of the rules, sorted. */
  List<String> names() {
    return rules.stream().map(Rule::getName).sorted().toList();
  }

  /** The class loader of the rules' classes, which goes when they do. */
  ClassLoader loader() {
    return loader;
  }

  /** The rule base of all rules. Thread-safe; a session of it is not. */
  public synchronized KieBase all() {
    if (all == null) {
      all = base(rules);
    }
    return all;
  }

  /** The rule base of one rule alone, by the rule's name. */
  public KieBase alone(String ruleName) {
    return alone.computeIfAbsent(
        ruleName,
        name -> base(rules.stream().filter(rule -> rule.getName().equals(name)).toList()));
  }

  private KieBase base(List<Rule> some) {
    var model = new ModelImpl();
    globals.forEach(model::addGlobal);
    some.forEach(model::addRule);
    return KieBaseBuilder.createKieBaseFromModel(model);
  }

  /**
   * Defines only the classes that it was given, from the very bytes that were judged. Of all other
   * classes it knows only those that the gate lets rules mention.
   */
  private static final class RuleClassLoader extends ClassLoader {
    private final Map<String, byte[]> files;

    RuleClassLoader(Map<String, byte[]> files) {
      super("rules", CompiledRules.class.getClassLoader());
      this.files = files;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!files.containsKey(name) && !RuleGate.allowsClass(name)) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] file = files.get(name);
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, file, 0, file.length);
    }
  }
}
