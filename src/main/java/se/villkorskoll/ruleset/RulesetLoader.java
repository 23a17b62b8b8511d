package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import se.villkorskoll.drl.MalformedRule;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.drl.RuleTree;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.Scope;
import se.villkorskoll.model.shape.LocalText;

/**
 * Loads rulesets from a snapshot of a rules folder. Nothing incomplete is loaded, and all problems
 * are reported at once.
 */
public final class RulesetLoader {

  private final RuleFiles files;
  private final KeptClasses kept;
  private final RecipientRegister register;
  private final RuleBuilder builder;

  /**
   * A loader of the rulesets in these files, which compiles rules itself.
   *
   * @param files the rules folder
   * @param kept where compiled rules are kept
   * @param register the recipients
   */
  public RulesetLoader(RuleFiles files, KeptClasses kept, RecipientRegister register) {
    this(files, kept, register, null);
  }

  /**
   * A loader of the rulesets in these files.
   *
   * @param builder compiles rules that are not kept; null where the loader does
   */
  public RulesetLoader(
      RuleFiles files, KeptClasses kept, RecipientRegister register, RuleBuilder builder) {
    this.files = files;
    this.kept = kept;
    this.register = register;
    this.builder = builder;
  }

  /** The files that rulesets are loaded from. */
  public RuleFiles files() {
    return files;
  }

  /** The recipients. */
  public RecipientRegister register() {
    return register;
  }

  /** The ids of the agreements, sorted. */
  public List<String> agreements() {
    return files.agreements();
  }

  /**
   * Loads the ruleset of an agreement, to check reports by.
   *
   * @throws RulesetRefused if there is no such agreement, its files have problems, or a row of the
   *     catalogue that bears on it is neither carried nor listed
   */
  public Ruleset load(String id) throws RulesetRefused {
    Ruleset ruleset = loadDraft(id);
    List<RuleProblem> unaccounted = unaccounted(ruleset);
    if (!unaccounted.isEmpty()) {
      throw new RulesetRefused(unaccounted);
    }
    return ruleset;
  }

  /**
   * Loads the ruleset of an agreement that is being written: rows of the catalogue may still be
   * without a rule.
   *
   * @throws RulesetRefused if there is no such agreement, or its files have problems
   */
  public Ruleset loadDraft(String id) throws RulesetRefused {
    return new Load(id).load();
  }

  /**
   * Compiles the rules of an agreement and loads none of them.
   *
   * @param file receives the path of each rule before it is compiled, where they are to be compiled
   *     one after another; null where they are to be compiled together, which is faster
   * @throws RulesetRefused if there is no such agreement, or its files have problems
   */
  public RuleClasses compile(String id, Consumer<String> file) throws RulesetRefused {
    return new Load(id).compile(file);
  }

  private List<RuleProblem> unaccounted(Ruleset ruleset) throws RulesetRefused {
    String path = ruleset.agreement().id() + "/" + RuleFiles.AGREEMENT;
    int line = YamlLine.of(files.text(path), "withoutRule:");
    return CatalogueCoverage.of(files, List.of(ruleset), scenarios -> true).faults().stream()
        .map(
            one ->
                new RuleProblem(
                    path,
                    line,
                    LocalText.of(
                        one.row() + ": " + one.reason().sv(), one.row() + ": " + one.reason().en()),
                    one.standing() == CoverageEntry.Standing.CONTRADICTED
                        ? LocalText.of(
                            "Ta bort raden under withoutRule.",
                            "Take the row away under withoutRule.")
                        : LocalText.of(
                            "Skriv en regel, eller för upp raden under carriedBy eller withoutRule med skäl.",
                            "Write a rule, or list the row under carriedBy or withoutRule with a reason.")))
        .toList();
  }

  /** One load: what was read, and what is wrong with its rules. */
  private final class Load {
    private final ReadAgreement read;
    private final List<RuleProblem> problems = new ArrayList<>();

    Load(String id) throws RulesetRefused {
      this.read = AgreementReader.read(files, id, register);
    }

