package se.villkorskoll.model.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import se.villkorskoll.model.shape.Reported;

/**
 * What the survey of youth clinics of 2019 asked for, and whether the answers hold together
 * (000:134-213).
 *
 * @param answers the section that it was answered in; never null
 */
public record YouthClinicSurvey(YouthClinics answers) {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** The efforts that were paid, one of each kind. */
  public YouthClinicEfforts efforts() {
    return new YouthClinicEfforts(Reported.listed(answers.efforts()));
  }

  /** How many clinics the owners have together; null where the number of one is not known. */
  public Long owned() {
    List<Long> counts =
        Reported.listed(answers.ownership()).stream().map(YouthClinicOwnership::clinics).toList();
    return counts.contains(null) ? null : counts.stream().mapToLong(Long::longValue).sum();
  }

  /** Whether every clinic has one kind of owner; null where a number is not known (000:136). */
  public Boolean allOwned() {
    return answers.clinics() == null ? null : Reported.same(owned(), answers.clinics());
  }

  /** Whether any mission is told (000:142). */
  public boolean missionsTold() {
    return !Reported.listed(answers.missions()).isEmpty();
  }

  /** Whether missions on addiction are told, or that there are none, and not both (000:146). */
  public boolean addictionMissionsTold() {
    List<AddictionMission> told = Reported.listed(answers.addictionMissions());
    return !told.isEmpty() && (told.size() == 1 || !told.contains(AddictionMission.NONE));
  }

  /** Whether access, and what is meant by it, are told (000:150). */
  public boolean accessTold() {
    return answers.accessForAll() != null && Reported.stated(answers.accessDefinition());
  }

  /** Whether it is told what counts as a visit for mental ill-health (000:156). */
  public boolean visitDefined() {
    return Reported.stated(answers.visitDefinition());
  }

  /** The sum of the shares by sex, in per cent; null where one is not known. */
  public BigDecimal sexShares() {
    List<BigDecimal> shares = shares();
    return shares.stream().anyMatch(Objects::isNull)
        ? null
        : shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Whether the shares by sex sum to 100, give or take half a unit of the last decimal of each
   * (000:158); null where one is not known.
   */
  public Boolean sexSharesSumUp() {
    BigDecimal sum = sexShares();
    if (sum == null) {
      return null;
    }
    BigDecimal tolerance =
        Reported.sum(shares().stream().map(one -> HALF.movePointLeft(one.scale())).toList());
    return sum.subtract(Shares.WHOLE).abs().compareTo(tolerance) <= 0;
  }

  private List<BigDecimal> shares() {
    return Arrays.asList(answers.girlsShare(), answers.boysShare(), answers.otherSexShare());
  }

  /** The full-time posts of all professions; null where those of one are not known. */
  public BigDecimal posts() {
    return Reported.sum(
        Reported.listed(answers.staff()).stream().map(YouthClinicStaff::posts).toList());
  }

  /** Whether the professions make up all full-time posts; null where a number is not known. */
  public Boolean allPostsByProfession() {
    return Reported.equal(posts(), answers.fullTimePosts());
  }

  /**
   * Whether extended opening hours and their cost go together, at no more clinics than there are
   * (000:166). Null where that is not known.
   */
  public Boolean openingHoursAgree() {
    YouthClinicEffort effort = efforts().openingHours();
    boolean tooMany =
        effort.clinics() != null
            && answers.clinics() != null
            && effort.clinics() > answers.clinics();
    return tooMany ? Boolean.FALSE : effort.agrees();
  }

  /** Whether support needed and plans to reorganise are told (000:198-204). */
  public boolean outlookTold() {
    return answers.supportNeeded() != null && Reported.stated(answers.reorganisation());
  }

  /**
   * Whether it is told if there is a plan for the clinics, and it was made in a year that fits
   * (000:208).
   *
   * @param year the year of the account
   */
  public boolean planTold(int year) {
    return answers.plan() != null && answers.plan().agreesWith(answers.planYear(), year);
  }
}
