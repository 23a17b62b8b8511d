package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import se.villkorskoll.document.DocumentReader;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.drl.MalformedRule;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.drl.RuleTree;
import se.villkorskoll.gate.Refusal;
import se.villkorskoll.model.Condition;
import se.villkorskoll.model.Reported;
import se.villkorskoll.model.Scope;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Shape;

/**
 * Loads rulesets from a snapshot of a rules folder. Nothing incomplete is loaded, and all problems
 * are told at once.
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
   * @param file is told of the path of each rule before it is compiled, where they are to be
   *     compiled one after another; null where they are to be compiled together, which is faster
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

  /** One load: what has been read so far, and what is wrong with it. */
  private final class Load {
    private final String id;
    private final List<RuleProblem> problems = new ArrayList<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Condition> conditionsByPath = new LinkedHashMap<>();
    private Agreement agreement;
    private Parameters parameters;
    private RecipientRegister recipients;
    private AllocationTable allocations;
    private List<RuleText> rules;
    private List<Condition> conditions;
    private String version;

    Load(String id) {
      this.id = id;
    }

    Ruleset load() throws RulesetRefused {
      read();
      CompiledRules compiled = loaded();
      Ruleset round = null;
      for (Scope scope : List.of(Scope.ROUND, Scope.REPORT)) {
        List<Condition> some = conditions.stream().filter(one -> one.scope() == scope).toList();
        List<String> names = some.stream().map(Condition::name).toList();
        round =
            new Ruleset(
                agreement,
                parameters,
                some,
                allocations,
                recipients,
                FactTypes.walk(
                    scope, rules.stream().filter(one -> names.contains(one.name())).toList()),
                compiled.only(names),
                round,
                version);
      }
      return round;
    }

    RuleClasses compile(Consumer<String> file) throws RulesetRefused {
      read();
      return admitted(file).classes();
    }

    /** Reads all but the rules' code, and refuses what is wrong with it. */
    private void read() throws RulesetRefused {
      agreement = agreement();
      Map<String, Map<String, Parameter>> written = new LinkedHashMap<>();
      written.put(agreementPath(), agreement.parametersWithYear());
      boolean includesCommon = agreement.common() != null && !agreement.common().isEmpty();
      if (includesCommon && files.has(ParametersFile.PATH)) {
        written.put(
            ParametersFile.PATH, read(ParametersFile.PATH, ParametersFile.SHAPE).parameters());
      }
      refuseIfAny();
      parameters = Parameters.of(written, files, problems);
      recipients = register.under(agreement);
      allocations = AllocationTable.read(agreement, files, recipients, problems);
      rules = rules(agreement);
      conditions =
          conditionsByPath.values().stream().sorted(Comparator.comparing(Condition::id)).toList();
      new AgreementCheck(agreement, agreementPath(), files.text(agreementPath()), files, problems)
          .check(conditions, parameters, texts.values());
      refuseIfAny();
      version = RulesetDigest.version(files, id, includesCommon, texts.keySet());
      refuseIfClosed(version);
    }

    /** A closed agreement is loaded as it was when it was closed, or not at all. */
    private void refuseIfClosed(String version) throws RulesetRefused {
      ClosedRulesets all = ClosedRulesets.in(files);
      for (String unknown : all.without(files.agreements())) {
        problem(
            ClosedRulesets.PATH,
            YamlLine.of(files.text(ClosedRulesets.PATH), unknown),
            "Överenskommelsen %s, som ska vara stängd, finns inte.".formatted(unknown),
            "The agreement %s, which is to be closed, does not exist.".formatted(unknown),
            "Rätta beteckningen, eller ta bort raden.",
            "Mend the id, or take the line away.");
      }
      refuseIfAny();
      String closed = all.versionOf(id);
      if (closed != null && !closed.equals(version)) {
        problem(
            ClosedRulesets.PATH,
            YamlLine.of(files.text(ClosedRulesets.PATH), id),
            "Överenskommelsen %s är stängd med reglerna %s, men mappen ger %s."
                .formatted(id, closed, version),
            "The agreement %s is closed with the rules %s, but the folder gives %s."
                .formatted(id, closed, version),
            "Återställ filerna i %s och common, eller gör ändringen i en ny överenskommelse."
                .formatted(id),
            "Restore the files in %s and common, or make the change in a new agreement."
                .formatted(id));
        refuseIfAny();
      }
    }

    private String agreementPath() {
      return id + "/" + RuleFiles.AGREEMENT;
    }

    private Agreement agreement() throws RulesetRefused {
      if (!files.has(agreementPath())) {
        String all = files.agreements().isEmpty() ? "-" : String.join(", ", files.agreements());
        throw new RulesetRefused(
            List.of(
                new RuleProblem(
                    agreementPath(),
                    0,
                    LocalText.of(
                        "Överenskommelsen %s finns inte.".formatted(id),
                        "There is no agreement %s.".formatted(id)),
                    LocalText.of(
                        "De som finns är: %s.".formatted(all), "There are: %s.".formatted(all)))));
      }
      Agreement agreement = read(agreementPath(), Agreement.SHAPE);
      if (!agreement.id().equals(id)) {
        problem(
            agreementPath(),
            YamlLine.of(files.text(agreementPath()), "id:"),
            "Överenskommelsen heter %s men ligger i mappen %s.".formatted(agreement.id(), id),
            "The agreement is called %s but lies in the folder %s.".formatted(agreement.id(), id),
            "Ge den mappens namn.",
            "Give it the folder's name.");
      }
      if (id.matches("\\d{4}") && agreement.year() != Integer.parseInt(id)) {
        problem(
            agreementPath(),
            YamlLine.of(files.text(agreementPath()), "year:"),
            "Överenskommelsen %s säger att dess år är %d.".formatted(id, agreement.year()),
            "The agreement %s says that its year is %d.".formatted(id, agreement.year()),
            "Skriv det år som den heter.",
            "Write the year that it is named by.");
      }
      return agreement;
    }

    private <T> T read(String path, Shape<T> shape) throws RulesetRefused {
      ReadResult<T> read = DocumentReader.yaml(files.bytes(path), shape);
      if (!read.succeeded()) {
        throw new RulesetRefused(
            read.problems().stream().map(problem -> RuleProblem.of(path, problem)).toList());
      }
      return read.value();
    }

    private List<RuleText> rules(Agreement agreement) {
      List<RuleText> rules = new ArrayList<>();
      for (String path : files.in(id)) {
        if (path.endsWith(".drl")) {
          rule(path, null, rules);
        }
      }
      List<CommonConditions> common = Reported.listed(agreement.common());
      Set<String> used = new LinkedHashSet<>();
      for (String path : files.in(RuleFiles.COMMON)) {
        String name = path.substring(RuleFiles.COMMON.length() + 1);
        common.stream()
            .filter(one -> path.endsWith(".drl") && name.startsWith(one.prefix()))
            .max(Comparator.comparingInt(one -> one.prefix().length()))
            .ifPresent(
                one -> {
                  common.stream()
                      .filter(any -> name.startsWith(any.prefix()))
                      .forEach(any -> used.add(any.prefix()));
                  rule(path, one, rules);
                });
      }
      for (CommonConditions one : common) {
        if (!used.contains(one.prefix())) {
          problem(
              agreementPath(),
              YamlLine.of(files.text(agreementPath()), one.prefix()),
              "Inget gemensamt villkor börjar på %s.".formatted(one.prefix()),
              "No common condition begins with %s.".formatted(one.prefix()),
              "Rätta eller ta bort raden under common.",
              "Mend the line under common, or take it away.");
        }
      }
      return rules;
    }

    private void rule(String path, CommonConditions included, List<RuleText> rules) {
      String text = files.text(path);
      texts.put(path, text);
      RuleText rule = text(path, text);
      String scenarios = RuleFiles.scenarioPath(path);
      if (!files.has(scenarios)) {
        problems.add(RuleProblem.missingFile(scenarios));
      }
      Condition condition = rule == null ? null : ConditionReader.read(rule, problems);
      if (condition == null) {
        return;
      }
      Condition twin =
          conditionsByPath.values().stream()
              .filter(one -> one.id().equals(condition.id()))
              .findFirst()
              .orElse(null);
      if (twin != null) {
        problem(
            path,
            rule.line(),
            "Villkoret %s finns redan i %s.".formatted(condition.id(), twin.name()),
            "The condition %s already stands in %s.".formatted(condition.id(), twin.name()),
            "Ha en regel för varje villkor.",
            "Keep one rule for each condition.");
      }
      boolean capped = included != null && included.severityAtMost() != null;
      conditionsByPath.put(path, capped ? condition.atMost(included.severityAtMost()) : condition);
      rules.add(rule);
    }

    private RuleText text(String path, String text) {
      try {
        return RuleText.read(path, text);
      } catch (MalformedRule e) {
        problems.add(RuleProblem.of(path, e));
        return null;
      }
    }

    private CompiledRules loaded() throws RulesetRefused {
      String digest = RulesetDigest.classes(files, version);
      Optional<RuleClasses> found = kept.find(digest);
      if (found.isPresent()) {
        return loaded(KeptClasses.fileName(digest), found.get());
      }
      if (builder != null) {
        RuleClasses built = builder.build(id, files);
        CompiledRules compiled = loaded(agreementPath(), built);
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
              ? RuleCompiler.compile(trees, problems)
              : RuleCompiler.compileOneByOne(trees, file, problems);
      refuseIfAny();
      return admitted;
    }

    /**
     * What comes from elsewhere is let in like what was just compiled, or not at all.
     *
     * @param source the file that it comes from
     */
    private CompiledRules loaded(String source, RuleClasses classes) throws RulesetRefused {
      List<Refusal> refusals = new ArrayList<>();
      RuleGate.Admitted admitted = RuleGate.admit(classes, refusals);
      try {
        if (admitted != null) {
          return CompiledRules.load(admitted);
        }
      } catch (LinkageError e) {
        refusals.add(
            new Refusal(
                id,
                "",
                LocalText.of(
                    "Java tar inte emot de översatta reglerna.",
                    "Java does not take the compiled rules.")));
      }
      for (Refusal refusal : refusals) {
        problems.add(
            new RuleProblem(
                source,
                0,
                LocalText.of(
                    refusal.className() + ": " + refusal.reason().sv(),
                    refusal.className() + ": " + refusal.reason().en()),
                LocalText.of(
                    "Filen är inte skriven av det här programmet. Ta reda på hur den kom dit, och ta bort den och nyckeln bredvid.",
                    "This program did not write the file. Find out how it came there, and delete it and the key beside it.")));
      }
      refuseIfAny();
      throw new IllegalStateException("refused without a reason");
    }

    /** What the rules say, which there is nothing against. */
    private List<RuleTree> judged() throws RulesetRefused {
      var rows = new RowLint(files, problems);
      rows.check(agreement, agreementPath(), files.text(agreementPath()));
      List<RuleTree> trees = new ArrayList<>();
      for (RuleText rule : rules) {
        Condition condition = conditionsByPath.get(rule.path());
        rows.check(condition, rule);
        try {
          RuleTree tree = RuleTree.of(rule);
          RuleLint.check(tree, condition, parameters, problems);
          trees.add(tree);
        } catch (MalformedRule e) {
          problems.add(RuleProblem.of(rule.path(), e));
        }
      }
      refuseIfAny();
      return trees;
    }

    private void refuseIfAny() throws RulesetRefused {
      if (!problems.isEmpty()) {
        throw new RulesetRefused(problems);
      }
    }

    private void problem(
        String path, int line, String sv, String en, String helpSv, String helpEn) {
      problems.add(new RuleProblem(path, line, LocalText.of(sv, en), LocalText.of(helpSv, helpEn)));
    }
  }
}
