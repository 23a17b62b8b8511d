package se.villkorskoll.compilation;

import java.util.List;

/**
 * Who of some recipients has reported. Each recipient is in precisely one group; the codes are
 * sorted.
 *
 * @param recipients how many recipients there are
 * @param reported how many have accounted for funds in a report that is in the compilation
 * @param declined who has declined all funds, and so has nothing to account for
 * @param missing who has handed in no report
 * @param unreadable whose report cannot be read by the rules of the compilation
 */
public record ReportingCoverage(
    int recipients,
    int reported,
    List<String> declined,
    List<String> missing,
    List<String> unreadable) {

  public ReportingCoverage {
    declined = List.copyOf(declined);
    missing = List.copyOf(missing);
    unreadable = List.copyOf(unreadable);
  }
}
