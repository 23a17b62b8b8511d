package se.villkorskoll.ruleset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import se.villkorskoll.model.agreement.Formula;
import se.villkorskoll.model.agreement.Part;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.shape.LocalText;

/**
 * Verifies when an agreement is loaded that the ways in which the amounts of a part are told agree:
 * what the formula shares out is the part, a printed amount is what the formula gives, and a table
 * of all recipients sums to the part.
 */
final class AllocationCheck {

  /** Where something stands: {@code 002:15}, other material or our own inference. */
  private static final Pattern SOURCE = Pattern.compile("\\d{3}:\\d|[PI]: ");

  private final Agreement agreement;
  private final AllocationTable table;
  private final RecipientRegister register;
  private final RuleFiles files;
  private final List<RuleProblem> problems;

  AllocationCheck(
      Agreement agreement,
      AllocationTable table,
      RecipientRegister register,
      RuleFiles files,
      List<RuleProblem> problems) {
    this.agreement = agreement;
    this.table = table;
    this.register = register;
    this.files = files;
    this.problems = problems;
  }

  void check() {
    for (Part part : agreement.parts()) {
      List<Recipient> recipients = register.of(part.kind());
      if (part.formula() != null && !recipients.isEmpty() && !sharedOut(part, recipients)) {
        continue;
      }
      for (Recipient recipient : recipients) {
        AllocationTable.Printed printed = table.printed(recipient, part);
        if (printed != null) {
          asComputed(recipient, part, printed);
        }
      }
      completeTable(part, recipients);
    }
  }

  /** Whether the formula shares out the part; what a faulty one gives is compared with nothing. */
  private boolean sharedOut(Part part, List<Recipient> recipients) {
    if (!fixedAmounts(part, recipients)) {
      return false;
    }
    Formula formula = part.formula();
    BigDecimal sum = formula.byPopulation() == null ? BigDecimal.ZERO : formula.byPopulation();
    for (Recipient recipient : recipients) {
      sum = sum.add(formula.fixedOf(recipient.code()));
    }
    if (sum.compareTo(part.amount()) != 0) {
      problemAt(
          part,
          "Formeln för delen %s fördelar %s kr, men delen är %s kr."
              .formatted(part.code(), sum, part.amount()),
          "The formula of the part %s shares out SEK %s, but the part is SEK %s."
              .formatted(part.code(), sum, part.amount()),
          "Rätta formeln eller delens belopp efter källan.",
          "Correct the formula or the amount of the part by the source.");
      return false;
    }
    return true;
  }

  /** Whether the amounts of some recipients are amounts, of recipients that get the part. */
  private boolean fixedAmounts(Part part, List<Recipient> recipients) {
    Map<String, BigDecimal> fixedFor = part.formula().fixedFor();
    boolean good = true;
    for (Map.Entry<String, BigDecimal> one :
        (fixedFor == null ? Map.<String, BigDecimal>of() : fixedFor).entrySet()) {
      if (one.getValue() == null
          || recipients.stream().noneMatch(recipient -> recipient.code().equals(one.getKey()))) {
        problemAt(
            part,
            "Formeln för delen %s har inget belopp för %s, eller så får mottagaren inte delen."
                .formatted(part.code(), one.getKey()),
            "The formula of the part %s has no amount for %s, or that recipient does not get the part."
                .formatted(part.code(), one.getKey()),
            "Rätta koden eller beloppet under fixedFor efter källan.",
            "Correct the code or the amount under fixedFor by the source.");
        good = false;
      }
    }
    return good;
  }

  private void asComputed(Recipient recipient, Part part, AllocationTable.Printed printed) {
    BigDecimal computed = table.computed(recipient, part);
    if (computed == null) {
      return;
    }
    boolean agrees = printed.agreesWith(computed);
    if (!agrees && printed.differs().isEmpty()) {
      problem(
          printedPath(),
          printed.line(),
          "%s får %s kr av delen %s enligt tabellen, men formeln ger %s kr."
              .formatted(recipient.code(), printed.amount(), part.code(), computed),
          "%s gets SEK %s of the part %s by the table, but the formula gives SEK %s."
              .formatted(recipient.code(), printed.amount(), part.code(), computed),
          "Rätta beloppet, folkmängden eller formeln efter källan. Är beloppet avrundat: skriv till vad, i kronor, i kolumnen toNearest. Avviker källan från formeln: skriv varför, med källa, i kolumnen differs.",
          "Correct the amount, the population or the formula by the source. If the amount is rounded: write to what, in kronor, in the column toNearest. If the source differs from the formula: write why, with a source, in the column differs.");
    } else if (agrees && !printed.differs().isEmpty()) {
      problem(
          printedPath(),
          printed.line(),
          "Beloppet avviker inte från formeln, men raden säger varför (differs).",
          "The amount does not differ from the formula, but the row says why (differs).",
          "Ta bort skälet.",
          "Take the reason away.");
    } else if (!agrees && !SOURCE.matcher(printed.differs()).find()) {
      problem(
          printedPath(),
          printed.line(),
          "Skälet till att beloppet avviker från formeln (differs) har ingen källa.",
          "The reason why the amount differs from the formula (differs) has no source.",
          "Ange fil och rad i en källa, som 002:15, eller P: och var det står.",
          "State file and line of a source, such as 002:15, or P: and where it stands.");
    }
  }

  /** A table of all recipients may differ from the part by what rounding each of them gives. */
  private void completeTable(Part part, List<Recipient> recipients) {
    List<AllocationTable.Printed> all =
        recipients.stream()
            .map(recipient -> table.printed(recipient, part))
            .filter(Objects::nonNull)
            .toList();
    if (all.isEmpty() || all.size() < recipients.size()) {
      return;
    }
    BigDecimal sum =
        all.stream().map(AllocationTable.Printed::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal roundings =
        all.stream()
            .map(AllocationTable.Printed::toNearest)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!AllocationTable.isWithin(sum.subtract(part.amount()), roundings)) {
      problem(
          printedPath(),
          all.get(0).line(),
          "Alla mottagares belopp av delen %s summerar till %s kr, men delen är %s kr."
              .formatted(part.code(), sum, part.amount()),
          "The amounts of all recipients of the part %s sum to SEK %s, but the part is SEK %s."
              .formatted(part.code(), sum, part.amount()),
          "Rätta ett belopp i tabellen, eller delens belopp i agreement.yaml, efter källan.",
          "Correct an amount of the table, or the amount of the part in agreement.yaml, by the source.");
    }
  }

  private String printedPath() {
    return agreement.id() + "/" + AllocationTable.PRINTED;
  }

  private void problemAt(Part part, String sv, String en, String helpSv, String helpEn) {
    String path = agreement.id() + "/" + RuleFiles.AGREEMENT;
    int line = YamlLine.of(files.text(path), "code: " + part.code());
    problem(path, line, sv, en, helpSv, helpEn);
  }

  private void problem(String path, int line, String sv, String en, String helpSv, String helpEn) {
    problems.add(new RuleProblem(path, line, LocalText.of(sv, en), LocalText.of(helpSv, helpEn)));
  }
}
