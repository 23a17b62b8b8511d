package se.villkorskoll.compilation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import se.villkorskoll.model.shape.LocalText;

/** What to bear in mind of all figures of some recipients. */
final class FiguresCaveats {

  private FiguresCaveats() {}

  /**
   * The caveats.
   *
   * @param toldUnasked who tells a section that its kind does not report, sorted
   */
  static List<Caveat> of(ReportingCoverage coverage, List<String> toldUnasked) {
    List<Caveat> caveats = new ArrayList<>();
    var without = new TreeSet<>(coverage.missing());
    without.addAll(coverage.unreadable());
    if (!without.isEmpty()) {
      caveats.add(
          new Caveat(
              Caveat.Kind.COVERAGE,
              LocalText.of(
                  "%d av %d mottagare är inte med: %d har inte redovisat, %d redovisningar går inte att läsa."
                      .formatted(
                          without.size(),
                          coverage.recipients(),
                          coverage.missing().size(),
                          coverage.unreadable().size()),
                  "%d of %d recipients are not included: %d have not reported, %d reports cannot be read."
                      .formatted(
                          without.size(),
                          coverage.recipients(),
                          coverage.missing().size(),
                          coverage.unreadable().size())),
              "000:36-38; 001:323",
              List.copyOf(without)));
    }
    if (!toldUnasked.isEmpty()) {
      caveats.add(
          new Caveat(
              Caveat.Kind.NOT_ASKED,
              LocalText.of(
                  "%d mottagare redovisar avsnitt som inte är begärda av dem; de avsnitten räknas inte."
                      .formatted(toldUnasked.size()),
                  "%d recipients report sections that are not asked of them; those sections do not count."
                      .formatted(toldUnasked.size())),
              null,
              toldUnasked));
    }
    return caveats;
  }
}
