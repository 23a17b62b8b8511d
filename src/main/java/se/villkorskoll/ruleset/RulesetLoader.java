package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.villkorskoll.model.Condition;
import se.villkorskoll.model.Reported;
import se.villkorskoll.model.Scope;
import se.villkorskoll.model.shape.LocalText;

/**
 * Loads rulesets from a snapshot of a rules folder. Nothing incomplete is loaded, and all problems
 * are told at once.
 */
public final class RulesetLoader {

  /** So many characters that no rule comes near them. */
  private static final int LARGEST_RULE = 64 * 1024;

  private final RuleFiles files;
  private final KeptClasses kept;
  private final RecipientRegister register;

  /**
   * A loader of the rulesets in these files.
   *
   * @param files the rules folder
   * @param kept where compiled rules are kept
   * @param register the recipients
   */
  public RulesetLoader(RuleFiles files, KeptClasses kept, RecipientRegister register) {
    this.files = files;
    this.kept = kept;
    this.register = register;
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

    Load(String id) {
      this.id = id;
    }

    Ruleset load() throws RulesetRefused {
      Agreement agreement = agreement();
      Map<String, Map<String, Parameter>> written = new LinkedHashMap<>();
      written.put(agreementPath(), agreement.parametersWithYear());
      boolean includesCommon = agreement.common() != null && !agreement.common().isEmpty();
      if (includesCommon && files.has(ParametersFile.PATH)) {
        written.put(
            ParametersFile.PATH,
            files.yaml(ParametersFile.PATH, ParametersFile.SHAPE).parameters());
      }
      refuseIfAny();
      Parameters parameters = Parameters.of(written, files, problems);
      RecipientRegister recipients = register.under(agreement);
      AllocationTable allocations = AllocationTable.read(agreement, files, recipients, problems);
      List<RuleText> rules = rules(agreement);
      List<Condition> conditions =
          conditionsByPath.values().stream().sorted(Comparator.comparing(Condition::id)).toList();
      new AgreementCheck(agreement, agreementPath(), files.text(agreementPath()), files, problems)
          .check(conditions, parameters, texts.values());
      refuseIfAny();
      String version = RulesetDigest.version(files, id, includesCommon, texts.keySet());
      refuseIfClosed(version);
      CompiledRules compiled = CompiledRules.load(classes(agreement, rules, parameters, version));
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
      Agreement agreement = files.yaml(agreementPath(), Agreement.SHAPE);
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
      if (text.length() > LARGEST_RULE) {
        int line = (int) text.substring(0, LARGEST_RULE).chars().filter(c -> c == '\n').count() + 1;
        problem(
            path,
            line,
            "Filen är större än 64 kB, som den når på den här raden.",
            "The file is larger than 64 kB, which it reaches on this line.",
            "Ha ett villkor i varje fil, och lägg långa listor i en parameter.",
            "Keep one condition in a file, and long lists in a parameter.");
        return;
      }
      texts.put(path, text);
      RuleText rule = RuleText.read(path, text, problems);
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

    private RuleClasses classes(
        Agreement agreement, List<RuleText> rules, Parameters parameters, String version)
        throws RulesetRefused {
      String digest = RulesetDigest.classes(files, rules, version);
      Optional<RuleClasses> found = kept.find(digest);
      if (found.isPresent()) {
        return found.get();
      }
      lint(agreement, rules, parameters);
      refuseIfAny();
      RuleClasses classes =
          rules.isEmpty()
              ? new RuleClasses(List.of(), Map.of())
              : RuleCompiler.compile(rules, texts, problems);
      refuseIfAny();
      kept.keep(digest, classes);
      return classes;
    }

    private void lint(Agreement agreement, List<RuleText> rules, Parameters parameters)
        throws RulesetRefused {
      var rows = new RowLint(files, problems);
      var legalBases = new LegalBasisLint(agreement, problems);
      rows.check(agreement, agreementPath(), files.text(agreementPath()));
      for (RuleText rule : rules) {
        Condition condition = conditionsByPath.get(rule.path());
        String text = texts.get(rule.path());
        String folder = rule.path().substring(0, rule.path().indexOf('/'));
        rows.check(condition, rule, folder);
        if (folder.equals(id)) {
          legalBases.check(condition, rule);
        }
        if (RuleLint.parsable(rule.path(), text, problems)) {
          RuleLint.check(rule, text, folder, condition, parameters, problems);
        }
      }
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
