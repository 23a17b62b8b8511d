package se.villkorskoll.compilation;

import static se.villkorskoll.model.shape.Reported.listed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.villkorskoll.compilation.YouthClinicFigures.Effort;
import se.villkorskoll.compilation.YouthClinicFigures.SexShares;
import se.villkorskoll.compilation.YouthClinicFigures.Staff;
import se.villkorskoll.model.report.Profession;
import se.villkorskoll.model.report.YouthClinicEffort;
import se.villkorskoll.model.report.YouthClinicEffortKind;
import se.villkorskoll.model.report.YouthClinicStaff;
import se.villkorskoll.model.report.YouthClinics;
import se.villkorskoll.model.shape.LocalText;

/** Adds up {@link YouthClinicFigures}. */
final class YouthClinicTally {

  static final String SECTION = "youthClinics";

  private final int year;
  private final SumTally clinics = new SumTally();
  private final SumTally visits = new SumTally();
  private final SumTally extendedHours = new SumTally();
  private final List<AnswerTally<?>> answers = AnswerTally.onYouthClinics();
  private final SumTally posts = new SumTally();
  private final SumTally staffingCost = new SumTally();
  private final List<SexShares> sexShares = new ArrayList<>();
  private final WeightedShares weighted = new WeightedShares();
  private final Map<Profession, StaffTally> staff = new EnumMap<>(Profession.class);
  private final Map<YouthClinicEffortKind, EffortTally> efforts =
      new EnumMap<>(YouthClinicEffortKind.class);
  private final Set<String> definitions = new TreeSet<>();
  private final List<String> otherPeriods = new ArrayList<>();
  private int staffed;
  private boolean told;

  YouthClinicTally(int year) {
    this.year = year;
    for (Profession one : Profession.values()) {
      staff.put(one, new StaffTally());
    }
    for (YouthClinicEffortKind one : YouthClinicEffortKind.values()) {
      efforts.put(one, new EffortTally());
    }
  }

  private static final class StaffTally {
    private int recipients;
    private final SumTally posts = new SumTally();
    private final SumTally cost = new SumTally();
  }

  private static final class EffortTally {
    private int recipients;
    private final SumTally clinics = new SumTally();
    private final SumTally cost = new SumTally();
  }

  void add(OneReport one) {
    answers.forEach(each -> each.add(one));
    YouthClinics section = one.accepts(SECTION) ? one.report().youthClinics() : null;
    if (section == null) {
      if (one.asks(SECTION)) {
        clinics.add(one, (BigDecimal) null, "/" + SECTION);
        visits.add(one, (BigDecimal) null, "/" + SECTION);
        extendedHours.add(one, (BigDecimal) null, "/" + SECTION);
        posts.add(one, (BigDecimal) null, "/" + SECTION);
        staffingCost.add(one, (BigDecimal) null, "/" + SECTION);
      }
      return;
    }
    told = true;
    String pointer = section.pointer();
    clinics.add(one, section.clinics(), pointer + "/clinics");
    visits.add(one, section.visits(), pointer + "/visits");
    extendedHours.add(one, section.extendedHoursClinics(), pointer + "/extendedHoursClinics");
    visitsTold(one, section);
    sexShares(one, section);
    staff(one, section);
    for (YouthClinicEffort effort : listed(section.efforts())) {
      add(one, effort);
    }
  }

  private void visitsTold(OneReport one, YouthClinics section) {
    if (section.visits() == null) {
      return;
    }
    if (section.visitDefinition() != null) {
      definitions.add(section.visitDefinition().strip());
    }
    if (Boolean.FALSE.equals(section.coversYear(year))) {
      otherPeriods.add(one.code());
    }
  }

  private void sexShares(OneReport one, YouthClinics section) {
    if (section.girlsShare() != null
        || section.boysShare() != null
        || section.otherSexShare() != null) {
      var shares =
          new SexShares(
              one.code(), section.girlsShare(), section.boysShare(), section.otherSexShare());
      sexShares.add(shares);
      weighted.add(shares, section.visits());
    }
  }

  /**
   * Posts and costs by profession stand for the sums where these are not written out, as far as
   * each profession tells them.
   */
  private void staff(OneReport one, YouthClinics section) {
    List<YouthClinicStaff> listed = listed(section.staff());
    BigDecimal allPosts =
        section.fullTimePosts() == null
            ? sum(listed.stream().map(YouthClinicStaff::posts).toList())
            : section.fullTimePosts();
    BigDecimal allCosts =
        section.staffingCost() == null
            ? sum(listed.stream().map(YouthClinicStaff::cost).toList())
            : section.staffingCost();
    posts.add(one, allPosts, section.pointer() + "/fullTimePosts");
    staffingCost.add(one, allCosts, section.pointer() + "/staffingCost");
    staffed += isPositive(allPosts) || isPositive(allCosts) ? 1 : 0;
    for (YouthClinicStaff each : listed) {
      StaffTally tally = staff.get(each.profession());
      tally.recipients++;
      tally.posts.add(one, each.posts(), each.pointer() + "/posts");
      tally.cost.add(one, each.cost(), each.pointer() + "/cost");
    }
  }

  private void add(OneReport one, YouthClinicEffort effort) {
    if (isTold(effort)) {
      EffortTally tally = efforts.get(effort.kind());
      tally.recipients++;
      tally.clinics.add(one, effort.clinics(), effort.pointer() + "/clinics");
      tally.cost.add(one, effort.cost(), effort.pointer() + "/cost");
    }
  }

