package se.villkorskoll.model.report;

import java.time.LocalDate;
import java.util.List;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Shape;

/** How a report is written: its sections in the order in which they are shown. */
final class ReportShape {

  private static final Shape.Builder<Report> FIELDS = Shape.of("Report", "Redovisning", "Report");
  private static final Field<Report, String> AGREEMENT =
      FIELDS.requiredName("agreement", Report::agreement, "Överenskommelse", "Agreement");
  private static final Field<Report, String> RECIPIENT =
      FIELDS.requiredName("recipient", Report::recipient, "Mottagare", "Recipient");
  private static final Field<Report, LocalDate> SUBMITTED_ON =
      FIELDS.date("submittedOn", Report::submittedOn, "Inlämnad den", "Submitted on");
  private static final Field<Report, ReportForm> FORM =
      FIELDS.code(
          "form", ReportForm.class, Report::form, "Form för redovisningen", "Form of the account");
  private static final Field<Report, Contact> CONTACT =
      FIELDS.item("contact", Contact.SHAPE, Report::contact, "Kontaktperson", "Contact");
  private static final Field<Report, Holder> HOLDER =
      FIELDS.item(
          "holder",
          Holder.SHAPE,
          Report::holder,
          "Innehavare av länets medel",
          "Holder of the county money");
  private static final Field<Report, List<String>> CASE_NUMBERS =
      FIELDS.texts("caseNumbers", Report::caseNumbers, "Diarienummer", "Case numbers");
  private static final Field<Report, List<Declined>> DECLINED =
      FIELDS.items("declined", Declined.SHAPE, Report::declined, "Avböjda delar", "Declined parts");
  private static final Field<Report, List<Account>> ACCOUNTS =
      FIELDS.items("accounts", Account.SHAPE, Report::accounts, "Redovisade delar", "Accounts");
  private static final Field<Report, List<Activity>> ACTIVITIES =
      FIELDS.items("activities", Activity.SHAPE, Report::activities, "Aktiviteter", "Activities");
  private static final Field<Report, GenderPerspective> GENDER =
      FIELDS.item(
          "gender",
          GenderPerspective.SHAPE,
          Report::gender,
          "Jämställdhet och jämlikhet",
          "Gender equality and equity");
  private static final Field<Report, List<Participation>> PARTICIPATION =
      FIELDS.items(
          "participation",
          Participation.SHAPE,
          Report::participation,
          "Brukarmedverkan",
          "User participation");
  private static final Field<Report, List<WaitingTime>> WAITING_TIMES =
      FIELDS.items(
          "waitingTimes", WaitingTime.SHAPE, Report::waitingTimes, "Väntetider", "Waiting times");
  private static final Field<Report, YouthClinics> YOUTH_CLINICS =
      FIELDS.item(
          "youthClinics",
          YouthClinics.SHAPE,
          Report::youthClinics,
          "Ungdomsmottagningar",
          "Youth clinics");
  private static final Field<Report, List<Plan>> PLANS =
      FIELDS.items("plans", Plan.SHAPE, Report::plans, "Handlingsplaner", "Action plans");
  private static final Field<Report, List<NeedsAnalysis>> ANALYSES =
      FIELDS.items(
          "analyses", NeedsAnalysis.SHAPE, Report::analyses, "Behovsanalyser", "Needs analyses");
  private static final Field<Report, List<Statistic>> STATISTICS =
      FIELDS.items("statistics", Statistic.SHAPE, Report::statistics, "Statistik", "Statistics");
  private static final Field<Report, List<Statement>> STATEMENTS =
      FIELDS.items(
          "statements",
          Statement.SHAPE,
          Report::statements,
          "Uppgifter i löptext",
          "Statements in running text");
  private static final Field<Report, List<AnswerCount>> ANSWER_COUNTS =
      FIELDS.items(
          "answerCounts",
          AnswerCount.SHAPE,
          Report::answerCounts,
          "Svarsfördelningar",
          "Distributions of answers");
  private static final Field<Report, List<QuestionAnswer>> ANSWERS =
      FIELDS.items(
          "answers",
          QuestionAnswer.SHAPE,
          Report::answers,
          "Svar på frågor",
          "Answers to questions");
  private static final Field<Report, List<Document>> DOCUMENTS =
      FIELDS.items("documents", Document.SHAPE, Report::documents, "Dokument", "Documents");
  private static final Field<Report, List<Invoice>> INVOICES =
      FIELDS.items("invoices", Invoice.SHAPE, Report::invoices, "Fakturor", "Invoices");
  private static final Field<Report, MandateAttestation> MANDATE_ATTESTATION =
      FIELDS.item(
          "mandateAttestation",
          MandateAttestation.SHAPE,
          Report::mandateAttestation,
          "Intygat mandat för länets medel",
          "Attested mandate for the county money");
  private static final Field<Report, PlanReview> PLAN_REVIEW =
      FIELDS.item(
          "planReview",
          PlanReview.SHAPE,
          Report::planReview,
          "Uppföljning av planerna",
          "Review of the plans");
  private static final Field<Report, List<PoolContribution>> POOLS =
      FIELDS.items(
          "pools",
          PoolContribution.SHAPE,
          Report::pools,
          "Bidrag till gemensamma potter",
          "Contributions to pools");
  private static final Field<Report, NationalObligations> OBLIGATIONS =
      FIELDS.item(
          "obligations",
          NationalObligations.SHAPE,
          Report::obligations,
          "SKR:s åtaganden",
          "Obligations of SKR");

  /** How such a record is written. */
  static final Shape<Report> SHAPE =
      FIELDS.build(
          v ->
              new Report(
                  v.pointer(),
                  v.get(AGREEMENT),
                  v.get(RECIPIENT),
                  v.get(SUBMITTED_ON),
                  v.get(FORM),
                  v.get(CONTACT),
                  v.get(HOLDER),
                  v.get(CASE_NUMBERS),
                  v.get(DECLINED),
                  v.get(ACCOUNTS),
                  v.get(ACTIVITIES),
                  v.get(GENDER),
                  v.get(PARTICIPATION),
                  v.get(WAITING_TIMES),
                  v.get(YOUTH_CLINICS),
                  v.get(PLANS),
                  v.get(ANALYSES),
                  v.get(STATISTICS),
                  v.get(STATEMENTS),
                  v.get(ANSWER_COUNTS),
                  v.get(ANSWERS),
                  v.get(DOCUMENTS),
                  v.get(INVOICES),
                  v.get(MANDATE_ATTESTATION),
                  v.get(PLAN_REVIEW),
                  v.get(POOLS),
                  v.get(OBLIGATIONS),
                  v.notAvailable(),
                  v.writtenNumbers(),
                  null));

  private ReportShape() {}
}
