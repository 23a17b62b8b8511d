package se.villkorskoll.ruleset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import se.villkorskoll.model.agreement.Part;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Reported;

/**
 * Verifies what an agreement says of itself when it is loaded: its amounts sum, what it names
 * exists, and every parameter is used. It carries the catalogue rows about the agreement's own
 * amounts.
 */
final class AgreementCheck {

  private final Agreement agreement;
  private final String path;
  private final String text;
  private final RuleFiles files;
  private final List<RuleProblem> problems;

  AgreementCheck(
      Agreement agreement, String path, String text, RuleFiles files, List<RuleProblem> problems) {
    this.agreement = agreement;
    this.path = path;
    this.text = text;
    this.files = files;
    this.problems = problems;
  }

  void check(List<Condition> conditions, Parameters parameters, Collection<String> rules) {
    amounts();
    printedAmounts();
    allocatedParts(conditions, parameters);
    hiddenFiles();
    askedSections();
    unusedParameters(conditions, parameters, rules);
    orphanedScenarios();
    carriedRows(conditions);
  }

  /**
   * A row is laid on one condition, which the agreement has, and only where no rule has the row.
   */
  private void carriedRows(List<Condition> conditions) {
    if (agreement.carriedBy() == null) {
      return;
    }
    for (Map.Entry<String, String> entry : agreement.carriedBy().entrySet()) {
      if (RowFamily.of(entry.getKey()).isOfEveryYear()) {
        problem(
            entry.getKey(),
            "Raden %s gäller alla år och kan inte läggas på ett annat villkor."
                .formatted(entry.getKey()),
            "The row %s is of every year and cannot be laid on another condition."
                .formatted(entry.getKey()),
            "Ta med dess villkor under common, eller för upp den under withoutRule med skäl.",
            "Include its condition under common, or list it under withoutRule with a reason.");
      }
      String row = entry.getKey();
      if (conditions.stream().noneMatch(one -> one.id().equals(entry.getValue()))) {
        problem(
            row + ":",
            "Villkoret %s, som ska bära raden %s, finns inte i överenskommelsen."
                .formatted(entry.getValue(), row),
            "The condition %s, which is to carry the row %s, is not in the agreement."
                .formatted(entry.getValue(), row),
            "Rätta beteckningen under carriedBy, eller ta med villkoret under common.",
            "Fix the id under carriedBy, or include the condition under common.");
      }
      for (Condition condition : conditions) {
        if (condition.id().equals(row) || condition.carries().contains(row)) {
          problem(
              row + ":",
              "Raden %s har redan regeln %s.".formatted(row, condition.name()),
              "The row %s has the rule %s already.".formatted(row, condition.name()),
              "Ta bort den under carriedBy.",
              "Take it away under carriedBy.");
        }
      }
    }
  }

  private void amounts() {
    BigDecimal unattributed =
        agreement.unattributed() == null ? BigDecimal.ZERO : agreement.unattributed();
    BigDecimal sum =
        agreement.parts().stream().map(Part::amount).reduce(unattributed, BigDecimal::add);
    if (agreement.total() == null ? sum.signum() != 0 : sum.compareTo(agreement.total()) != 0) {
      problem(
          "total:",
          "Delarna summerar till %s kr, men summan är %s kr.".formatted(sum, agreement.total()),
          "The parts sum to SEK %s, but the total is SEK %s.".formatted(sum, agreement.total()),
          "Rätta en del eller summan efter källan.",
          "Fix a part or the total by the source.");
    }
    for (Part part : agreement.parts()) {
      boolean shared = part.formula() != null;
      if (shared == (part.withoutFormula() != null)) {
        problem(
            part.code(),
            "Delen %s ska ha antingen formula eller withoutFormula.".formatted(part.code()),
            "The part %s should have either formula or withoutFormula.".formatted(part.code()),
            "Skriv formeln, eller varför den inte är känd.",
            "Write the formula, or why it is not known.");
      }
      if (shared
          && part.formula().needsPopulation()
          && (agreement.populationBase() == null
              || agreement.populationBase().inhabitants() == null
              || agreement.populationBase().inhabitants() == 0)) {
        problem(
            part.code(),
            "Delen %s fördelas efter befolkning, men populationBase saknas.".formatted(part.code()),
            "The part %s is shared by population, but there is no populationBase."
                .formatted(part.code()),
            "Lägg till befolkningsunderlaget.",
            "Add the population base.");
      }
    }
  }

  /**
   * A row of the catalogue about amounts is carried only if each part has the amount that the row's
   * source prints, and every part is in some row.
   */
  private void printedAmounts() {
    Set<String> printed = new HashSet<>();
    for (WithoutRule row : Reported.listed(agreement.withoutRule())) {
      if (row.amounts() == null) {
        continue;
      }
      for (Map.Entry<String, BigDecimal> amount : row.amounts().entrySet()) {
        Part part = agreement.part(amount.getKey());
        if (part == null) {
          problem(
              row.row(),
              "Raden %s nämner delen %s, som inte finns.".formatted(row.row(), amount.getKey()),
              "The row %s names the part %s, which does not exist."
                  .formatted(row.row(), amount.getKey()),
              "Rätta koden, eller lägg till delen under parts.",
              "Fix the code, or add the part under parts.");
        } else if (amount.getValue() == null
            || amount.getValue().compareTo(row.asPrinted(part.amount())) != 0) {
          problem(
              row.row(),
              "Delen %s är %s kr, men %s kr enligt raden %s."
                  .formatted(part.code(), part.amount(), amount.getValue(), row.row()),
              "The part %s is SEK %s, but SEK %s by the row %s."
                  .formatted(part.code(), part.amount(), amount.getValue(), row.row()),
              "Rätta delen eller raden efter källan.",
              "Fix the part or the row by the source.");
        }
        printed.add(amount.getKey());
      }
      printedSum(row);
    }
    for (Part part : agreement.parts()) {
      if (!printed.isEmpty() && !printed.contains(part.code())) {
        problem(
            part.code(),
            "Beloppet för delen %s står inte i någon rad under withoutRule.".formatted(part.code()),
            "The amount of the part %s is in no row under withoutRule.".formatted(part.code()),
            "Skriv det under amounts i den rad som återger källan.",
            "Write it under amounts in the row that renders the source.");
      }
    }
  }

