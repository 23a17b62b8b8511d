package se.villkorskoll.compilation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import se.villkorskoll.TestRules;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.Report;

/** Reports of a few figures for the agreement of 2020, and what they are compiled to. */
final class SmallReports {

  private SmallReports() {}

  /**
   * A report.
   *
   * @param fields its fields besides agreement and recipient, as JSON with ' for "
   */
  static Report report(String recipient, String fields) {
    String json =
        "{'agreement': '2020', 'recipient': '%s', %s}"
            .formatted(recipient, fields)
            .replace('\'', '"');
    return TestRules.report(json.getBytes(StandardCharsets.UTF_8));
  }

  /** A report with one account of the agreement's year. */
  static Report account(String recipient, String part, String fields) {
    return report(
        recipient, "'accounts': [{'part': '%s', 'originYear': 2020, %s}]".formatted(part, fields));
  }

  static Compilation compiled(Report... reports) {
    var sums = new CompilationSums(TestRules.of2020());
    Arrays.stream(reports).forEach(sums::add);
    return sums.compilation();
  }

  /** The figures of a kind in an area. */
  static Figures ofKind(Area area, RecipientKind kind) {
    return area.kinds().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }

  /** The figures of a part among those of an area. */
  static FundsFigures part(Figures figures, String part) {
    return figures.parts().stream()
        .filter(one -> one.part().equals(part))
        .findFirst()
        .orElseThrow();
  }

  /** The national figures of a part, of all kinds of recipients. */
  static FundsFigures part(Compilation compilation, String part) {
    return part(compilation.national().all(), part);
  }
}
