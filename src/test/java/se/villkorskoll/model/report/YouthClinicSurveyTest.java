package se.villkorskoll.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The answers to the survey of youth clinics: what is not told is never taken for no. */
class YouthClinicSurveyTest {

  @Test
  void everyClinicHasAnOwner() {
    String two = "\"ownership\": [{\"owner\": \"REGION\", \"clinics\": 5}, {\"owner\": \"%s\"%s}]";
    String known = two.formatted("MUNICIPALITY", ", \"clinics\": 4");
    assertThat(survey("\"clinics\": 9, " + known).allOwned()).isTrue();
    assertThat(survey(known).owned()).isEqualTo(9);
    assertThat(survey("\"clinics\": 10, " + known).allOwned()).isFalse();
    assertThat(survey(known).allOwned()).isNull();
    assertThat(survey("\"clinics\": 9, " + two.formatted("MUNICIPALITY", "")).allOwned()).isNull();
    assertThat(survey("\"clinics\": 9").allOwned()).isFalse();
    assertThat(survey("\"clinics\": 0").allOwned()).isTrue();
  }

  @Test
  void missionsAreToldAndNoneExcludesOthers() {
    assertThat(survey("").missionsTold()).isFalse();
    assertThat(survey("\"missions\": []").missionsTold()).isFalse();
    assertThat(survey("\"missions\": [\"PREVENT\"]").missionsTold()).isTrue();
    assertThat(survey("").addictionMissionsTold()).isFalse();
    assertThat(survey("\"addictionMissions\": [\"NONE\"]").addictionMissionsTold()).isTrue();
    assertThat(survey("\"addictionMissions\": [\"NONE\", \"DOPING\"]").addictionMissionsTold())
        .isFalse();
    assertThat(survey("\"addictionMissions\": [\"ALCOHOL\", \"DOPING\"]").addictionMissionsTold())
        .isTrue();
  }

  @Test
  void accessAndVisitsAreDefined() {
    assertThat(survey("\"accessForAll\": \"NO\"").accessTold()).isFalse();
    assertThat(survey("\"accessDefinition\": \"En timme\"").accessTold()).isFalse();
    assertThat(survey("\"accessForAll\": \"NO\", \"accessDefinition\": \"x\"").accessTold())
        .isTrue();
    assertThat(survey("\"visitDefinition\": \"-\"").visitDefined()).isFalse();
    assertThat(survey("\"visitDefinition\": \"x\"").visitDefined()).isTrue();
  }

  @Test
  void sharesBySexMakeTheWholeAsNearAsTheirDecimalsTell() {
    assertThat(sex("72", "17", "11").sexSharesSumUp()).isTrue();
    assertThat(sex("73", "17", "11").sexSharesSumUp()).isTrue();
    assertThat(sex("74", "17", "11").sexSharesSumUp()).isFalse();
    assertThat(sex("72.1", "17.1", "10.9").sexSharesSumUp()).isTrue();
    assertThat(sex("72.1", "17.1", "11.0").sexSharesSumUp()).isFalse();
    assertThat(survey("\"girlsShare\": 72, \"boysShare\": 17").sexSharesSumUp()).isNull();
    assertThat(survey("\"girlsShare\": 72, \"boysShare\": 17").sexShares()).isNull();
  }

  @Test
  void professionsMakeUpAllPosts() {
    String staff = "\"staff\": [{\"profession\": \"MIDWIFE\"%s}]";
    String half = staff.formatted(", \"posts\": 0.5");
    assertThat(survey("\"fullTimePosts\": 0.50, " + half).allPostsByProfession()).isTrue();
    assertThat(survey("\"fullTimePosts\": 0.51, " + half).allPostsByProfession()).isFalse();
    assertThat(survey(half).allPostsByProfession()).isNull();
    assertThat(survey("\"fullTimePosts\": 1, " + staff.formatted("")).allPostsByProfession())
        .isNull();
    assertThat(survey("\"fullTimePosts\": 0").allPostsByProfession()).isTrue();
  }

  @Test
  void anEffortAndItsCostGoTogether() {
    assertThat(effort("NEW_CLINIC", ", \"clinics\": 1, \"cost\": 0.01").agrees()).isTrue();
    assertThat(effort("NEW_CLINIC", ", \"clinics\": 1, \"cost\": 0").agrees()).isFalse();
    assertThat(effort("NEW_CLINIC", ", \"clinics\": 0, \"cost\": 1").agrees()).isFalse();
    assertThat(effort("NEW_CLINIC", ", \"clinics\": 0, \"cost\": 0").agrees()).isTrue();
    assertThat(effort("COMPETENCE", ", \"description\": \"x\", \"cost\": 1").agrees()).isTrue();
    assertThat(effort("COMPETENCE", ", \"description\": \"-\", \"cost\": 1").agrees()).isFalse();
    assertThat(effort("GUIDING_DOCUMENTS", ", \"made\": true, \"cost\": 1").agrees()).isTrue();
    assertThat(effort("GUIDING_DOCUMENTS", ", \"cost\": 1").agrees()).isFalse();
    assertThat(effort("COOPERATION", ", \"cooperation\": [], \"cost\": 1").agrees()).isFalse();
    assertThat(
            effort("COOPERATION", ", \"cooperation\": [\"BETWEEN_CLINICS\"], \"cost\": 1").agrees())
        .isTrue();
  }

