package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.util.List;
import se.villkorskoll.document.CsvRow;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.AgeGroup;
import se.villkorskoll.model.report.CareService;

/**
 * The figures that the sources print for one agreement. Immutable.
 *
 * @param answers how many gave which answer
 * @param sums sums over recipients
 * @param cells the cells of tables of costs
 */
record PrintedFigures(List<PrintedAnswer> answers, List<PrintedSum> sums, List<PrintedCell> cells) {

  /** The figures of an agreement; those of a table that it does not have are none. */
  static PrintedFigures of(String agreement) {
    return new PrintedFigures(
        SampleTable.rows(
                agreement + "/answers.csv", "kind", "question", "answer", "recipients", "source")
            .stream()
            .map(PrintedFigures::answer)
            .toList(),
        SampleTable.rows(
                agreement + "/sums.csv", "kind", "measure", "recipients", "amount", "source")
            .stream()
            .map(PrintedFigures::sum)
            .toList(),
        SampleTable.rows(
                agreement + "/cells.csv",
                "part",
                "category",
                "ageGroup",
                "service",
                "recipients",
                "amount",
                "source")
            .stream()
            .map(PrintedFigures::cell)
            .toList());
  }

  private static PrintedAnswer answer(CsvRow row) {
    return new PrintedAnswer(
        RecipientKind.valueOf(row.cell("kind")),
        row.cell("question"),
        row.cell("answer"),
        Integer.parseInt(row.cell("recipients")),
        row.cell("source"));
  }

  private static PrintedSum sum(CsvRow row) {
    return new PrintedSum(
        RecipientKind.valueOf(row.cell("kind")),
        row.cell("measure"),
        number(row.cell("recipients")),
        new BigDecimal(row.cell("amount")),
        row.cell("source"));
  }

  private static PrintedCell cell(CsvRow row) {
    String service = row.cell("service");
    return new PrintedCell(
        row.cell("part"),
        row.cell("category"),
        AgeGroup.valueOf(row.cell("ageGroup")),
        service.isEmpty() ? null : CareService.valueOf(service),
        number(row.cell("recipients")),
        new BigDecimal(row.cell("amount")),
        row.cell("source"));
  }

  private static Integer number(String text) {
    return text.isEmpty() ? null : Integer.valueOf(text);
  }

  /** The answers to a question, of which there must be some, in the order written. */
  List<PrintedAnswer> answers(RecipientKind kind, String question) {
    List<PrintedAnswer> those =
        answers.stream()
            .filter(one -> one.kind() == kind && one.question().equals(question))
            .toList();
    if (those.isEmpty()) {
      throw new IllegalStateException("no answers of " + kind + " to " + question);
    }
    return those;
  }

  /** How many gave an answer, which there must be. */
  int count(RecipientKind kind, String question, String answer) {
    return answers(kind, question).stream()
        .filter(one -> one.answer().equals(answer))
        .findFirst()
        .orElseThrow()
        .recipients();
  }

  /** A sum, which there must be. */
  PrintedSum sum(RecipientKind kind, String measure) {
    return sums.stream()
        .filter(one -> one.kind() == kind && one.measure().equals(measure))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no sum of " + kind + ": " + measure));
  }

  /** The cells of a part's table, in the order written. */
  List<PrintedCell> cellsOf(String part) {
    return cells.stream().filter(one -> one.part().equals(part)).toList();
  }
}
