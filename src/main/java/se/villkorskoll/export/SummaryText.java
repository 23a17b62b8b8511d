package se.villkorskoll.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.villkorskoll.model.result.Verdict;
import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.Language;

/** How many reports have which verdict, and how many documents are none of them, as plain text. */
final class SummaryText {

  private final Language language;
  private final StringBuilder text = new StringBuilder();

  private SummaryText(Language language) {
    this.language = language;
  }

  /**
   * The lines of the summary.
   *
   * @param documents without the result of all reports together
   */
  static String of(List<CheckedReport> documents, Language language) {
    var summary = new SummaryText(language);
    summary.write(
        documents.stream().filter(SummaryText::isReport).toList(),
        documents.stream().filter(one -> !isReport(one)).toList());
    return summary.text.toString();
  }

  private static boolean isReport(CheckedReport document) {
    return document.result() != null || document.unchecked().isReport();
  }

  private void write(List<CheckedReport> reports, List<CheckedReport> others) {
    text.append(
        (reports.size() == 1
                ? say("%d redovisning.%n", "%d report.%n")
                : say("%d redovisningar.%n", "%d reports.%n"))
            .formatted(reports.size()));
    Map<Verdict, Long> verdicts =
        reports.stream()
            .filter(one -> one.result() != null)
            .collect(
                Collectors.groupingBy(
                    one -> one.result().verdict(), TreeMap::new, Collectors.counting()));
    verdicts.forEach(this::counted);
    unchecked(reports.stream().filter(one -> one.result() == null));
    if (!others.isEmpty()) {
      text.append(say("Utöver dem:%n", "Besides them:%n").formatted());
      unchecked(others.stream());
    }
  }

  private void unchecked(Stream<CheckedReport> documents) {
    Map<Unchecked, Long> counts =
        documents.collect(
            Collectors.groupingBy(CheckedReport::unchecked, TreeMap::new, Collectors.counting()));
    counts.forEach(this::counted);
  }

  private void counted(Labelled what, long count) {
    text.append("%5d  %s%n".formatted(count, what.label().in(language)));
  }

  private String say(String sv, String en) {
    return language == Language.SV ? sv : en;
  }
}
