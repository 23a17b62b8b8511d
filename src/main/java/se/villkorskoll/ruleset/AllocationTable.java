package se.villkorskoll.ruleset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.villkorskoll.document.CsvRow;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.model.Allocation;
import se.villkorskoll.model.Allotment;
import se.villkorskoll.model.Part;
import se.villkorskoll.model.Recipient;
import se.villkorskoll.model.RecipientKind;
import se.villkorskoll.model.shape.LocalText;

/**
 * What each recipient is due: the amounts that a source prints (allocations.csv), and for the
 * others what the part's formula gives where the population is known (population.csv). A printed
 * amount beats a computed one, and a computed one says so.
 */
public final class AllocationTable {

  /** The table of printed amounts, in an agreement's folder. */
  static final String PRINTED = "allocations.csv";

  /** The table of populations, in an agreement's folder. */
  static final String POPULATION = "population.csv";

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}\\.\\d{2}");
  private static final Pattern INHABITANTS = Pattern.compile("\\d{1,9}");

  private final Agreement agreement;
  private final Map<Key, Printed> printed;
  private final Map<String, Long> populations;

  private record Key(String recipient, String part) {}

  private record Printed(BigDecimal amount, String source) {}

  private AllocationTable(
      Agreement agreement, Map<Key, Printed> printed, Map<String, Long> populations) {
    this.agreement = agreement;
    this.printed = printed;
    this.populations = populations;
  }

  /** Reads the tables of an agreement, either of which may be left out. */
  static AllocationTable read(
      Agreement agreement,
      RuleFiles files,
      RecipientRegister register,
      List<RuleProblem> problems) {
    Map<Key, Printed> printed = new HashMap<>();
    String printedPath = agreement.id() + "/" + PRINTED;
    for (CsvRow row :
        rows(files, printedPath, List.of("recipient", "part", "amount", "source"), problems)) {
      Recipient recipient = register.find(row.cell("recipient"));
      Part part = agreement.part(row.cell("part"));
      if (recipient == null || part == null || part.kind() != recipient.kind()) {
        problems.add(
            problem(
                printedPath,
                row,
                "Mottagaren %s får inte delen %s."
                    .formatted(row.cell("recipient"), row.cell("part")),
                "The recipient %s does not get the part %s."
                    .formatted(row.cell("recipient"), row.cell("part"))));
      } else if (!AMOUNT.matcher(row.cell("amount")).matches() || row.cell("source").isEmpty()) {
        problems.add(
            problem(
                printedPath,
                row,
                "Beloppet ska skrivas som 131634.63 och ha en källa.",
                "The amount should be written as 131634.63 and have a source."));
      } else if (printed.put(
              new Key(recipient.code(), part.code()),
              new Printed(new BigDecimal(row.cell("amount")), row.cell("source")))
          != null) {
        problems.add(
            problem(printedPath, row, "Beloppet står två gånger.", "The amount stands twice."));
      }
    }
    return new AllocationTable(agreement, printed, populations(agreement, files, problems));
  }

  private static Map<String, Long> populations(
      Agreement agreement, RuleFiles files, List<RuleProblem> problems) {
    Map<String, Long> populations = new HashMap<>();
    String path = agreement.id() + "/" + POPULATION;
    for (CsvRow row : rows(files, path, List.of("area", "population", "source"), problems)) {
      if (!INHABITANTS.matcher(row.cell("population")).matches()
          || row.cell("source").isEmpty()
          || populations.put(row.cell("area"), Long.valueOf(row.cell("population"))) != null) {
        problems.add(
            problem(
                path,
                row,
                "Folkmängden ska vara ett heltal med källa, en gång för varje område.",
                "The population should be a whole number with a source, once for each area."));
      }
    }
    return populations;
  }

  private static List<CsvRow> rows(
      RuleFiles files, String path, List<String> headings, List<RuleProblem> problems) {
    if (!files.has(path)) {
      return List.of();
    }
    ReadResult<List<CsvRow>> read = CsvRow.read(files.bytes(path), headings);
    read.problems().forEach(problem -> problems.add(RuleProblem.of(path, problem)));
    return read.succeeded() ? read.value() : List.of();
  }

  private static RuleProblem problem(String path, CsvRow row, String sv, String en) {
    return new RuleProblem(
        path, row.line(), LocalText.of(sv, en), LocalText.of("Rätta raden.", "Mend the row."));
  }

  /**
   * What a recipient is due: one allocation for each part of its kind, known or not, in the
   * agreement's order.
   */
  public Allotment of(Recipient recipient) {
    List<Allocation> allocations = new ArrayList<>();
    for (Part part : agreement.partsOf(recipient.kind())) {
      allocations.add(allocation(recipient, part));
    }
    return new Allotment(recipient.code(), List.copyOf(allocations));
  }

  private Allocation allocation(Recipient recipient, Part part) {
    Printed fromSource = printed.get(new Key(recipient.code(), part.code()));
    if (fromSource != null) {
      return allocation(
          recipient,
          part,
          fromSource.amount(),
          Allocation.Basis.PRINTED,
          LocalText.of(fromSource.source(), fromSource.source()));
    }
    BigDecimal computed = computed(recipient, part);
    if (computed != null) {
      return allocation(
          recipient,
          part,
          computed,
          Allocation.Basis.COMPUTED,
          LocalText.of(part.formula().source(), part.formula().source()));
    }
    LocalText reason =
        part.formula() == null
            ? part.withoutFormula()
            : LocalText.of(
                "Beloppet är inte tryckt i någon källa, och folkmängden som det beräknas av är inte känd.",
                "The amount is not printed in any source, and the population that it is computed from is not known.");
    return allocation(recipient, part, null, Allocation.Basis.UNKNOWN, reason);
  }

  private Allocation allocation(
      Recipient recipient, Part part, BigDecimal amount, Allocation.Basis basis, LocalText source) {
    return new Allocation(recipient.code(), part.code(), agreement.year(), amount, basis, source);
  }

  /**
   * What the part's formula gives a recipient in kronor, whether it is printed or not; null where
   * there is no formula or the population is not known.
   */
  public BigDecimal computed(Recipient recipient, Part part) {
    if (part.formula() == null) {
      return null;
    }
    if (!part.formula().needsPopulation()) {
      return part.formula().amount(recipient.code(), 0, 1);
    }
    Long population = populations.get(area(recipient));
    return population == null || agreement.populationBase() == null
        ? null
        : part.formula()
            .amount(recipient.code(), population, agreement.populationBase().inhabitants());
  }

  /** The area whose inhabitants count: a region's and a county's is the county. */
  private static String area(Recipient recipient) {
    return recipient.kind() == RecipientKind.MUNICIPALITY ? recipient.code() : recipient.county();
  }
}
