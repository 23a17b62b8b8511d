package se.villkorskoll.model.report;

import java.util.List;

/**
 * What youth-clinic funds were used for besides staff, one effort of each kind (000:164-194). A
 * kind of which nothing is told has a stand-in.
 *
 * @param told the efforts told; none where none are reported
 */
public record YouthClinicEfforts(List<YouthClinicEffort> told) {

  public YouthClinicEfforts {
    told = List.copyOf(told);
  }

  /** Extended opening hours. */
  public YouthClinicEffort openingHours() {
    return of(YouthClinicEffortKind.OPENING_HOURS);
  }

  /** New youth clinics. */
  public YouthClinicEffort newClinic() {
    return of(YouthClinicEffortKind.NEW_CLINIC);
  }

  /** Other improved accessibility. */
  public YouthClinicEffort otherAccess() {
    return of(YouthClinicEffortKind.OTHER_ACCESSIBILITY);
  }

  /** Competence development. */
  public YouthClinicEffort competence() {
    return of(YouthClinicEffortKind.COMPETENCE);
  }

  /** Guiding documents. */
  public YouthClinicEffort documents() {
    return of(YouthClinicEffortKind.GUIDING_DOCUMENTS);
  }

  /** Cooperation. */
  public YouthClinicEffort cooperation() {
    return of(YouthClinicEffortKind.COOPERATION);
  }

  /** Efforts for the newly arrived. */
  public YouthClinicEffort newlyArrived() {
    return of(YouthClinicEffortKind.NEWLY_ARRIVED);
  }

  private YouthClinicEffort of(YouthClinicEffortKind kind) {
    return told.stream()
        .filter(effort -> effort.kind() == kind)
        .findFirst()
        .orElse(YouthClinicEffort.expected(kind));
  }
}
