package se.villkorskoll.check;

import java.util.List;
import java.util.Map;
import se.villkorskoll.model.Account;
import se.villkorskoll.model.Allocation;
import se.villkorskoll.model.Condition;
import se.villkorskoll.model.Finding;
import se.villkorskoll.model.LocalTemplate;
import se.villkorskoll.model.Outcome;
import se.villkorskoll.model.Report;
import se.villkorskoll.model.WaitingTime;
import se.villkorskoll.model.shape.NotAvailable;
import se.villkorskoll.model.shape.Path;
import se.villkorskoll.model.shape.Place;
import se.villkorskoll.model.shape.WrittenNumber;

/** Says why a condition is not assessed: a fact is not reported, not available, or not readable. */
final class NotAssessed {

  private static final LocalTemplate MISSING =
      LocalTemplate.of("Uppgift saknas: {fact}.", "Not reported: {fact}.");
  private static final LocalTemplate MISSING_HELP =
      LocalTemplate.of(
          "Ange uppgiften, också om den är noll. Om den inte är tillgänglig, ange skälet.",
          "State the figure, even if it is zero. If it is not available, state the reason.");
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
          "Skriv ett tal, eller ett tal med enhet som \"1,5 mkr\".",
          "Write a number, or a number with its unit such as \"1,5 mkr\".");
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
  private static final LocalTemplate NO_ALLOCATION =
      LocalTemplate.of(
          "Det tilldelade beloppet för del {part} är inte känt: {reason}",
          "The amount allocated of part {part} is not known: {reason}");
  private static final LocalTemplate NO_ALLOCATION_HELP =
      LocalTemplate.of(
          "Jämför själv med utbetalningsbeskedet.", "Compare with the notice of payment yourself.");

  private NotAssessed() {}

  /** The finding about a fact that a condition needs and the report does not give. */
  static Finding of(Condition condition, Path.Missing missing, Report report) {
    if (missing.element() instanceof Account account
        && missing.pointer().equals(account.pointer())) {
      return finding(
          condition,
          report,
          missing.pointer(),
          NO_ACCOUNT,
          NO_ACCOUNT_HELP,
          Map.of("part", account.part()));
    }
    if (missing.element() instanceof WaitingTime waitingTime
        && missing.pointer().equals(waitingTime.pointer())) {
      return finding(
          condition,
          report,
          missing.pointer(),
          NO_WAITING_TIME,
          NO_WAITING_TIME_HELP,
          Map.of("measure", waitingTime.measure()));
    }
    for (NotAvailable one : report.notAvailable()) {
      if (one.pointer().equals(missing.pointer())) {
        return finding(
            condition,
            report,
            missing.pointer(),
            NOT_AVAILABLE,
            NOT_AVAILABLE_HELP,
            Map.of("fact", missing.label(), "reason", one.reason()));
      }
    }
    for (WrittenNumber one : report.writtenNumbers()) {
      if (one.pointer().equals(missing.pointer())) {
        return finding(
            condition,
            report,
            missing.pointer(),
            UNREADABLE,
            UNREADABLE_HELP,
            Map.of("fact", missing.label(), "written", one.text()));
      }
    }
    return finding(
        condition,
        report,
        missing.pointer(),
        MISSING,
        MISSING_HELP,
        Map.of("fact", missing.label()));
  }

  /** The finding about an allocated amount that a condition needs and nobody knows. */
  static Finding of(Condition condition, Allocation allocation, Report report) {
    return finding(
        condition,
        report,
        report.receivedPointer(allocation),
        NO_ALLOCATION,
        NO_ALLOCATION_HELP,
        Map.of("part", allocation.part(), "reason", allocation.source()));
  }

  private static Finding finding(
      Condition condition,
      Report report,
      String pointer,
      LocalTemplate message,
      LocalTemplate help,
      Map<String, Object> values) {
    return new Finding(
        condition,
        Outcome.NOT_ASSESSED,
        pointer,
        Place.of(report, Report.SHAPE, pointer),
        message,
        help,
        values,
        List.of());
  }
}
