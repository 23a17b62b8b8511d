package se.villkorskoll.model.result;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;

/**
 * One thing that is wrong or worth knowing at one place in a report.
 *
 * @param condition the condition that it belongs to
 * @param outcome what it says of the condition
 * @param pointer where in the report
 * @param place where in the report, in words; empty for the report itself
 * @param message the sentence to people, filled in with the values
 * @param help what to do, filled in with the values
 * @param values the values found, by name, in the order of the rule; a null value was not reported
 * @param checklist what a person goes through; empty unless only a person can say
 * @param correction the smallest change that removes it; null where none is known
 */
public record Finding(
    Condition condition,
    Outcome outcome,
    String pointer,
    LocalText place,
    LocalTemplate message,
    LocalTemplate help,
    Map<String, Object> values,
    List<LocalText> checklist,
    Correction correction) {

  /**
   * The name of the expected less the actual value, where a rule compares two amounts or shares.
   */
  public static final String DIFFERENCE = "difference";

  /** By condition, then pointer in the order of the document, then message and values. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.condition().id())
          .thenComparing(Finding::pointer, PointerOrder.INSTANCE)
          .thenComparing(Finding::outcome)
          .thenComparing(finding -> finding.message(Language.SV))
          .thenComparing(finding -> finding.values().toString());

  /** What is wrong, with the values found. */
  public String message(Language language) {
    return message.fill(values, language);
  }

  /** What to do. */
  public String help(Language language) {
    return help.fill(values, language);
  }

  /** Expected less actual; null where nothing is compared or one of them is not known. */
  public BigDecimal difference() {
    return (BigDecimal) values.get(DIFFERENCE);
  }

  /** The value that should stand here, or null where nothing is compared or it is not known. */
  public Object expected() {
    return condition.compare().isEmpty() ? null : values.get(condition.compare().get(0));
  }

  /** The value that stands here, or null where nothing is compared or it is not reported. */
  public Object actual() {
    return condition.compare().isEmpty() ? null : values.get(condition.compare().get(1));
  }

  /**
   * This finding with the difference among its values: expected less actual, where the rule
   * compares two amounts or shares that are both known, and else null.
   */
  public Finding compared() {
    if (condition.compare().isEmpty()) {
      return this;
    }
    Map<String, Object> withDifference = new LinkedHashMap<>(values);
    withDifference.put(
        DIFFERENCE,
        expected() instanceof BigDecimal expected && actual() instanceof BigDecimal actual
            ? expected.subtract(actual)
            : null);
    return new Finding(
        condition, outcome, pointer, place, message, help, withDifference, checklist, correction);
  }

  /** This finding with the change that removes it. */
  public Finding correctedBy(Correction smallest) {
    return new Finding(
        condition, outcome, pointer, place, message, help, values, checklist, smallest);
  }

  /** This finding told of another document than the one where it was found. */
  public Finding of(String otherPointer, LocalTemplate lead) {
    return new Finding(
        condition,
        outcome,
        otherPointer,
        place,
        lead.followedBy(message),
        help,
        values,
        checklist,
        null);
  }
}