  private void printedSum(WithoutRule row) {
    BigDecimal sum =
        row.amounts().values().stream()
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (row.sum() != null && sum.compareTo(row.sum()) != 0) {
      problem(
          row.row(),
          "Beloppen i raden %s summerar till %s kr, men summan är %s kr."
              .formatted(row.row(), sum, row.sum()),
          "The amounts of the row %s sum to SEK %s, but the sum is SEK %s."
              .formatted(row.row(), sum, row.sum()),
          "Rätta ett belopp eller summan efter källan.",
          "Fix an amount or the sum by the source.");
    }
  }

  private void allocatedParts(List<Condition> conditions, Parameters parameters) {
    for (Condition condition : conditions) {
      Parameter parameter = parameters.parameter(condition.allocatedParts());
      if (parameter == null || parameter.unit() != ParameterUnit.CODES) {
        continue;
      }
      for (String code : parameters.codes(condition.allocatedParts())) {
        if (agreement.part(code) == null) {
          problem(
              condition.allocatedParts() + ":",
              "Delen %s i parametern %s finns inte.".formatted(code, condition.allocatedParts()),
              "There is no part %s as in the parameter %s."
                  .formatted(code, condition.allocatedParts()),
              "Rätta koden, eller lägg till delen under parts.",
              "Fix the code, or add the part under parts.");
        }
      }
    }
  }

  /** A rule below a folder of an agreement's folder would never be run. */
  private void hiddenFiles() {
    for (String file : files.paths()) {
      boolean own =
          file.startsWith(agreement.id() + "/") || file.startsWith(RuleFiles.COMMON + "/");
      if (own && file.indexOf('/') != file.lastIndexOf('/')) {
        problems.add(
            new RuleProblem(
                file,
                0,
                LocalText.of(
                    "Filen ligger i en undermapp, där inget läses.",
                    "The file lies in a folder below, where nothing is read."),
                LocalText.of(
                    "Flytta den till överenskommelsens mapp, eller ta bort den.",
                    "Move it to the agreement's folder, or take it away.")));
      }
    }
  }

  private void askedSections() {
    for (AskedSections asked : agreement.asked()) {
      List<String> sections = new ArrayList<>(asked.sections());
      if (asked.optional() != null) {
        sections.addAll(asked.optional());
      }
      for (String section : sections) {
        if (Report.SHAPE.field(section) == null) {
          problem(
              section,
              "Avsnittet %s finns inte.".formatted(section),
              "There is no section %s.".formatted(section),
              "De som finns är: %s.".formatted(String.join(", ", Report.SHAPE.fieldNames())),
              "There are: %s.".formatted(String.join(", ", Report.SHAPE.fieldNames())));
        }
      }
    }
  }

  private void unusedParameters(
      List<Condition> conditions, Parameters parameters, Collection<String> rules) {
    for (String name : agreement.parameters().keySet()) {
      boolean used =
          rules.stream().anyMatch(rule -> names(rule, name))
              || conditions.stream()
                  .anyMatch(one -> name.equals(one.due()) || name.equals(one.allocatedParts()));
      if (!used && parameters.parameter(name) != null) {
        problem(
            name + ":",
            "Ingen regel använder parametern %s.".formatted(name),
            "No rule uses the parameter %s.".formatted(name),
            "Ta bort den, eller rätta namnet.",
            "Take it away, or fix its name.");
      }
    }
  }

  /** Whether a text names a parameter, in quotation marks or bare; not as a part of a name. */
  private static boolean names(String rule, String parameter) {
    for (int at = rule.indexOf(parameter); at >= 0; at = rule.indexOf(parameter, at + 1)) {
      int end = at + parameter.length();
      boolean begins = at == 0 || !isOfName(rule.charAt(at - 1));
      if (begins && (end == rule.length() || !isOfName(rule.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfName(char c) {
    return c == '-' || c == '$' || Character.isLetterOrDigit(c);
  }

  private void orphanedScenarios() {
    List<String> all = new ArrayList<>(files.in(agreement.id()));
    all.addAll(files.in(RuleFiles.COMMON));
    for (String file : all) {
      boolean scenarios =
          file.endsWith(".yaml") && !file.equals(path) && !file.equals(ParametersFile.PATH);
      if (scenarios && !files.has(file.substring(0, file.length() - ".yaml".length()) + ".drl")) {
        problems.add(
            new RuleProblem(
                file,
                0,
                LocalText.of(
                    "Filen har scenarier, men regeln med samma namn saknas.",
                    "The file has scenarios, but the rule of the same name is missing."),
                LocalText.of("Döp om den, eller ta bort den.", "Rename it, or take it away.")));
      }
    }
  }

  private void problem(String at, String sv, String en, String helpSv, String helpEn) {
    problems.add(
        new RuleProblem(
            path, YamlLine.of(text, at), LocalText.of(sv, en), LocalText.of(helpSv, helpEn)));
  }
}
