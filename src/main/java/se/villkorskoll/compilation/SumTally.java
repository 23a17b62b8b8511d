package se.villkorskoll.compilation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.villkorskoll.compilation.OneReport.Absence;

/** Adds up a {@link Sum}. */
final class SumTally {

  private BigDecimal amount;
  private int told;
  private int reported;
  private final Map<Absence, List<String>> absent = new EnumMap<>(Absence.class);

  /**
   * A figure of a report.
   *
   * @param value null where it is not known
   * @param pointer where it stands, or should stand
   */
  record Figure(BigDecimal value, String pointer) {

    static Figure of(Long value, String pointer) {
      return new Figure(value == null ? null : BigDecimal.valueOf(value), pointer);
    }

    /** A figure of each account that is asked for and not there. */
    static List<Figure> ofAbsentAccounts(int absent) {
      return Collections.nCopies(absent, new Figure(null, "/accounts"));
    }
  }

  SumTally() {
    for (Absence one : Absence.values()) {
      absent.put(one, new ArrayList<>());
    }
  }

  void add(OneReport one, BigDecimal value, String pointer) {
    add(one, List.of(new Figure(value, pointer)));
  }

  void add(OneReport one, Long value, String pointer) {
    add(one, List.of(Figure.of(value, pointer)));
  }

  /** Adds what a recipient tells in several places; nothing where there are none. */
  void add(OneReport one, List<Figure> figures) {
    if (figures.isEmpty()) {
      return;
    }
    Set<Absence> why = EnumSet.noneOf(Absence.class);
    for (Figure figure : figures) {
      if (figure.value() == null) {
        why.add(one.absence(figure.pointer()));
      } else {
        amount = amount == null ? figure.value() : amount.add(figure.value());
      }
    }
    reported++;
    if (why.isEmpty()) {
      told++;
    }
    why.forEach(each -> absent.get(each).add(one.code()));
  }

  /** What is added so far; null where nothing is. */
  BigDecimal amount() {
    return amount;
  }

  /** How many recipients have told all that they are asked for. */
  int told() {
    return told;
  }

  /**
   * The sum.
   *
   * @param withoutReport how many of those who are asked have no report in the compilation
   */
  Sum sum(int withoutReport) {
    return new Sum(
        amount,
        told,
        reported + withoutReport,
        sorted(absent.get(Absence.NOT_REPORTED)),
        sorted(absent.get(Absence.NOT_AVAILABLE)),
        sorted(absent.get(Absence.UNREADABLE)));
  }

  static List<String> sorted(Collection<String> codes) {
    return codes.stream().sorted().toList();
  }
}
