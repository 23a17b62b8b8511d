package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import se.villkorskoll.model.shape.Reported;

/**
 * What the money of a part and year was used for, as the activities that it pays for describe it.
 *
 * @param part part (its code in the agreement); never null
 * @param year origin year of the money
 * @param activities the activities that the money pays for; none where none are reported
 */
public record UseOfFunds(String part, int year, List<Activity> activities) {

  public UseOfFunds {
    activities = List.copyOf(activities);
  }

  /** The use of the money of a part and year, among all activities of a report. */
  static UseOfFunds among(List<Activity> all, String part, int year) {
    return new UseOfFunds(
        part, year, all.stream().filter(activity -> activity.paidFrom(part, year)).toList());
  }

  /** The titles, or else the ids, of the activities. */
  public List<String> labels() {
    return activities.stream().map(Activity::label).toList();
  }

  /**
   * How much of what is spent the activities account for, in per cent with one decimal rounded
   * down. Null where nothing is spent, no activity says what the money was used for, or an amount
   * is not known.
   *
   * @param spent amount spent (SEK); null where it is not known
   */
  public BigDecimal describedShareOf(BigDecimal spent) {
    List<Activity> describing = describing();
    BigDecimal described =
        Reported.sum(describing.stream().map(activity -> activity.amountFrom(part, year)).toList());
    return describing.isEmpty() || described == null || !Reported.isPositive(spent)
        ? null
        : described.movePointRight(2).divide(spent, 1, RoundingMode.DOWN);
  }

  /**
   * Whether one of the activities belongs to one of the areas; null where no activity says what the
   * money was used for.
   */
  public Boolean worksIn(Set<String> areas) {
    List<Activity> describing = describing();
    return describing.isEmpty()
        ? null
        : describing.stream().anyMatch(activity -> activity.worksIn(areas));
  }

  /** Whether the activities may be in one of these areas: they are, or that is not known. */
  public boolean mayWorkIn(Set<String> areas) {
    return !Boolean.FALSE.equals(worksIn(areas));
  }

  /**
   * Whether one of the activities is meant for a target group; null where no activity says what the
   * money was used for.
   */
  public Boolean reaches(TargetGroup group) {
    return describing().isEmpty() ? null : targetGroups().contains(group);
  }

  /** The areas told of the activities that say what the money was used for, each once. */
  public List<String> areas() {
    return describing().stream()
        .flatMap(activity -> Reported.listed(activity.areas()).stream())
        .distinct()
        .toList();
  }

  /** The target groups told of the activities that say what the money was used for, each once. */
  public List<TargetGroup> targetGroups() {
    return describing().stream()
        .flatMap(activity -> Reported.listed(activity.targetGroups()).stream())
        .distinct()
        .toList();
  }

  /** Whether any activity says what the money was used for. */
  boolean told() {
    return !describing().isEmpty();
  }

  private List<Activity> describing() {
    return activities.stream().filter(Activity::described).toList();
  }
}
