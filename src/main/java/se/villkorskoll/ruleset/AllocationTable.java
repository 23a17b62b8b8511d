package se.villkorskoll.ruleset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.villkorskoll.document.CsvRow;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.model.agreement.Allocation;
import se.villkorskoll.model.agreement.Allotment;
import se.villkorskoll.model.agreement.Part;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.agreement.RecipientKind;
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

  private static final List<String> PRINTED_HEADINGS =
      List.of("recipient", "part", "amount", "source");
  private static final List<String> PRINTED_OPTIONAL = List.of("toNearest", "differs");
  private static final List<String> POPULATION_HEADINGS = List.of("area", "population", "source");

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}\\.\\d{2}");
  private static final Pattern ROUNDED_TO = Pattern.compile("[1-9]\\d{0,8}");
  private static final BigDecimal ORE = new BigDecimal("0.01");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final Pattern INHABITANTS = Pattern.compile("\\d{1,9}");

  private final Agreement agreement;
  private final Map<Key, Printed> printed;
  private final Map<String, Long> populations;

  private record Key(String recipient, String part) {}

  /**
   * A printed amount.
   *
   * @param line the line of the table that it is on
   * @param amount the amount in kronor
   * @param toNearest what the source rounds it to, in kronor; an öre where it prints them
   * @param differs why it is not what the formula gives, with a source; empty where it is
   */
  record Printed(int line, BigDecimal amount, BigDecimal toNearest, String differs, String source) {

    /** Whether it is another amount, rounded as the source rounds. */
    boolean agreesWith(BigDecimal other) {
      return isWithin(amount.subtract(other), toNearest);
    }
  }

  /** Whether a difference is no more than rounding to the nearest may give. */
  static boolean isWithin(BigDecimal difference, BigDecimal toNearest) {
    return difference.abs().multiply(TWO).compareTo(toNearest) <= 0;
  }

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
    for (CsvRow row : rows(files, printedPath, PRINTED_HEADINGS, PRINTED_OPTIONAL, problems)) {
      Recipient recipient = register.find(row.cell("recipient"));
      Part part = agreement.part(row.cell("part"));
      String toNearest = row.cell("toNearest");
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
      } else if (!toNearest.isEmpty() && !ROUNDED_TO.matcher(toNearest).matches()) {
        problems.add(
            problem(
                printedPath,
                row,
                "Det som beloppet är avrundat till (toNearest) ska vara hela kronor, som 1 eller 1000.",
                "What the amount is rounded to (toNearest) should be whole kronor, such as 1 or 1000."));
      } else if (printed.putIfAbsent(new Key(recipient.code(), part.code()), printed(row))
          != null) {
        problems.add(
            problem(printedPath, row, "Beloppet står två gånger.", "The amount is given twice."));
      }
    }
    var table = new AllocationTable(agreement, printed, populations(agreement, files, problems));
    new AllocationCheck(agreement, table, register, files, problems).check();
    return table;
  }

  private static Printed printed(CsvRow row) {
    String toNearest = row.cell("toNearest");
    return new Printed(
        row.line(),
        new BigDecimal(row.cell("amount")),
        toNearest.isEmpty() ? ORE : new BigDecimal(toNearest),
        row.cell("differs"),
        row.cell("source"));
  }

  /** The amount that a source prints, or null if none does. */
  Printed printed(Recipient recipient, Part part) {
    return printed.get(new Key(recipient.code(), part.code()));
  }

  private static Map<String, Long> populations(
      Agreement agreement, RuleFiles files, List<RuleProblem> problems) {
    Map<String, Long> populations = new HashMap<>();
    String path = agreement.id() + "/" + POPULATION;
    for (CsvRow row : rows(files, path, POPULATION_HEADINGS, List.of(), problems)) {
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
      RuleFiles files,
      String path,
      List<String> headings,
      List<String> optional,
      List<RuleProblem> problems) {
    if (!files.has(path)) {
      return List.of();
    }
    ReadResult<List<CsvRow>> read = CsvRow.read(files.bytes(path), headings, optional);
    read.problems().forEach(problem -> problems.add(RuleProblem.of(path, problem)));
    return read.succeeded() ? read.value() : List.of();
  }

  private static RuleProblem problem(String path, CsvRow row, String sv, String en) {
    return new RuleProblem(
        path, row.line(), LocalText.of(sv, en), LocalText.of("Rätta raden.", "Fix the row."));
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
    Printed fromSource = printed(recipient, part);
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
    Long base =
        agreement.populationBase() == null ? null : agreement.populationBase().inhabitants();
    return population == null || base == null || base == 0
        ? null
        : part.formula().amount(recipient.code(), population, base);
  }

  /** The area whose inhabitants count: a region's and a county's is the county. */
  private static String area(Recipient recipient) {
    return recipient.kind() == RecipientKind.MUNICIPALITY ? recipient.code() : recipient.county();
  }
}
