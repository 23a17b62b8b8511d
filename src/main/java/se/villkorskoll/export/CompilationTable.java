package se.villkorskoll.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import se.villkorskoll.compilation.Area;
import se.villkorskoll.compilation.Figures;
import se.villkorskoll.model.shape.LocalText;

/**
 * A table of figures of a compilation, for people.
 *
 * @param title what it is of
 * @param columns the headings
 * @param rows a cell for each heading: a text, a number, a code or a list; null where nothing is
 *     told
 */
record CompilationTable(LocalText title, List<LocalText> columns, List<List<Object>> rows) {

  /** What stands for the kind of recipient where all kinds are told together. */
  static final LocalText ALL = LocalText.of("alla", "all");

  CompilationTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A table with the area and the kind of recipient before the columns given.
   *
   * @param fill adds the rows of some recipients, without those two cells
   */
  static CompilationTable of(
      List<Area> areas,
      LocalText title,
      List<LocalText> columns,
      BiConsumer<Figures, List<List<Object>>> fill) {
    List<List<Object>> rows = new ArrayList<>();
    for (Area area : areas) {
      List<Figures> all = new ArrayList<>(area.kinds());
      if (all.size() != 1) {
        all.add(area.all());
      }
      for (Figures figures : all) {
        List<List<Object>> ofFigures = new ArrayList<>();
        fill.accept(figures, ofFigures);
        Object kind = figures.kind() == null ? ALL : figures.kind();
        ofFigures.forEach(row -> rows.add(TableCells.joined(List.of(area.name(), kind), row)));
      }
    }
    List<LocalText> first = List.of(LocalText.of("område", "area"), LocalText.of("slag", "kind"));
    return new CompilationTable(title, TableCells.columns(first, columns), rows);
  }
}
