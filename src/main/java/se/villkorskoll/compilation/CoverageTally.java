package se.villkorskoll.compilation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.ruleset.Agreement;

/** Adds up a {@link ReportingCoverage}. */
final class CoverageTally {

  private final List<Recipient> recipients;
  private final Agreement agreement;
  private final Set<String> reported = new HashSet<>();
  private final Set<String> declined = new HashSet<>();
  private final Set<String> unreadable = new HashSet<>();

  CoverageTally(List<Recipient> recipients, Agreement agreement) {
    this.recipients = recipients;
    this.agreement = agreement;
  }

  void add(OneReport one) {
    (one.declined() ? declined : reported).add(one.code());
  }

  void addUnreadable(Recipient recipient) {
    unreadable.add(recipient.code());
  }

  /** Whether there are recipients of a kind. */
  boolean has(RecipientKind kind) {
    return hasAny(one -> one == kind);
  }

  /** Whether there are recipients of one of some kinds. */
  boolean hasAny(Predicate<RecipientKind> kinds) {
    return recipients.stream().anyMatch(one -> kinds.test(one.kind()));
  }

  /** How many recipients of some kinds have no report in the compilation. */
  int withoutReport(Predicate<RecipientKind> kinds) {
    return (int)
        recipients.stream()
            .filter(one -> kinds.test(one.kind()))
            .filter(one -> !reported.contains(one.code()) && !declined.contains(one.code()))
            .count();
  }

  ReportingCoverage coverage() {
    List<String> missing =
        recipients.stream()
            .filter(one -> agreement.expectsReportOf(one.kind()))
            .map(Recipient::code)
            .filter(this::isAbsent)
            .sorted()
            .toList();
    return new ReportingCoverage(
        (int) recipients.stream().filter(one -> !isAbsent(one.code())).count() + missing.size(),
        reported.size(),
        SumTally.sorted(declined),
        missing,
        SumTally.sorted(unreadable));
  }

  private boolean isAbsent(String code) {
    return !reported.contains(code) && !declined.contains(code) && !unreadable.contains(code);
  }
}
