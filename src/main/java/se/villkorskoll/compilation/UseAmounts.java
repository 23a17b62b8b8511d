package se.villkorskoll.compilation;

import static se.villkorskoll.model.shape.Reported.listed;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.villkorskoll.model.report.Account;
import se.villkorskoll.model.report.AgeGroup;
import se.villkorskoll.model.report.CareService;
import se.villkorskoll.model.report.CostLine;
import se.villkorskoll.model.report.StatedTotal;

/**
 * Amounts by category and age group, of one account or of many. A null category or age group stands
 * for what is told of none. Rows and columns are kept beside the cells, since a report can state
 * the sums of categories and of age groups without saying how they cross.
 */
final class UseAmounts {

  private final Map<Cell, BigDecimal> cells = new HashMap<>();
  private final Map<String, BigDecimal> rows = new HashMap<>();
  private final Map<AgeGroup, BigDecimal> columns = new HashMap<>();
  private final Map<InService, BigDecimal> inServices = new HashMap<>();
  private final Map<CareService, BigDecimal> services = new HashMap<>();
  private BigDecimal total;
  private boolean incomplete;

  /** A category in an age group. */
  private record Cell(String category, AgeGroup ageGroup) {}

  /** A category in a service. */
  private record InService(String category, CareService service) {}

  /** The amounts of an account: of its cost lines, or of its stated totals where it has none. */
  static UseAmounts of(Account account) {
    var amounts = new UseAmounts();
    if (listed(account.lines()).isEmpty()) {
      amounts.stated(account);
    } else {
      account.lines().forEach(amounts::line);
    }
    return amounts;
  }

  private void line(CostLine line) {
    if (line.amount() == null) {
      incomplete = true;
      return;
    }
    cells.merge(new Cell(line.category(), line.ageGroup()), line.amount(), BigDecimal::add);
    rows.merge(line.category(), line.amount(), BigDecimal::add);
    columns.merge(line.ageGroup(), line.amount(), BigDecimal::add);
    if (line.service() != null) {
      inServices.merge(
          new InService(line.category(), line.service()), line.amount(), BigDecimal::add);
      services.merge(line.service(), line.amount(), BigDecimal::add);
    }
    total = plus(total, line.amount());
  }

  private void stated(Account account) {
    BigDecimal all = null;
    Map<String, BigDecimal> ofCategories = new HashMap<>();
    Map<AgeGroup, BigDecimal> ofAgeGroups = new HashMap<>();
    for (StatedTotal one : account.statedTotals()) {
      if (one.amount() == null) {
        incomplete = true;
      } else if (one.category() != null && one.ageGroup() != null) {
        cells.put(new Cell(one.category(), one.ageGroup()), one.amount());
        rows.merge(one.category(), one.amount(), BigDecimal::add);
        columns.merge(one.ageGroup(), one.amount(), BigDecimal::add);
      } else if (one.category() != null) {
        ofCategories.put(one.category(), one.amount());
      } else if (one.ageGroup() != null) {
        ofAgeGroups.put(one.ageGroup(), one.amount());
      } else {
        all = one.amount();
      }
    }
    ofCategories.forEach(
        (category, amount) -> rest(new Cell(category, null), amount, rows.get(category)));
    rows.putAll(ofCategories);
    columns.putAll(ofAgeGroups);
    if (rows.isEmpty()) {
      ofAgeGroups.forEach((ageGroup, amount) -> rest(new Cell(null, ageGroup), amount, null));
      total = columns.isEmpty() ? all : sum(columns);
      rows.put(null, total);
    } else {
      total = sum(rows);
    }
    BigDecimal inColumns = sum(columns);
    if (total != null && (inColumns == null || total.compareTo(inColumns) != 0)) {
      columns.put(null, inColumns == null ? total : total.subtract(inColumns));
      if (inColumns == null && rows.containsKey(null)) {
        cells.put(new Cell(null, null), total);
      }
    }
    rows.values().removeIf(Objects::isNull);
  }

  /** What a stated sum has that its cells do not. */
  private void rest(Cell cell, BigDecimal amount, BigDecimal inCells) {
    if (inCells == null) {
      cells.put(cell, amount);
    } else if (amount.compareTo(inCells) != 0) {
      cells.put(cell, amount.subtract(inCells));
    }
  }

  void add(UseAmounts other) {
    other.cells.forEach((cell, amount) -> cells.merge(cell, amount, BigDecimal::add));
    other.rows.forEach((category, amount) -> rows.merge(category, amount, BigDecimal::add));
    other.columns.forEach((ageGroup, amount) -> columns.merge(ageGroup, amount, BigDecimal::add));
    other.inServices.forEach((cell, amount) -> inServices.merge(cell, amount, BigDecimal::add));
    other.services.forEach((service, amount) -> services.merge(service, amount, BigDecimal::add));
    if (other.total != null) {
      total = plus(total, other.total);
    }
    incomplete |= other.incomplete;
  }

  /** The categories with an amount above zero; null among them for none. */
  Set<String> used() {
    return rows.entrySet().stream()
        .filter(row -> row.getValue().signum() > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The categories that an amount is told of, sorted; without null for none. */
  Set<String> categories() {
    return rows.keySet().stream()
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether an amount is not told, or nothing that can be added up is. */
  boolean incomplete() {
    return incomplete || total == null;
  }

  /** The amount of a category in an age group; null where none is told. */
  BigDecimal cell(String category, AgeGroup ageGroup) {
    return cells.get(new Cell(category, ageGroup));
  }

  /** The amount of a category; null where none is told. */
  BigDecimal row(String category) {
    return rows.get(category);
  }

  /** The amount of an age group; null where none is told. */
  BigDecimal column(AgeGroup ageGroup) {
    return columns.get(ageGroup);
  }

  /** The amount of a category in a service; null where none is told. */
  BigDecimal inService(String category, CareService service) {
    return inServices.get(new InService(category, service));
  }

  /** The amount of a service; null where none is told. */
  BigDecimal service(CareService service) {
    return services.get(service);
  }

  /** The sum of all; null where none is told. */
  BigDecimal total() {
    return total;
  }

  private static BigDecimal sum(Map<?, BigDecimal> amounts) {
    return amounts.values().stream().reduce(BigDecimal::add).orElse(null);
  }

  private static BigDecimal plus(BigDecimal before, BigDecimal amount) {
    return before == null ? amount : before.add(amount);
  }
}
