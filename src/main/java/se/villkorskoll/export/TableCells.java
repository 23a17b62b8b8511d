package se.villkorskoll.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import se.villkorskoll.compilation.Sum;
import se.villkorskoll.model.shape.LocalText;

/** The cells and headings that the tables of a compilation are put together from. */
final class TableCells {

  private TableCells() {}

  /** How many have told all of a sum; it stands next after the amount. */
  static final LocalText TOLD = text("redovisas av", "told by");

  /** The headings of the cells of a {@link #sum}. */
  static List<LocalText> sumColumns(String sv, String en) {
    return List.of(
        text(sv, en), TOLD, text("av", "of"), text("allt är inte med från", "not all told by"));
  }

  /** A sum, how many have told all of it, of how many, and who has reported and not told all. */
  static List<Object> sum(Sum sum) {
    var without = new TreeSet<>(sum.notReported());
    without.addAll(sum.notAvailable());
    without.addAll(sum.unreadable());
    return cells(sum.amount(), sum.told(), sum.of(), List.copyOf(without));
  }

  static LocalText text(String sv, String en) {
    return LocalText.of(sv, en);
  }

  @SafeVarargs
  static List<LocalText> columns(List<LocalText>... groups) {
    List<LocalText> all = new ArrayList<>();
    for (List<LocalText> group : groups) {
      all.addAll(group);
    }
    return List.copyOf(all);
  }

  @SafeVarargs
  static List<Object> joined(List<Object>... groups) {
    List<Object> all = new ArrayList<>();
    for (List<Object> group : groups) {
      all.addAll(group);
    }
    return Collections.unmodifiableList(all);
  }

  static List<Object> cells(Object... cells) {
    return Collections.unmodifiableList(Arrays.asList(cells));
  }
}
