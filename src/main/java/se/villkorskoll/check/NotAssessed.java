package se.villkorskoll.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.villkorskoll.model.agreement.Allocation;
import se.villkorskoll.model.report.Account;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.report.WaitingTime;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.LocalTemplate;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.round.CountyFunds;
import se.villkorskoll.model.round.PassedOnFunds;
import se.villkorskoll.model.round.ReportingRound;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.NotAvailable;
import se.villkorskoll.model.shape.Ordered;
import se.villkorskoll.model.shape.Path;
import se.villkorskoll.model.shape.Place;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;
import se.villkorskoll.model.shape.WrittenNumber;

/** Says why a condition is not assessed: a fact is not reported, not available, or not readable. */
final class NotAssessed {

  private static final LocalTemplate MISSING =
      LocalTemplate.of("Uppgift saknas: {fact}.", "Not reported: {fact}.");
  private static final LocalTemplate NUMBER_HELP =
      LocalTemplate.of(
          "Ange uppgiften, också om den är noll. Finns den inte: skriv {\"notAvailable\": \"skälet\"} i"
              + " stället för talet.",
          "State the figure, even if it is zero. If there is none: write {\"notAvailable\": \"the"
              + " reason\"} instead of the number.");
  private static final LocalTemplate DATE_HELP =
      LocalTemplate.of("Ange dagen som ÅÅÅÅ-MM-DD.", "State the day as YYYY-MM-DD.");
  private static final LocalTemplate CODE_HELP =
      LocalTemplate.of("Ange en av koderna {codes}.", "State one of the codes {codes}.");
  private static final LocalTemplate LIST_HELP =
      LocalTemplate.of(
          "Redovisa avsnittet. Finns det inget att redovisa: skriv en tom lista, [].",
          "Report the section. If there is nothing to report: write an empty list, [].");
  private static final LocalTemplate OTHER_HELP =
      LocalTemplate.of("Ange uppgiften.", "State the fact.");
  private static final LocalTemplate NOT_AVAILABLE =
      LocalTemplate.of(
          "Uppgiften är inte tillgänglig: {fact}. Skäl: {reason}",
          "The figure is not available: {fact}. Reason: {reason}");
  private static final LocalTemplate NOT_AVAILABLE_HELP =
      LocalTemplate.of(
          "Villkoret kan inte bedömas utan uppgiften.",
          "The condition cannot be assessed without the figure.");
  private static final LocalTemplate UNREADABLE =
      LocalTemplate.of(
          "Uppgiften går inte att läsa: {fact} är skrivet \"{written}\".",
          "The figure cannot be read: {fact} is written \"{written}\".");
  private static final LocalTemplate UNREADABLE_HELP =
      LocalTemplate.of(
          "Skriv talet utan citattecken, eller som text med enhet: \"1,5 mkr\".",
          "Write the number without quotation marks, or as a text with its unit: \"1,5 mkr\".");
  private static final LocalTemplate NO_ACCOUNT =
      LocalTemplate.of("Del {part} är inte redovisad.", "Part {part} is not accounted for.");
  private static final LocalTemplate NO_ACCOUNT_HELP =
      LocalTemplate.of(
          "Redovisa delen, eller ange under declined att den är avböjd.",
          "Account for the part, or state under declined that it was declined.");
  private static final LocalTemplate NO_WAITING_TIME =
      LocalTemplate.of(
          "Väntetiden till {measure} är inte redovisad.",
          "The waiting time for {measure} is not reported.");
  private static final LocalTemplate NO_WAITING_TIME_HELP =
      LocalTemplate.of(
          "Redovisa måttet, eller ange att det inte är tillgängligt och varför.",
          "Report the measure, or state that it is not available and why.");
  private static final LocalTemplate NO_REPORTER =
      LocalTemplate.of(
          "Ingen redovisar del {part} i {county}.", "Nobody accounts for part {part} of {county}.");
  private static final LocalTemplate NO_REPORTER_HELP =
      LocalTemplate.of(
          "Begär in länets redovisning, eller låt länet säga vem som redovisar medlen.",
          "Ask for the county's report, or let the county say who accounts for the funds.");
  private static final LocalTemplate ONE_SIDE =
      LocalTemplate.of(
          "Bara en av {giver} och {receiver} har sagt hur mycket av del {part} som fördes vidare.",
          "Only one of {giver} and {receiver} has told how much of part {part} was passed on.");
  private static final LocalTemplate ONE_SIDE_HELP =
      LocalTemplate.of(
          "Begär in den andras redovisning, med beloppet.",
          "Ask for the report of the other one, with the amount.");
  private static final LocalTemplate NO_ALLOCATION =
      LocalTemplate.of(
          "Det tilldelade beloppet för del {part} är inte känt: {reason}",
          "The amount allocated of part {part} is not known: {reason}");
  private static final LocalTemplate NO_ALLOCATION_HELP =
      LocalTemplate.of(
          "Jämför själv med utbetalningsbeskedet.", "Compare with the notice of payment yourself.");

