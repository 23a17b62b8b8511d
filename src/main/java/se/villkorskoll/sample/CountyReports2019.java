package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.AgeGroup;
import se.villkorskoll.model.report.Answer;
import se.villkorskoll.model.report.HolderKind;
import se.villkorskoll.model.report.YouthClinicEffortKind;

/** The counties' reports of their joint money of 2019 (000:119-217). */
final class CountyReports2019 {

  private static final RecipientKind KIND = RecipientKind.COUNTY;
  private static final String COLLABORATION = "P5L";
  private static final String YOUTH_CLINICS = "P6L";

  /** How many counties have costs that no question of the survey was about: our own number. */
  private static final int COUNTIES_WITH_OTHER_COSTS = 6;

  private CountyReports2019() {}

  static List<SampleReport> of(NationalDraw draw, List<Purpose> purposes) {
    List<String> counties = draw.recipients(KIND);
    YouthClinicStaff2019 staff = YouthClinicStaff2019.of(draw);
    YouthClinicEfforts2019 efforts = YouthClinicEfforts2019.of(draw);
    YouthClinics2019 clinics = new YouthClinics2019(draw, staff, efforts);
    Map<String, PartFunds> collaboration = collaboration(draw, counties);
    Map<String, PartFunds> forClinics = forClinics(draw, counties, staff, efforts);
    Map<String, String> holders = draw.answers(KIND, "holder " + COLLABORATION, counties);
    Map<String, String> clinicHolders = draw.answers(KIND, "holder " + YOUTH_CLINICS, counties);
    ReportHead head = Survey2019.head("Länssamordnare");
    List<SampleReport> reports = new ArrayList<>();
    for (String county : counties) {
      Spending spending = spending(draw, county, staff, efforts);
      reports.add(
          new SampleReport(
              county,
              head.of(county, draw)
                  .with("holder", holder(draw, county, HolderKind.valueOf(holders.get(county))))
                  .with(
                      "accounts",
                      List.of(
                          Survey2019.account(draw, county, collaboration, purposes),
                          forClinics.get(county).account(Survey2019.YEAR, spending)))
                  .with("youthClinics", clinics.of(county))
                  .with(
                      "answers",
                      List.of(clinicHolder(HolderKind.valueOf(clinicHolders.get(county)))))
                  .object()));
    }
    return reports;
  }

  private static Map<String, PartFunds> collaboration(NationalDraw draw, List<String> counties) {
    BigDecimal unspent = draw.figures().sum(KIND, "unspent " + COLLABORATION).amount();
    BigDecimal received = draw.figures().sum(KIND, "received " + COLLABORATION).amount();
    return PartFunds.of(
        draw,
        KIND,
        COLLABORATION,
        draw.shares(received.subtract(unspent), 0, counties, "spent " + COLLABORATION),
        unspent);
  }

  /**
   * The youth-clinic funds: what was spent is what staff and efforts cost, and what the survey did
   * not ask for. That is 12 907 104 kronor for the whole country, which no cost line explains.
   */
  private static Map<String, PartFunds> forClinics(
      NationalDraw draw,
      List<String> counties,
      YouthClinicStaff2019 staff,
      YouthClinicEfforts2019 efforts) {
    Map<String, BigDecimal> spent = new LinkedHashMap<>();
    for (String county : counties) {
      spent.put(county, spending(draw, county, staff, efforts).sum());
    }
    BigDecimal unspent = draw.figures().sum(KIND, "unspent " + YOUTH_CLINICS).amount();
    BigDecimal unexplained =
        spent.values().stream()
            .reduce(
                draw.figures().sum(KIND, "received " + YOUTH_CLINICS).amount().subtract(unspent),
                BigDecimal::subtract);
    String purpose = "costs outside the questions";
    draw.shares(
            unexplained, 0, draw.draw(purpose).some(counties, COUNTIES_WITH_OTHER_COSTS), purpose)
        .forEach((county, cost) -> spent.merge(county, cost, BigDecimal::add));
    return PartFunds.of(draw, KIND, YOUTH_CLINICS, spent, unspent);
  }

  /** The cost lines of a county's youth-clinic funds: staff, and each kind of effort. */
  private static Spending spending(
      NationalDraw draw,
      String county,
      YouthClinicStaff2019 staff,
      YouthClinicEfforts2019 efforts) {
    Spending spending = Survey2019.spending(draw.draw("clinic costs " + county));
    spending.add(
        staff.costOf(county),
        "STAFFING",
        AgeGroup.CHILDREN_AND_YOUNG,
        "Utökad bemanning på länets ungdomsmottagningar, löner 2019",
        null);
    for (YouthClinicEffortKind kind : efforts.kindsOf(county)) {
      spending.add(
          efforts.cost(kind, county),
          category(kind),
          AgeGroup.CHILDREN_AND_YOUNG,
          YouthClinicEfforts2019.text(kind),
          null);
    }
    return spending;
  }

  private static String category(YouthClinicEffortKind kind) {
    return switch (kind) {
      case NEW_CLINIC -> "NEW_CLINICS";
      case OTHER_ACCESSIBILITY -> "ACCESSIBILITY";
      case COOPERATION -> "COLLABORATION";
      case OPENING_HOURS, COMPETENCE, GUIDING_DOCUMENTS, NEWLY_ARRIVED -> kind.name();
    };
  }

  /** Who holds the money for collaboration; the survey named no association or municipality. */
  private static Map<String, Object> holder(NationalDraw draw, String county, HolderKind kind) {
    String name =
        switch (kind) {
          case REGION -> draw.name("R" + county.substring(1));
          case MUNICIPALITY -> "En kommun i " + draw.name(county);
          case ASSOCIATION_OF_MUNICIPALITIES -> "Kommunförbundet i " + draw.name(county);
        };
    return new Fields().with("name", name).with("kind", kind).object();
  }

  /** Who requisitioned the youth-clinic funds: a report has only one holder of county money. */
  private static Map<String, Object> clinicHolder(HolderKind kind) {
    boolean region = kind == HolderKind.REGION;
    return new Fields()
        .with("question", "Regionen rekvirerade medlen för ungdomsmottagningar")
        .with("answer", region ? Answer.YES : Answer.NO)
        .with("comment", region ? null : kind.label().sv())
        .object();
  }
}
