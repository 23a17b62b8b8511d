package se.villkorskoll.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.villkorskoll.compilation.Area;
import se.villkorskoll.compilation.Caveat;
import se.villkorskoll.compilation.Compilation;
import se.villkorskoll.model.result.ValueText;
import se.villkorskoll.model.shape.Language;

/**
 * A compilation as a workbook (xlsx): a sheet that says what it is of, then a sheet for each table
 * with the whole country first and every county, to be filtered.
 */
public final class CompilationWorkbook {

  /** The media type of a workbook. */
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Language language;

  private CompilationWorkbook(Language language) {
    this.language = language;
  }

  /** The workbook's bytes. */
  public static byte[] of(Compilation compilation, Language language) {
    var bytes = new ByteArrayOutputStream(256 * 1024);
    try (var workbook = new Workbook(bytes, "Villkorskoll", "1.0")) {
      new CompilationWorkbook(language).write(compilation, workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return TimelessWorkbook.of(bytes.toByteArray());
  }

  private void write(Compilation compilation, Workbook workbook) throws IOException {
    about(compilation, workbook.newWorksheet(say("Om", "About")));
    List<Area> areas = new ArrayList<>();
    areas.add(compilation.national());
    areas.addAll(compilation.counties());
    for (CompilationTable table : CompilationTables.of(areas)) {
      sheet(table, workbook.newWorksheet(table.title().in(language)));
    }
  }

  private void about(Compilation compilation, Worksheet sheet) throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(List.of(say("överenskommelse", "agreement"), compilation.agreement()));
    rows.add(List.of(say("titel", "title"), compilation.title()));
    rows.add(List.of(say("år", "year"), compilation.year()));
    rows.add(List.of(say("redovisningar", "reports"), compilation.reports()));
    rows.add(List.of(say("regler (SHA-256)", "rules (SHA-256)"), compilation.rulesetVersion()));
    rows.add(List.of(say("redovisningar (SHA-256)", "reports (SHA-256)"), compilation.digest()));
    for (Caveat caveat : compilation.caveats()) {
      rows.add(List.of(caveat.kind(), caveat.text(), caveat.recipients()));
    }
    for (String source : compilation.unreadable()) {
      rows.add(List.of(say("går inte att läsa", "cannot be read"), source));
    }
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        cell(sheet, row, column, rows.get(row).get(column));
      }
      sheet.style(row, 0).bold().set();
    }
    sheet.finish();
  }

  private void sheet(CompilationTable table, Worksheet sheet) throws IOException {
    for (int column = 0; column < table.columns().size(); column++) {
      sheet.value(0, column, table.columns().get(column).in(language));
      sheet.style(0, column).bold().wrapText(true).set();
    }
    for (int row = 0; row < table.rows().size(); row++) {
      List<Object> cells = table.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        cell(sheet, row + 1, column, cells.get(column));
      }
    }
    sheet.freezePane(0, 1);
    sheet.setAutoFilter(0, 0, table.rows().size(), table.columns().size() - 1);
    sheet.finish();
  }

  private void cell(Worksheet sheet, int row, int column, Object value) {
    if (value == null || (value instanceof Collection<?> list && list.isEmpty())) {
      return;
    }
    if (value instanceof Number number) {
      sheet.value(row, column, number);
      if (number instanceof BigDecimal decimal) {
        sheet.style(row, column).format(format(decimal)).set();
      }
    } else {
      sheet.value(row, column, SafeText.xml(ValueText.of(value, language)));
    }
  }

  /** Shares have one decimal, amounts none or öre. */
  private static String format(BigDecimal number) {
    return switch (number.scale()) {
      case 0 -> "#,##0";
      case 1 -> "0.0";
      default -> "#,##0.00";
    };
  }

  private String say(String sv, String en) {
    return language == Language.SV ? sv : en;
  }
}
