package se.villkorskoll.model.result;

import java.util.List;
import java.util.Set;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Path;

/**
 * One requirement that a rule carries, as its rule file says it.
 *
 * @param id the id of its row in the catalogue, such as {@code OK2020-REPAY-01}, or that of a row
 *     that it carries with what it is about
 * @param name the name of the rule and, without its ending, of its file: the id and what must hold
 * @param severity what a breach means under this agreement
 * @param scope what it is judged on
 * @param appliesTo the kinds of recipient that it concerns; empty for one across recipients
 * @param carriedTo the kinds of recipient that are bound by what it says of their county's report
 * @param needs the facts without which it is not assessed; the first path also says what the
 *     condition is about
 * @param due the parameter that holds its due date, or null
 * @param allocatedParts the parameter that lists the parts whose allocated amount it needs, or null
 * @param legalBasis where the requirement stands
 * @param title what a breach is called, without a final stop
 * @param message one sentence with the values found
 * @param help what to do
 * @param compare the names of the expected and of the actual value among those of a finding, or
 *     empty where there is nothing to compare
 * @param corrections the values whose change may remove a finding; empty where there are none
 * @param checklist what a person goes through where only a person can say; else empty
 * @param carries other catalogue rows whose fault this condition also finds
 * @param judgedByPerson whether its rule always leaves the answer to a person
 */
public record Condition(
    String id,
    String name,
    Severity severity,
    Scope scope,
    Set<RecipientKind> appliesTo,
    Set<RecipientKind> carriedTo,
    List<Path> needs,
    String due,
    String allocatedParts,
    String legalBasis,
    LocalText title,
    LocalTemplate message,
    LocalTemplate help,
    List<String> compare,
    List<CorrectionOption> corrections,
    List<LocalText> checklist,
    List<String> carries,
    boolean judgedByPerson) {

  /**
   * Whether it is one more condition on a row that it carries, of which its id says what it is
   * about: {@code DQ-BAL-01-CARRIED} beside {@code DQ-BAL-01}.
   */
  public boolean elaboratesCarriedRow() {
    return carries.stream().anyMatch(row -> id.startsWith(row + "-"));
  }

  /** This condition with a severity that is no graver than the one given. */
  public Condition atMost(Severity most) {
    return severity.compareTo(most) <= 0
        ? this
        : new Condition(
            id,
            name,
            most,
            scope,
            appliesTo,
            carriedTo,
            needs,
            due,
            allocatedParts,
            legalBasis,
            title,
            message,
            help,
            compare,
            corrections,
            checklist,
            carries,
            judgedByPerson);
  }
}
