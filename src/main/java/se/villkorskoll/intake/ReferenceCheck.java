package se.villkorskoll.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.document.Limits;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.Account;
import se.villkorskoll.model.report.DistributedAmount;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.ruleset.Agreement;
import se.villkorskoll.ruleset.RecipientRegister;

/**
 * Checks that what a report refers to exists: its recipient, the parts and codes of its agreement,
 * the years of money.
 */
final class ReferenceCheck {

  /** The first year of the agreements; no money is older. */
  private static final int FIRST_YEAR = 2016;

  private static final LocalText CODES =
      LocalText.of(
          "Skriv kommunens fyra siffror, R och två siffror för en region, L och två siffror för ett län, eller SKR.",
          "Write a municipality's four digits, R and two digits for a region, L and two digits for a county, or SKR.");

  private final Report report;
  private final Agreement agreement;
  private final RecipientRegister register;
  private final Map<String, List<String>> codeLists;
  private final List<DocumentProblem> problems = new ArrayList<>();

  ReferenceCheck(Report report, Agreement agreement, RecipientRegister register) {
    this.report = report;
    this.agreement = agreement;
    this.register = register;
    this.codeLists = agreement.codeLists();
  }

  /** Everything referred to that does not exist. */
  List<DocumentProblem> problems() {
    recipient();
    codes(Report.SHAPE, report, null);
    if (report.accounts() != null) {
      report.accounts().forEach(this::originYear);
    }
    if (report.obligations() != null && report.obligations().distribution() != null) {
      Reported.listed(report.obligations().distribution().amounts()).forEach(this::paidTo);
    }
    return problems;
  }

  private void paidTo(DistributedAmount amount) {
    if (register.find(amount.recipient()) == null) {
      problem(
          amount.pointer() + "/recipient",
          LocalText.of(
              "Mottagaren \"%s\" finns inte.".formatted(amount.recipient()),
              "There is no recipient \"%s\".".formatted(amount.recipient())),
          CODES);
    }
  }

  private void recipient() {
    String code = report.recipient();
    Recipient recipient = register.find(code);
    if (recipient == null) {
      boolean twoDigits = code.matches("\\d{2}");
      problem(
          "/recipient",
          twoDigits
              ? LocalText.of(
                  "Numret %s delas av regionen och länet.".formatted(code),
                  "The number %s is shared by the region and the county.".formatted(code))
              : LocalText.of(
                  "Mottagaren \"%s\" finns inte.".formatted(code),
                  "There is no recipient \"%s\".".formatted(code)),
          twoDigits
              ? LocalText.of(
                  "Skriv R%s för regionen eller L%s för länets gemensamma medel."
                      .formatted(code, code),
                  "Write R%s for the region or L%s for the county money.".formatted(code, code))
              : CODES);
    } else if (!agreement.concerns(recipient.kind())) {
      RecipientKind kind = recipient.kind();
      problem(
          "/recipient",
          LocalText.of(
              "%s redovisar inte enligt överenskommelsen %s."
                  .formatted(recipient.name(), agreement.id()),
              "%s does not report under the agreement %s."
                  .formatted(recipient.name(), agreement.id())),
          LocalText.of(
              "Överenskommelsen har inga medel till %s.".formatted(kind.label().sv()),
              "The agreement has no funds for a %s.".formatted(kind.label().en())));
    }
  }

  /** A place in the report, written out only where there is a problem. */
  private record At(At parent, String name) {

    static String pointer(At at) {
      return at == null ? "" : pointer(at.parent) + "/" + at.name;
    }
  }

  @SuppressWarnings("unchecked") // a field is only ever applied to values of its own shape
  private void codes(Shape<?> shape, Object element, At at) {
    for (Field<?, ?> declared : shape.fields()) {
      Field<Object, ?> field = (Field<Object, ?>) declared;
      if (field.itemShape() == null && !codeLists.containsKey(field.name())) {
        continue;
      }
      Object value = field.accessor().apply(element);
      if (value instanceof List<?> list) {
        var here = new At(at, field.name());
        for (int i = 0; i < list.size(); i++) {
          value(field, list.get(i), new At(here, Integer.toString(i)));
        }
      } else if (value != null) {
        value(field, value, new At(at, field.name()));
      }
    }
  }

  private void value(Field<?, ?> field, Object value, At at) {
    if (field.itemShape() != null) {
      codes(field.itemShape(), value, at);
    } else if (!codeLists.get(field.name()).contains(value)) {
      String all = String.join(", ", codeLists.get(field.name()));
      problem(
          At.pointer(at),
          LocalText.of(
              "\"%s\" finns inte i överenskommelsen %s.".formatted(value, agreement.id()),
              "There is no \"%s\" in the agreement %s.".formatted(value, agreement.id())),
          LocalText.of("Välj bland %s.".formatted(all), "Choose among %s.".formatted(all)));
    }
  }

  private void originYear(Account account) {
    if (account.originYear() < FIRST_YEAR || account.originYear() > agreement.year()) {
      problem(
          account.pointer() + "/originYear",
          LocalText.of(
              "Medel för år %d kan inte redovisas enligt överenskommelsen %s."
                  .formatted(account.originYear(), agreement.id()),
              "Money of the year %d cannot be accounted for under the agreement %s."
                  .formatted(account.originYear(), agreement.id())),
          LocalText.of(
              "Ange ett år från %d till %d.".formatted(FIRST_YEAR, agreement.year()),
              "State a year from %d to %d.".formatted(FIRST_YEAR, agreement.year())));
    }
  }

  private void problem(String pointer, LocalText message, LocalText help) {
    if (problems.size() < Limits.PROBLEMS) {
      problems.add(new DocumentProblem(pointer, 0, message, help));
    }
  }
}
