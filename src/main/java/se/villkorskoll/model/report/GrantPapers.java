package se.villkorskoll.model.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;

/**
 * The papers that SKR hands in about its own grant: the requisition, the financial account and the
 * activity reports, which are signed and bear the case numbers of the Government Offices
 * (003:5217-5225), and the documents that it owes (003:4756-4758; 003:4946-4954; 003:5185-5193).
 *
 * @param obligations what is reported of its obligations; null if not reported
 * @param documents documents; none where none are reported
 */
public record GrantPapers(NationalObligations obligations, List<Document> documents) {

  public GrantPapers {
    documents = List.copyOf(documents);
  }

  /** A paper by its name, with what it bears. */
  private record Paper(
      String pointer, LocalText name, Signature signature, List<String> caseNumbers)
      implements Located {

    boolean signed() {
      return signature != null && signature.complete();
    }
  }

  private List<Paper> papers() {
    List<Paper> papers = new ArrayList<>();
    Requisition requisition = obligations == null ? null : obligations.requisition();
    FinancialAccount account = obligations == null ? null : obligations.financialAccount();
    if (requisition != null) {
      papers.add(
          new Paper(
              requisition.pointer(),
              Requisition.SHAPE.label(),
              requisition.signature(),
              numbers(requisition.agreementCaseNumber(), requisition.paymentCaseNumber())));
    }
    if (account != null) {
      papers.add(
          new Paper(
              account.pointer(),
              FinancialAccount.SHAPE.label(),
              account.signature(),
              numbers(account.agreementCaseNumber(), account.paymentCaseNumber())));
    }
    for (Document report : of(DocumentKind.ACTIVITY_REPORT)) {
      papers.add(
          new Paper(
              report.pointer(),
              report.kind().label(),
              report.signature(),
              Reported.listed(report.caseNumbers())));
    }
    return papers;
  }

  private static List<String> numbers(String agreement, String payment) {
    List<String> numbers = new ArrayList<>();
    numbers.add(agreement);
    numbers.add(payment);
    return numbers;
  }

  private List<Document> of(DocumentKind kind) {
    return documents.stream().filter(one -> one.kind() == kind).toList();
  }

  /** The names of the papers that are not signed in original by an authorised representative. */
  public List<LocalText> unsigned() {
    return papers().stream().filter(paper -> !paper.signed()).map(Paper::name).toList();
  }

  /** The first of these; null where there is none. */
  public Located firstUnsigned() {
    return papers().stream().filter(paper -> !paper.signed()).findFirst().orElse(null);
  }

  /** Whether every paper is signed in original by an authorised representative. */
  public boolean signed() {
    return unsigned().isEmpty();
  }

  /**
   * The papers that do not bear both case numbers, of the agreement and of the decision on payment:
   * the same as the requisition, or any two where the requisition does not have both.
   */
  private List<Paper> misnumbered() {
    Requisition requisition = obligations == null ? null : obligations.requisition();
    List<String> wanted =
        requisition == null
            ? List.of()
            : cases(numbers(requisition.agreementCaseNumber(), requisition.paymentCaseNumber()));
    return papers().stream()
        .filter(
            paper -> {
              List<String> cases = cases(paper.caseNumbers());
              return cases.size() < 2 || (wanted.size() > 1 && !cases.containsAll(wanted));
            })
        .toList();
  }

  private static List<String> cases(List<String> numbers) {
    return numbers.stream().map(FormText::caseOf).filter(Objects::nonNull).toList();
  }

  /** The names of the papers without both case numbers. */
  public List<LocalText> unnumbered() {
    return misnumbered().stream().map(Paper::name).toList();
  }

  /** The first of these; null where there is none. */
  public Located firstUnnumbered() {
    return misnumbered().stream().findFirst().orElse(null);
  }

  /** Whether every paper bears both case numbers. */
  public boolean numbered() {
    return misnumbered().isEmpty();
  }

  /** The key indicators. */
  public OwedDocument keyIndicators() {
    return new OwedDocument(of(DocumentKind.KEY_INDICATORS));
  }

  /** The template for the collection of data. */
  public OwedDocument dataTemplate() {
    return new OwedDocument(of(DocumentKind.DATA_TEMPLATE));
  }

  /** The final activity report. */
  public OwedDocument activityReport() {
    return new OwedDocument(of(DocumentKind.ACTIVITY_REPORT));
  }

  /**
   * A document that is owed by a day, with all that could be it.
   *
   * @param candidates the documents of its kind
   */
  public record OwedDocument(List<Document> candidates) {

    public OwedDocument {
      candidates = List.copyOf(candidates);
    }

    /** Whether one of them is dated by a day; null where one has no date and none is. */
    public Boolean by(LocalDate day) {
      return Reported.any(candidates.stream().map(one -> one.datedBy(day)));
    }

    /**
     * Whether one of them is dated by a day and tells all that it should; null where that cannot be
     * told of one and none is.
     */
    public Boolean completeBy(LocalDate day) {
      return Reported.any(
          candidates.stream().map(one -> Reported.all(one.datedBy(day), one.complete())));
    }

    /** The days of all of them that are dated. */
    public List<LocalDate> dates() {
      return candidates.stream().map(Document::date).filter(Objects::nonNull).toList();
    }
  }
}
