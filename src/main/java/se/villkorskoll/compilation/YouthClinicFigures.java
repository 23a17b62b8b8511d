package se.villkorskoll.compilation;

import java.math.BigDecimal;
import java.util.List;
import se.villkorskoll.model.report.Profession;
import se.villkorskoll.model.report.YouthClinicEffortKind;

/**
 * The youth clinics (000:134-194).
 *
 * @param clinics number of youth clinics
 * @param visits number of visits for mental ill-health, each by the definition of who tells it
 * @param sexShares the shares of girls, boys and others as told, by recipient
 * @param meanShares the mean of those shares weighted by the visits; null where nobody tells both
 * @param posts full-time posts paid with the funds
 * @param staffingCost cost of staffing (SEK)
 * @param staffed how many recipients used funds for staff
 * @param staff staff by profession, in the order of the professions
 * @param efforts efforts by kind, in the order of the kinds
 * @param extendedHours number of clinics with extended opening hours (000:166; 003:2911-2914)
 * @param answers how recipients have answered the other questions, in the order of the report
 * @param costs all costs of staffing and efforts that are told (SEK), of whom these say each; null
 *     where none is told
 * @param caveats what to bear in mind of these figures
 */
public record YouthClinicFigures(
    Sum clinics,
    Sum visits,
    List<SexShares> sexShares,
    SexShares meanShares,
    Sum posts,
    Sum staffingCost,
    int staffed,
    List<Staff> staff,
    List<Effort> efforts,
    Sum extendedHours,
    List<AnswerFigures> answers,
    BigDecimal costs,
    List<Caveat> caveats) {

  public YouthClinicFigures {
    sexShares = List.copyOf(sexShares);
    staff = List.copyOf(staff);
    efforts = List.copyOf(efforts);
    answers = List.copyOf(answers);
    caveats = List.copyOf(caveats);
  }

  /**
   * Shares of those who visited, in per cent.
   *
   * @param recipient who tells them; null for a mean
   * @param girls girls; null where not told
   * @param boys boys; null where not told
   * @param other other or undefined sex; null where not told
   */
  public record SexShares(String recipient, BigDecimal girls, BigDecimal boys, BigDecimal other) {}

  /**
   * Posts of a profession.
   *
   * @param profession the profession
   * @param recipients how many recipients name it
   * @param posts full-time posts
   * @param cost cost (SEK)
   */
  public record Staff(Profession profession, int recipients, Sum posts, Sum cost) {}

  /**
   * A kind of effort.
   *
   * @param kind the kind
   * @param recipients how many recipients used funds for it
   * @param clinics number of youth clinics
   * @param cost cost (SEK)
   */
  public record Effort(YouthClinicEffortKind kind, int recipients, Sum clinics, Sum cost) {}
}
