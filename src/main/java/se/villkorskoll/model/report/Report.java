package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.villkorskoll.model.agreement.Allocation;
import se.villkorskoll.model.agreement.Allotment;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.NotAvailable;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.WrittenNumber;

/**
 * The one document that a recipient submits for one agreement (redovisning).
 *
 * @param pointer where it stands in the report
 * @param agreement agreement; never null
 * @param recipient recipient (2080, R20, L20 or SKR); never null
 * @param submittedOn submitted on (the day of receipt in Europe/Stockholm; absent: not submitted);
 *     null if not reported
 * @param form form of the account; null if not reported
 * @param contact contact; null if not reported
 * @param holder holder of the county money; null if not reported
 * @param caseNumbers case numbers; null if not reported
 * @param declined declined parts; null if not reported
 * @param accounts accounts; null if not reported
 * @param activities activities; null if not reported
 * @param gender gender equality and equity; null if not reported
 * @param participation user participation; null if not reported
 * @param waitingTimes waiting times; null if not reported
 * @param youthClinics youth clinics; null if not reported
 * @param plans action plans; null if not reported
 * @param analyses needs analyses; null if not reported
 * @param statistics statistics; null if not reported
 * @param statements statements in running text; null if not reported
 * @param answerCounts distributions of answers; null if not reported
 * @param answers answers to questions; null if not reported
 * @param documents documents; null if not reported
 * @param invoices invoices; null if not reported
 * @param mandateAttestation attested mandate for the county money; null if not reported
 * @param planReview review of the plans; null if not reported
 * @param pools contributions to pools that the recipient coordinates; null if not reported
 * @param obligations obligations of SKR; null if not reported
 * @param notAvailable what the report tells as not available, in the order written; never null
 * @param writtenNumbers the numbers that the report writes as text, in the order written; never
 *     null
 * @param digest the SHA-256 of the document as received, in hexadecimal; null for a report that was
 *     not read
 */
