package se.villkorskoll.model.report;

import java.time.LocalDate;
import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * A document handed in with the report.
 *
 * @param pointer where it stands in the report
 * @param kind kind of document; null if not reported
 * @param reference reference; null if not reported
 * @param date date; null if not reported
 * @param caseNumbers case numbers on the document; null if not reported
 * @param complete all activities to be reported are included; null if not reported
 * @param signature signature; null if not reported
 */
public record Document(
    String pointer,
    DocumentKind kind,
    String reference,
    LocalDate date,
    List<String> caseNumbers,
    Boolean complete,
    Signature signature)
    implements Located {

  private static final Shape.Builder<Document> FIELDS =
      Shape.of("Document", "Dokument", "Document");
  private static final Field<Document, DocumentKind> KIND =
      FIELDS.code(
          "kind", DocumentKind.class, Document::kind, "Slag av dokument", "Kind of document");
  private static final Field<Document, String> REFERENCE =
      FIELDS.text("reference", Document::reference, "Beteckning", "Reference");
  private static final Field<Document, LocalDate> DATE =
      FIELDS.date("date", Document::date, "Datum", "Date");
  private static final Field<Document, List<String>> CASE_NUMBERS =
      FIELDS.texts(
          "caseNumbers",
          Document::caseNumbers,
          "Diarienummer på dokumentet",
          "Case numbers on the document");
  private static final Field<Document, Boolean> COMPLETE =
      FIELDS.flag(
          "complete",
          Document::complete,
          "Alla verksamheter som ska redovisas ingår",
          "All activities to be reported are included");
  private static final Field<Document, Signature> SIGNATURE =
      FIELDS.item("signature", Signature.SHAPE, Document::signature, "Underskrift", "Signature");

  /** How such a record is written. */
  public static final Shape<Document> SHAPE =
      FIELDS
          .selection("keyIndicators", one -> one.kind == DocumentKind.KEY_INDICATORS)
          .selection("dataTemplate", one -> one.kind == DocumentKind.DATA_TEMPLATE)
          .selection("activityReport", one -> one.kind == DocumentKind.ACTIVITY_REPORT)
          .build(
              v ->
                  new Document(
                      v.pointer(),
                      v.get(KIND),
                      v.get(REFERENCE),
                      v.get(DATE),
                      v.get(CASE_NUMBERS),
                      v.get(COMPLETE),
                      v.get(SIGNATURE)));

  /** Whether the document is dated on or before a day; null where it has no date. */
  Boolean datedBy(LocalDate day) {
    return Reported.noLater(date, day);
  }
}