  private final Located document;
  private final Shape<?> shape;
  private final Map<String, NotAvailable> notAvailable = new HashMap<>();
  private final Map<String, WrittenNumber> writtenNumbers = new HashMap<>();

  /** About facts that a report does not give. */
  NotAssessed(Report report) {
    this.document = report;
    this.shape = Report.SHAPE;
    report.notAvailable().forEach(one -> notAvailable.put(one.pointer(), one));
    report.writtenNumbers().forEach(one -> writtenNumbers.put(one.pointer(), one));
  }

  /** About facts that the reports of a round do not give. */
  NotAssessed(ReportingRound round) {
    this.document = round;
    this.shape = ReportingRound.SHAPE;
  }

  /** The finding about a fact that a condition needs and the report does not give. */
  Finding of(Condition condition, Path.Missing missing) {
    if (missing.element() instanceof Account account
        && missing.pointer().equals(account.pointer())) {
      return finding(
          condition,
          missing.pointer(),
          NO_ACCOUNT,
          NO_ACCOUNT_HELP,
          Map.of("part", account.part()));
    }
    if (missing.element() instanceof WaitingTime waitingTime
        && missing.pointer().equals(waitingTime.pointer())) {
      return finding(
          condition,
          missing.pointer(),
          NO_WAITING_TIME,
          NO_WAITING_TIME_HELP,
          Map.of("measure", waitingTime.measure()));
    }
    if (missing.element() instanceof CountyFunds funds) {
      return finding(
          condition,
          missing.pointer(),
          NO_REPORTER,
          NO_REPORTER_HELP,
          Ordered.of("part", funds.part(), "county", funds.county()));
    }
    if (missing.element() instanceof PassedOnFunds funds) {
      return finding(
          condition,
          missing.pointer(),
          ONE_SIDE,
          ONE_SIDE_HELP,
          Ordered.of("giver", funds.giver(), "receiver", funds.receiver(), "part", funds.part()));
    }
    NotAvailable told = notAvailable.get(missing.pointer());
    if (told != null) {
      return finding(
          condition,
          missing.pointer(),
          NOT_AVAILABLE,
          NOT_AVAILABLE_HELP,
          Ordered.of("fact", missing.label(), "reason", Excerpt.of(told.reason())));
    }
    WrittenNumber written = writtenNumbers.get(missing.pointer());
    if (written != null) {
      return finding(
          condition,
          missing.pointer(),
          UNREADABLE,
          UNREADABLE_HELP,
          Ordered.of("fact", missing.label(), "written", Excerpt.of(written.text())));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("fact", missing.label());
    if (missing.type() instanceof Type.Code code) {
      values.put(
          "codes", Stream.of(code.values().getEnumConstants()).map(Enum::name).sorted().toList());
    }
    return finding(condition, missing.pointer(), MISSING, help(missing.type()), values);
  }

  private static LocalTemplate help(Type type) {
    if (type.mayBeUnavailable()) {
      return NUMBER_HELP;
    } else if (type instanceof Type.Date) {
      return DATE_HELP;
    } else if (type instanceof Type.Code) {
      return CODE_HELP;
    }
    return type instanceof Type.ListOf ? LIST_HELP : OTHER_HELP;
  }

  /**
   * The finding about an allocated amount that a condition needs and nobody knows.
   *
   * @param receivedPointer where the report says what was received of it
   */
  Finding of(Condition condition, Allocation allocation, String receivedPointer) {
    return finding(
        condition,
        receivedPointer,
        NO_ALLOCATION,
        NO_ALLOCATION_HELP,
        Ordered.of("part", allocation.part(), "reason", allocation.source()));
  }

  private Finding finding(
      Condition condition,
      String pointer,
      LocalTemplate message,
      LocalTemplate help,
      Map<String, Object> values) {
    return new Finding(
        condition,
        Outcome.NOT_ASSESSED,
        pointer,
        Place.of(document, shape, pointer),
        message,
        help,
        values,
        List.of(),
        null);
  }
}