public record Report(
    String pointer,
    String agreement,
    String recipient,
    LocalDate submittedOn,
    ReportForm form,
    Contact contact,
    Holder holder,
    List<String> caseNumbers,
    List<Declined> declined,
    List<Account> accounts,
    List<Activity> activities,
    GenderPerspective gender,
    List<Participation> participation,
    List<WaitingTime> waitingTimes,
    YouthClinics youthClinics,
    List<Plan> plans,
    List<NeedsAnalysis> analyses,
    List<Statistic> statistics,
    List<Statement> statements,
    List<AnswerCount> answerCounts,
    List<QuestionAnswer> answers,
    List<Document> documents,
    List<Invoice> invoices,
    MandateAttestation mandateAttestation,
    PlanReview planReview,
    List<PoolContribution> pools,
    NationalObligations obligations,
    List<NotAvailable> notAvailable,
    List<WrittenNumber> writtenNumbers,
    String digest)
    implements Located {

  /** How such a record is written. */
  public static final Shape<Report> SHAPE = ReportShape.SHAPE;

  /** The kind of recipient, which its id carries; null where the id has no known form. */
  public RecipientKind recipientKind() {
    return Recipient.kindOf(recipient);
  }

  /** Whether the report was received on or before a day; a report that is not submitted was not. */
  public boolean submittedBy(LocalDate day) {
    return Reported.happenedBy(submittedOn, day);
  }

  /**
   * Whether the report was received on one of the days given, both included. A report about a year
   * cannot have been received before it.
   */
  public boolean submittedBetween(LocalDate from, LocalDate to) {
    return submittedBy(to) && !submittedOn.isBefore(from);
  }

  /** The account of a part and origin year, or null if there is none. */
  public Account account(String part, int originYear) {
    return Reported.listed(accounts).stream()
        .filter(account -> account.part().equals(part) && account.originYear() == originYear)
        .findFirst()
        .orElse(null);
  }

  /** What is told as received of an allocated part. */
  public ReceivedFunds received(Allocation allocation) {
    return new ReceivedFunds(allocation, account(allocation.part(), allocation.year()));
  }

  /**
   * Whether the recipient declined a part of a year: it says so, and tells no money of it. Money
   * that is told, or written so that it cannot be read, is judged whatever else is said.
   */
  public boolean declines(String part, int year) {
    Account account = account(part, year);
    return Reported.listed(declined).stream().anyMatch(one -> one.part().equals(part))
        && (account == null || !tellsFunds(account));
  }

  /**
   * Whether it declines all that its recipient is due; false where nothing is due to it.
   *
   * @param due what the recipient is due
   */
  public boolean declines(Allotment due) {
    return !due.allocations().isEmpty()
        && due.allocations().stream().allMatch(one -> declines(one.part(), one.year()));
  }

  /** What it tells as received of all these parts, in kronor; null where one is not known. */
  public BigDecimal receivedOf(Allotment due) {
    return Reported.sum(due.allocations().stream().map(one -> received(one).amount()).toList());
  }

  /**
   * Whether the amounts received are the allocated ones rounded part by part, so that their sum is
   * not the rounded sum of the parts. Amounts to the öre are right, and so is any split of the
   * rounded sum that stays within a krona of each part. Null where an amount is not known.
   */
  public Boolean roundedApart(Allotment due) {
    BigDecimal received = receivedOf(due);
    if (received == null || due.total() == null) {
      return null;
    }
    boolean allClose =
        due.allocations().stream().allMatch(one -> one.withinOneKrona(received(one).amount()));
    boolean exact =
        due.allocations().stream()
            .allMatch(one -> one.amount().compareTo(received(one).amount()) == 0);
    return allClose && !exact && received.compareTo(due.roundedTotal()) != 0;
  }

  /** What all money was spent on; the sum is not known where that of an account is not. */
  public Costs costs() {
    List<Account> all = Reported.listed(accounts);
    return new Costs(
        Reported.sum(all.stream().map(Account::spent).toList()),
        all.stream().flatMap(account -> Reported.listed(account.lines()).stream()).toList());
  }

  /** The units of money in which the report writes amounts as text. */
  public MoneyUnits moneyUnits() {
    return MoneyUnits.among(writtenNumbers);
  }

  /** Whether any account tells an amount other than zero, or one that is not known. */
  public boolean tellsFunds() {
    return Reported.listed(accounts).stream().anyMatch(this::tellsFunds);
  }

  private boolean tellsFunds(Account account) {
    return account.tellsFunds()
        || Stream.concat(
                writtenNumbers.stream().filter(one -> !one.readable()).map(WrittenNumber::pointer),
                notAvailable.stream().map(NotAvailable::pointer))
            .anyMatch(pointer -> pointer.startsWith(account.pointer() + "/"));
  }

  /**
   * Whether the gender-equality perspective is highlighted, or told as not suitable with the
   * reason.
   */
  public boolean genderPerspectiveStated() {
    return gender != null && gender.perspectiveStated();
  }

  /** Whether the contribution to the sub-goal jämställd hälsa is told. */
  public boolean contributionToEqualHealthStated() {
    return gender != null && gender.contributionStated();
  }

  /**
   * Whether the holder of county money is an association of municipalities, which the quoted
   * repayment clause does not name (004:71).
   */
  public boolean heldByAssociation() {
    return recipientKind() == RecipientKind.COUNTY
        && holder != null
        && holder.kind() == HolderKind.ASSOCIATION_OF_MUNICIPALITIES;
  }

  /** The availability of care. */
  public CareAvailability careAvailability() {
    return new CareAvailability(waitingTimes);
  }

  /** The mandate for the county money, and when it was first used. */
  public CountyMandate countyMandate() {
    return new CountyMandate(mandateAttestation, invoicing());
  }

  /**
   * Whether something is written at a place though no number could be read there: that the figure
   * is not available, or a text.
   */
  public boolean explains(String place) {
    return notAvailable.stream().anyMatch(one -> one.pointer().equals(place))
        || writtenNumbers.stream().anyMatch(one -> one.pointer().equals(place));
  }

  /** The action plans taken together. */
  public ActionPlans actionPlans() {
    return new ActionPlans(plans, youthClinics == null ? null : youthClinics.plan());
  }

  /** What an account's money was used for. */
  public UseOfFunds useOf(Account account) {
    return UseOfFunds.among(Reported.listed(activities), account.part(), account.originYear());
  }

  /** What the money of an allocated part was used for. */
  public UseOfFunds useOf(Allocation allocation) {
    return UseOfFunds.among(Reported.listed(activities), allocation.part(), allocation.year());
  }

  /**
   * How representatives of users took part in the goals and activities of an account's part, or a
   * stand-in where it is not told.
   */
  public Participation participationIn(Account account) {
    return Reported.listed(participation).stream()
        .filter(one -> one.part().equals(account.part()))
        .findFirst()
        .orElse(Participation.expected(account.part()));
  }

  /** The deepened analysis and plan for children and young people. */
  public DeepenedWork deepenedWork() {
    return new DeepenedWork(this);
  }

  /** How the indicators of last year's joint plan have developed. */
  public IndicatorDevelopment indicatorDevelopment(int agreementYear) {
    return new IndicatorDevelopment(this, agreementYear);
  }

  /** Whether equity between groups was considered, or told why not (003:4444-4452). */
  public boolean equityStated() {
    return gender != null && gender.equityStated();
  }

  /** The papers that SKR hands in about its own grant. */
  public GrantPapers grantPapers() {
    return new GrantPapers(obligations, Reported.listed(documents));
  }

  /** The analysis and the plan that the report hands in. */
  public HandedIn handedIn() {
    return new HandedIn(this);
  }

  /** Whether the recipient asked for its money, and when. */
  public Invoicing invoicing() {
    return new Invoicing(invoices);
  }

  /** How the joint funds of the county are accounted for. */
  public JointFunds jointFunds() {
    return new JointFunds(this);
  }

  /** SKR's compilation per county, or a stand-in where it is not told. */
  public NationalCompilation nationalCompilation() {
    return obligations == null || obligations.compilation() == null
        ? NationalCompilation.expected()
        : obligations.compilation();
  }

  /** This report with the digest of the document that it was read from. */
  public Report withDigest(String newDigest) {
    return with(submittedOn, accounts, obligations, newDigest);
  }

  /** This report as received on a day. */
  public Report receivedOn(LocalDate day) {
    return with(day, accounts, obligations, digest);
  }

  /**
   * This report as it stood on a day: a submission and repayments dated later have not happened.
   */
  public Report asOf(LocalDate day) {
    return with(
        Reported.asOf(submittedOn, day),
        accounts == null ? null : accounts.stream().map(account -> account.asOf(day)).toList(),
        obligations == null ? null : obligations.asOf(day),
        digest);
  }

  private Report with(
      LocalDate newSubmittedOn,
      List<Account> newAccounts,
      NationalObligations newObligations,
      String newDigest) {
    return new Report(
        pointer,
        agreement,
        recipient,
        newSubmittedOn,
        form,
        contact,
        holder,
        caseNumbers,
        declined,
        newAccounts,
        activities,
        gender,
        participation,
        waitingTimes,
        youthClinics,
        plans,
        analyses,
        statistics,
        statements,
        answerCounts,
        answers,
        documents,
        invoices,
        mandateAttestation,
        planReview,
        pools,
        newObligations,
        notAvailable,
        writtenNumbers,
        newDigest);
  }
}