  /** Whether it is told that funds were used for an effort, if only by its figures. */
  private static boolean isTold(YouthClinicEffort effort) {
    return Boolean.TRUE.equals(effort.made())
        || isPositive(effort.cost())
        || (effort.clinics() != null && effort.clinics() > 0);
  }

  /** Whether anybody tells of youth clinics. */
  boolean told() {
    return told;
  }

  /**
   * The figures.
   *
   * @param withoutReport how many of those who are asked have no report in the compilation
   */
  YouthClinicFigures figures(int withoutReport) {
    List<Staff> ofStaff = new ArrayList<>();
    staff.forEach(
        (profession, tally) -> {
          if (tally.recipients > 0) {
            ofStaff.add(
                new Staff(profession, tally.recipients, tally.posts.sum(0), tally.cost.sum(0)));
          }
        });
    List<Effort> ofEfforts = new ArrayList<>();
    BigDecimal costs = staffingCost.amount();
    for (Map.Entry<YouthClinicEffortKind, EffortTally> each : efforts.entrySet()) {
      EffortTally tally = each.getValue();
      if (tally.recipients > 0) {
        ofEfforts.add(
            new Effort(each.getKey(), tally.recipients, tally.clinics.sum(0), tally.cost.sum(0)));
        BigDecimal cost = tally.cost.amount();
        costs = costs == null ? cost : cost == null ? costs : costs.add(cost);
      }
    }
    return new YouthClinicFigures(
        clinics.sum(withoutReport),
        visits.sum(withoutReport),
        sexShares.stream().sorted(Comparator.comparing(SexShares::recipient)).toList(),
        weighted.mean(),
        posts.sum(withoutReport),
        staffingCost.sum(withoutReport),
        staffed,
        ofStaff,
        ofEfforts,
        extendedHours.sum(withoutReport),
        answers.stream().<AnswerFigures>map(one -> one.figures(withoutReport)).toList(),
        costs,
        caveats());
  }

  private List<Caveat> caveats() {
    List<Caveat> caveats = new ArrayList<>();
    if (visits.told() > 1) {
      LocalText count = numberOfDefinitions();
      caveats.add(
          new Caveat(
              Caveat.Kind.DEFINITIONS,
              LocalText.of(
                  "Besöken är räknade på olika sätt: det finns inget standardiserat sätt att definiera ett besök för psykisk ohälsa. %d mottagare anger %s. Summan är en fingervisning, och länen ska inte rangordnas efter den."
                      .formatted(visits.told(), count.sv()),
                  "The visits are counted in different ways: there is no standard definition of a visit for mental ill-health. %d recipients state %s. The sum is a rough indication, and counties are not to be ranked by it."
                      .formatted(visits.told(), count.en())),
              "000:156",
              List.of()));
    }
    if (!otherPeriods.isEmpty()) {
      caveats.add(
          new Caveat(
              Caveat.Kind.PERIODS,
              LocalText.of(
                  "%d mottagare har inte mätt besöken hela året.".formatted(otherPeriods.size()),
                  "%d recipients have not measured the visits for the whole year."
                      .formatted(otherPeriods.size())),
              "000:154",
              SumTally.sorted(otherPeriods)));
    }
    if (!sexShares.isEmpty()) {
      caveats.add(
          new Caveat(
              Caveat.Kind.SEX_SHARES,
              LocalText.of(
                  "Andelarna är av enskilda individer enligt %d mottagare och får tas med stor försiktighet; medelvärdet är vägt med antalet besök, eftersom antalet individer inte är känt."
                      .formatted(sexShares.size()),
                  "The shares are of individuals according to %d recipients and are to be taken with great caution; the mean is weighted by visits, since the number of individuals is not known."
                      .formatted(sexShares.size())),
              "000:158",
              List.of()));
    }
    return caveats;
  }

  private LocalText numberOfDefinitions() {
    return switch (definitions.size()) {
      case 0 -> LocalText.of("ingen definition", "no definition");
      case 1 -> LocalText.of("en och samma definition", "one and the same definition");
      default ->
          LocalText.of(
              "%d olika definitioner".formatted(definitions.size()),
              "%d different definitions".formatted(definitions.size()));
    };
  }

  /** The sum; null where there is nothing to add, or one of the amounts is not known. */
  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.contains(null) ? null : amounts.stream().reduce(BigDecimal::add).orElse(null);
  }

  private static boolean isPositive(BigDecimal amount) {
    return amount != null && amount.signum() > 0;
  }

  /** The mean of shares weighted by visits, over those who tell all three shares and visits. */
  private static final class WeightedShares {
    private BigDecimal visits = BigDecimal.ZERO;
    private BigDecimal girls = BigDecimal.ZERO;
    private BigDecimal boys = BigDecimal.ZERO;
    private BigDecimal other = BigDecimal.ZERO;

    void add(SexShares shares, Long of) {
      if (of != null && shares.girls() != null && shares.boys() != null && shares.other() != null) {
        BigDecimal weight = BigDecimal.valueOf(of);
        visits = visits.add(weight);
        girls = girls.add(shares.girls().multiply(weight));
        boys = boys.add(shares.boys().multiply(weight));
        other = other.add(shares.other().multiply(weight));
      }
    }

    SexShares mean() {
      return visits.signum() == 0
          ? null
          : new SexShares(null, mean(girls), mean(boys), mean(other));
    }

    private BigDecimal mean(BigDecimal sum) {
      return sum.divide(visits, 1, RoundingMode.HALF_UP);
    }
  }
}