    Ruleset load() throws RulesetRefused {
      CompiledRules compiled = loaded();
      List<RuleTree> trees = trees();
      Map<String, Evidence> evidence = new TreeMap<>();
      for (RuleTree tree : trees) {
        Condition condition = read.conditionsByPath().get(tree.text().path());
        evidence.put(condition.name(), Evidence.of(tree, condition, read.parameters()));
      }
      Ruleset round = null;
      for (Scope scope : List.of(Scope.ROUND, Scope.REPORT)) {
        List<Condition> some =
            read.conditions().stream().filter(one -> one.scope() == scope).toList();
        List<String> names = some.stream().map(Condition::name).toList();
        round =
            new Ruleset(
                read.agreement(),
                read.parameters(),
                some,
                read.allocations(),
                read.register(),
                FactTypes.walk(
                    scope,
                    trees.stream().filter(one -> names.contains(one.text().name())).toList()),
                evidence,
                compiled.only(names),
                round,
                read.version());
      }
      return round;
    }

    RuleClasses compile(Consumer<String> file) throws RulesetRefused {
      return admitted(file).classes();
    }

    private CompiledRules loaded() throws RulesetRefused {
      String digest = RulesetDigest.classes(files, read.version());
      Optional<RuleClasses> found = kept.find(digest);
      if (found.isPresent()) {
        return loaded(KeptClasses.fileName(digest), found.get());
      }
      if (builder != null) {
        RuleClasses built = builder.build(read.agreement().id(), files);
        CompiledRules compiled = loaded(read.path(), built);
        kept.keep(digest, built);
        return compiled;
      }
      RuleGate.Admitted admitted = admitted(null);
      kept.keep(digest, admitted.classes());
      return CompiledRules.load(admitted);
    }

    private RuleGate.Admitted admitted(Consumer<String> file) throws RulesetRefused {
      List<RuleTree> trees = judged();
      RuleGate.Admitted admitted =
          file == null
              ? RuleCompiler.compile(read.path(), trees, problems)
              : RuleCompiler.compileOneByOne(read.path(), trees, file, problems);
      refuseIfAny();
      return admitted;
    }

    /**
     * What comes from elsewhere is let in like what was just compiled, or not at all.
     *
     * @param source the file that it comes from
     */
    private CompiledRules loaded(String source, RuleClasses classes) throws RulesetRefused {
      List<String> names =
          read.conditionsByPath().values().stream().map(Condition::name).sorted().toList();
      CompiledRules loaded = ForeignClasses.load(source, classes, names, problems);
      refuseIfAny();
      return loaded;
    }

    /** What the rules say, which there is nothing against. */
    private List<RuleTree> judged() throws RulesetRefused {
      var rows = new RowLint(files, problems);
      var legalBases = new LegalBasisLint(read.agreement(), problems);
      rows.check(read.agreement(), read.path(), files.text(read.path()));
      List<RuleTree> trees = new ArrayList<>();
      for (RuleText rule : read.rules()) {
        Condition condition = read.conditionsByPath().get(rule.path());
        rows.check(condition, rule, rule.folder());
        if (rule.folder().equals(read.agreement().id())) {
          legalBases.check(condition, rule);
        }
        RuleTree tree = tree(rule);
        if (tree != null) {
          RuleLint.check(tree, condition, read.parameters(), problems);
          trees.add(tree);
        }
      }
      refuseIfAny();
      return trees;
    }

    /** What the rules say, which were judged when they were compiled. */
    private List<RuleTree> trees() throws RulesetRefused {
      List<RuleTree> trees = read.rules().stream().map(this::tree).toList();
      refuseIfAny();
      return trees;
    }

    /** What a rule says; null, with the reason noted, where it is no rule. */
    private RuleTree tree(RuleText rule) {
      try {
        return RuleTree.of(rule);
      } catch (MalformedRule e) {
        problems.add(RuleProblem.of(rule.path(), e));
        return null;
      }
    }

    private void refuseIfAny() throws RulesetRefused {
      if (!problems.isEmpty()) {
        throw new RulesetRefused(problems);
      }
    }
  }
}
