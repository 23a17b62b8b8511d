package se.villkorskoll.intake;

import java.util.List;
import java.util.Map;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.document.DocumentReader;
import se.villkorskoll.document.PointerLines;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.ContentDigest;
import se.villkorskoll.ruleset.Ruleset;
import se.villkorskoll.ruleset.RulesetRefused;
import se.villkorskoll.ruleset.RulesetSource;

/** Reads reports in JSON. Thread-safe. */
public final class ReportReader {

  private final RulesetSource rulesets;

  /** A reader of reports for the agreements that there are rules for. */
  public ReportReader(RulesetSource rulesets) {
    this.rulesets = rulesets;
  }

  /**
   * Reads a report.
   *
   * @param bytes the document in UTF-8
   * @param confirmed the agreement that the report is said to be for, or null; it can only confirm
   *     what the report says
   * @throws RulesetRefused if the rules of the report's agreement have problems of their own
   */
  public ReadResult<ReadReport> read(byte[] bytes, String confirmed) throws RulesetRefused {
    ReadResult<Report> read = DocumentReader.json(bytes, Report.SHAPE);
    if (!read.succeeded()) {
      return new ReadResult<>(null, read.problems());
    }
    Report report = read.value().withDigest(digest(bytes));
    DocumentProblem unknown = unknownAgreement(report, confirmed);
    if (unknown != null) {
      return refused(bytes, List.of(unknown));
    }
    Ruleset ruleset = rulesets.ruleset(report.agreement());
    List<DocumentProblem> problems =
        new ReferenceCheck(report, ruleset.agreement(), ruleset.register()).problems();
    return problems.isEmpty()
        ? new ReadResult<>(new ReadReport(report, ruleset), List.of())
        : refused(bytes, problems);
  }

  private DocumentProblem unknownAgreement(Report report, String confirmed) {
    if (!rulesets.agreements().contains(report.agreement())) {
      String all = String.join(", ", rulesets.agreements());
      return new DocumentProblem(
          "/agreement",
          0,
          LocalText.of(
              "Det finns inga regler för överenskommelsen \"%s\".".formatted(report.agreement()),
              "There are no rules for the agreement \"%s\".".formatted(report.agreement())),
          LocalText.of("De som finns är: %s.".formatted(all), "There are: %s.".formatted(all)));
    }
    if (confirmed != null && !confirmed.equals(report.agreement())) {
      return new DocumentProblem(
          "/agreement",
          0,
          LocalText.of(
              "Redovisningen gäller överenskommelsen %s, inte %s."
                  .formatted(report.agreement(), confirmed),
              "The report is for the agreement %s, not %s."
                  .formatted(report.agreement(), confirmed)),
          LocalText.of(
              "Kontrollera att rätt redovisning är vald; en redovisning prövas bara mot sin egen överenskommelse.",
              "Check that the right report is chosen; a report is only checked against its own agreement."));
    }
    return null;
  }

  private static ReadResult<ReadReport> refused(byte[] bytes, List<DocumentProblem> problems) {
    Map<String, Integer> lines =
        PointerLines.of(bytes, problems.stream().map(DocumentProblem::pointer).toList());
    return new ReadResult<>(
        null,
        problems.stream()
            .map(
                one ->
                    new DocumentProblem(
                        one.pointer(), lines.get(one.pointer()), one.message(), one.help()))
            .toList());
  }

  /** The SHA-256 of a document, in hexadecimal. */
  public static String digest(byte[] bytes) {
    return ContentDigest.of(bytes);
  }
}