  @Test
  void anEffortThatIsToldAsNotMadeCostNothing() {
    assertThat(effort("NEW_CLINIC", ", \"made\": false").agrees()).isTrue();
    assertThat(effort("NEW_CLINIC", ", \"made\": false, \"description\": \"Inga\"").agrees())
        .isTrue();
    assertThat(effort("NEW_CLINIC", ", \"made\": false, \"cost\": 1").agrees()).isFalse();
    assertThat(effort("NEW_CLINIC", ", \"made\": false, \"clinics\": 1").agrees()).isFalse();
    assertThat(
            effort("COOPERATION", ", \"made\": false, \"cooperation\": [\"BETWEEN_CLINICS\"]")
                .agrees())
        .isFalse();
  }

  @Test
  void anEffortWithoutItsCostIsNotKnownAndOneOfWhichNothingIsToldIsLeftOut() {
    assertThat(effort("NEW_CLINIC", ", \"clinics\": 1").agrees()).isNull();
    assertThat(effort("GUIDING_DOCUMENTS", ", \"made\": true").agrees()).isNull();
    assertThat(effort("NEW_CLINIC", "").agrees()).isFalse();
    YouthClinicEfforts none = survey("").efforts();
    assertThat(none.newClinic().agrees()).isFalse();
    assertThat(none.newClinic().pointer()).isEqualTo("/youthClinics/efforts");
    assertThat(none.openingHours().kind()).isEqualTo(YouthClinicEffortKind.OPENING_HOURS);
    assertThat(none.otherAccess().kind()).isEqualTo(YouthClinicEffortKind.OTHER_ACCESSIBILITY);
    assertThat(none.competence().kind()).isEqualTo(YouthClinicEffortKind.COMPETENCE);
    assertThat(none.documents().kind()).isEqualTo(YouthClinicEffortKind.GUIDING_DOCUMENTS);
    assertThat(none.cooperation().kind()).isEqualTo(YouthClinicEffortKind.COOPERATION);
    assertThat(none.newlyArrived().kind()).isEqualTo(YouthClinicEffortKind.NEWLY_ARRIVED);
  }

  @Test
  void openingHoursAreExtendedAtNoMoreClinicsThanThereAre() {
    String effort = "\"efforts\": [{\"kind\": \"OPENING_HOURS\", \"clinics\": %d, \"cost\": %d}]";
    assertThat(survey("\"clinics\": 9, " + effort.formatted(9, 1)).openingHoursAgree()).isTrue();
    assertThat(survey("\"clinics\": 9, " + effort.formatted(10, 1)).openingHoursAgree()).isFalse();
    assertThat(survey("\"clinics\": 9, " + effort.formatted(9, 0)).openingHoursAgree()).isFalse();
    assertThat(survey(effort.formatted(9, 1)).openingHoursAgree()).isTrue();
    assertThat(survey("\"clinics\": 9").openingHoursAgree()).isFalse();
  }

  @Test
  void theOutlookAndThePlanAreTold() {
    assertThat(survey("\"supportNeeded\": []").outlookTold()).isFalse();
    assertThat(survey("\"reorganisation\": \"Nej\"").outlookTold()).isFalse();
    assertThat(survey("\"supportNeeded\": [], \"reorganisation\": \"Nej\"").outlookTold()).isTrue();
    assertThat(survey("").planTold(2019)).isFalse();
    assertThat(survey("\"plan\": \"NONE\"").planTold(2019)).isTrue();
    assertThat(survey("\"plan\": \"REVISED\", \"planYear\": 2019").planTold(2019)).isFalse();
  }

  private static YouthClinicSurvey sex(String girls, String boys, String other) {
    return survey(
        "\"girlsShare\": %s, \"boysShare\": %s, \"otherSexShare\": %s"
            .formatted(girls, boys, other));
  }

  private static YouthClinicEffort effort(String kind, String fields) {
    return FromJson.read("{\"kind\": \"" + kind + "\"" + fields + "}", YouthClinicEffort.SHAPE);
  }

  private static YouthClinicSurvey survey(String fields) {
    return FromJson.read("{" + fields + "}", YouthClinics.SHAPE).survey();
  }
}
