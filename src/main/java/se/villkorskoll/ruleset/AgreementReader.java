package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.villkorskoll.drl.MalformedRule;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Reported;

/** Reads the files of an agreement, with all problems at once. One reader for each agreement. */
final class AgreementReader {

  private final RuleFiles files;
  private final String id;
  private final RecipientRegister register;
  private final List<RuleProblem> problems = new ArrayList<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, Condition> conditionsByPath = new LinkedHashMap<>();

  private AgreementReader(RuleFiles files, String id, RecipientRegister register) {
    this.files = files;
    this.id = id;
    this.register = register;
  }

  /**
   * What the files of an agreement say.
   *
   * @throws RulesetRefused if there is no such agreement, or its files have problems
   */
  static ReadAgreement read(RuleFiles files, String id, RecipientRegister register)
      throws RulesetRefused {
    return new AgreementReader(files, id, register).read();
  }

  private ReadAgreement read() throws RulesetRefused {
    Agreement agreement = agreement();
    Map<String, Map<String, Parameter>> written = new LinkedHashMap<>();
    written.put(agreementPath(), agreement.parametersWithYear());
    boolean includesCommon = agreement.common() != null && !agreement.common().isEmpty();
    if (includesCommon && files.has(ParametersFile.PATH)) {
      written.put(
          ParametersFile.PATH, files.yaml(ParametersFile.PATH, ParametersFile.SHAPE).parameters());
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
    return new ReadAgreement(
        agreement, parameters, recipients, allocations, rules, conditionsByPath, version);
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
          "Fix the id, or take the line away.");
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
            "Fix the line under common, or take it away.");
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
          "The condition %s is already in %s.".formatted(condition.id(), twin.name()),
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

  private void refuseIfAny() throws RulesetRefused {
    if (!problems.isEmpty()) {
      throw new RulesetRefused(problems);
    }
  }

  private void problem(String path, int line, String sv, String en, String helpSv, String helpEn) {
    problems.add(new RuleProblem(path, line, LocalText.of(sv, en), LocalText.of(helpSv, helpEn)));
  }
}
