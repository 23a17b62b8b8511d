package se.villkorskoll.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.ruleset.CatalogueCoverage;
import se.villkorskoll.ruleset.CoverageEntry;

/** How the rows of the catalogue are taken care of, as text, CSV and JSON. */
public final class CatalogueOutput {

  private static final List<String> COLUMNS =
      List.of("id", "agreement", "how", "severity", "file", "reason");

  private CatalogueOutput() {}

  private static List<String> cells(CoverageEntry entry, Language language) {
    return List.of(
        entry.row(),
        entry.agreement(),
        entry.code(),
        entry.severity() == null ? "" : entry.severity(),
        entry.file(),
        entry.reason().in(language));
  }

  /** A table with a heading row, in UTF-8 with commas and line feeds. */
  public static byte[] csv(CatalogueCoverage coverage, Language language) {
    return table(coverage, language).csv();
  }

  /** An indented array with a final line feed. */
  public static byte[] json(CatalogueCoverage coverage, Language language) {
    return table(coverage, language).json();
  }

  private static Table table(CatalogueCoverage coverage, Language language) {
    return new Table(
        COLUMNS, coverage.entries().stream().map(entry -> cells(entry, language)).toList());
  }

  /** Two lines for each row, and how many there are of each kind. */
  public static byte[] text(CatalogueCoverage coverage, Language language) {
    var text = new StringBuilder();
    int width = 2 + coverage.entries().stream().mapToInt(one -> one.row().length()).max().orElse(0);
    for (CoverageEntry entry : coverage.entries()) {
      String line =
          "%-15s%-15s%-9s%s"
              .formatted(
                  entry.agreement(),
                  entry.code(),
                  entry.severity() == null ? "" : entry.severity(),
                  entry.file());
      text.append(
          SafeText.line(entry.row() + " ".repeat(width - entry.row().length()) + line)
              .stripTrailing());
      text.append("\n    ").append(SafeText.line(entry.reason().in(language))).append('\n');
    }
    Map<String, Long> counts =
        coverage.entries().stream()
            .collect(
                Collectors.groupingBy(CoverageEntry::code, TreeMap::new, Collectors.counting()));
    text.append('\n');
    counts.forEach((code, count) -> text.append("%5d  %s\n".formatted(count, code)));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What is wrong, for people; empty if nothing is. */
  public static String faults(CatalogueCoverage coverage, Language language) {
    List<CoverageEntry> faults = coverage.faults();
    if (faults.isEmpty()) {
      return "";
    }
    var text = new StringBuilder();
    for (CoverageEntry fault : faults) {
      text.append(
          SafeText.line(
              "%s (%s): %s"
                  .formatted(fault.row(), fault.agreement(), fault.reason().in(language))));
      text.append('\n');
    }
    return text.append(
            language == Language.SV
                ? "%d rader i katalogen är inte rätt omhändertagna. Skriv en regel, ange raden i @carries, eller rätta carriedBy eller withoutRule i agreement.yaml.\n"
                    .formatted(faults.size())
                : "%d rows of the catalogue are not taken care of as they should be. Write a rule, name the row in @carries, or mend carriedBy or withoutRule in agreement.yaml.\n"
                    .formatted(faults.size()))
        .toString();
  }
}
