package se.villkorskoll.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.villkorskoll.compilation.Caveat;
import se.villkorskoll.compilation.Compilation;
import se.villkorskoll.model.result.ValueText;
import se.villkorskoll.model.shape.Language;

/**
 * A compilation as plain text: the national figures in full and a row for each county. The other
 * forms have all figures of each county.
 */
public final class CompilationText {

  private static final int CODES_TOLD = 12;
  private static final int SHORT_DIGEST = 12;
  private static final int COLUMNS_OF_THE_AREA = 1;

  /** How many of whom a sum is stands so far after its amount. */
  private static final int OF = 2;

  private final Language language;
  private final StringBuilder text = new StringBuilder();

  private CompilationText(Language language) {
    this.language = language;
  }

  /** The compilation, with a final line feed. */
  public static String of(Compilation compilation, Language language) {
    var writer = new CompilationText(language);
    writer.write(compilation);
    return writer.text.toString();
  }

  private void write(Compilation compilation) {
    line(
        say(
            "Sammanställning av överenskommelsen %s: %s, %d redovisningar",
            "Compilation of the agreement %s: %s, %d reports",
            compilation.agreement(),
            compilation.title().in(language),
            compilation.reports()));
    for (Caveat caveat : compilation.caveats()) {
      line(cell(caveat.text()) + codes(caveat.recipients()));
    }
    compilation.unreadable().forEach(this::line);
    List<CompilationTable> tables = CompilationTables.of(List.of(compilation.national()));
    tables.forEach(one -> table(one, COLUMNS_OF_THE_AREA));
    table(
        CompilationTables.counties(
            compilation.counties().stream()
                .filter(one -> one.all().coverage().reported() > 0)
                .toList()),
        0);
    line("");
    line(
        say(
            "Regler %s, redovisningar %s. Varje län för sig: --format json eller xlsx.",
            "Rules %s, reports %s. Each county on its own: --format json or xlsx.",
            compilation.rulesetVersion().substring(0, SHORT_DIGEST),
            compilation.digest().substring(0, SHORT_DIGEST)));
  }

  private String codes(List<String> codes) {
    return codes.isEmpty() ? "" : " (" + cell(codes) + ")";
  }

  /**
   * A table without its first columns, which are the same in every row, and its empty ones. What
   * all kinds tell together is left out where one kind tells the same.
   */
  private void table(CompilationTable all, int skipped) {
    var table = new CompilationTable(all.title(), all.columns(), withoutRepeated(all, skipped));
    List<Integer> shown = new ArrayList<>();
    for (int column = skipped; column < table.columns().size(); column++) {
      if (isSum(table, column)) {
        int first = column;
        boolean of =
            table.rows().stream()
                .anyMatch(row -> row.get(first + OF) instanceof Integer n && n > 0);
        List.of(column, column + 1, column + OF, column + OF + 1).stream()
            .filter(one -> of && (one <= first + OF || isFilled(table, one)))
            .forEach(shown::add);
        column += OF + 1;
      } else if (isFilled(table, column)) {
        shown.add(column);
      }
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(shown.stream().map(one -> table.columns().get(one).in(language)).toList());
    for (List<Object> row : table.rows()) {
      lines.add(shown.stream().map(one -> cell(row.get(one))).toList());
    }
    line("");
    line(table.title().in(language));
    lines.forEach(one -> line(aligned(one, table, shown, lines)));
  }

  /** Whether a column is the amount of a sum, which three more columns belong to. */
  private static boolean isSum(CompilationTable table, int column) {
    return column + 1 < table.columns().size()
        && table.columns().get(column + 1).equals(TableCells.TOLD);
  }

  private static boolean isFilled(CompilationTable table, int column) {
    return table.rows().stream().anyMatch(row -> !isEmpty(row.get(column)));
  }

  private static List<List<Object>> withoutRepeated(CompilationTable table, int skipped) {
    Set<List<Object>> told = new HashSet<>();
    return table.rows().stream()
        .filter(
            row -> {
              boolean first = told.add(row.subList(skipped + 1, row.size()));
              return first || row.get(skipped) != CompilationTable.ALL;
            })
        .toList();
  }

  private static String aligned(
      List<String> cells, CompilationTable table, List<Integer> shown, List<List<String>> lines) {
    var line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      int each = i;
      int column = shown.get(i);
      int width = lines.stream().mapToInt(one -> one.get(each).length()).max().orElse(0);
      boolean number =
          table.rows().stream()
              .map(row -> row.get(column))
              .filter(Objects::nonNull)
              .allMatch(Number.class::isInstance);
      String padding = " ".repeat(width - cells.get(i).length());
      line.append("  ").append(number ? padding + cells.get(i) : cells.get(i) + padding);
    }
    return line.toString().stripTrailing();
  }

  private static boolean isEmpty(Object value) {
    return value == null || (value instanceof Collection<?> list && list.isEmpty());
  }

  private String cell(Object value) {
    if (isEmpty(value)) {
      return "";
    }
    if (value instanceof List<?> list && list.size() > CODES_TOLD) {
      return ValueText.of(list.subList(0, CODES_TOLD), language)
          + say(" och %d till", " and %d more", list.size() - CODES_TOLD);
    }
    return ValueText.of(value, language);
  }

  private String say(String sv, String en, Object... values) {
    return (language == Language.SV ? sv : en).formatted(values);
  }

  private void line(String line) {
    text.append(SafeText.line(line)).append('\n');
  }
}
