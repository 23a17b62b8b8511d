package se.villkorskoll.sample;

import java.util.ArrayList;
import java.util.List;
import se.villkorskoll.ruleset.Ruleset;

/**
 * A national data set: a report of every municipality, region and county that handed one in.
 * Everything in it that no source prints is invented; what the sources print as sums and numbers of
 * answers comes out exactly, whatever the seed.
 */
public final class NationalDataSet {

  /** The agreements that there are printed figures for. */
  public static final List<String> AGREEMENTS = List.of("2017", "2019", "2020");

  private NationalDataSet() {}

  /**
   * The reports, sorted by kind and code.
   *
   * @param ruleset the ruleset of one of {@link #AGREEMENTS}, for its recipients and what they are
   *     due
   * @param seed what the choices follow from: the same seed gives the same bytes
   */
  public static List<SampleReport> of(Ruleset ruleset, long seed) {
    String agreement = ruleset.agreement().id();
    NationalDraw draw = new NationalDraw(PrintedFigures.of(agreement), ruleset.register(), seed);
    return switch (agreement) {
      case "2017" -> Reports2017.of(draw);
      case "2019" -> of2019(draw);
      case "2020" -> Reports2020.of(draw, ruleset.allocations());
      default -> throw new IllegalArgumentException("no printed figures of " + agreement);
    };
  }

  private static List<SampleReport> of2019(NationalDraw draw) {
    List<Purpose> purposes = Purpose.of("2019");
    List<SampleReport> reports = new ArrayList<>(MunicipalReports2019.of(draw, purposes));
    reports.addAll(RegionalReports2019.of(draw, purposes));
    reports.addAll(CountyReports2019.of(draw, purposes));
    return reports;
  }
}
