package se.villkorskoll.compilation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.villkorskoll.model.agreement.Knowledge;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.report.Report;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.Agreement;
import se.villkorskoll.ruleset.ContentDigest;
import se.villkorskoll.ruleset.Ruleset;

/**
 * Adds up a compilation, one report at a time. It keeps sums and the codes of recipients, and no
 * report. Not thread-safe.
 */
public final class CompilationSums {

  private static final LocalText COUNTRY = LocalText.of("Riket", "The whole country");

  private static final Caveat ROUNDED_SHARES =
      new Caveat(
          Caveat.Kind.ROUNDED_SHARES,
          LocalText.of(
              "Varje andel är avrundad för sig: andelarna i en kolumn kan bli 99,9-100,1 % tillsammans.",
              "Each share is rounded on its own: the shares of a column can sum to 99.9-100.1 %."),
          "003:2671-2757",
          List.of());

  private final Ruleset ruleset;
  private final AreaTally national;
  private final Map<String, AreaTally> counties = new LinkedHashMap<>();
  private final Set<String> added = new HashSet<>();
  private final Set<String> repeated = new TreeSet<>();
  private final Set<String> unreadable = new TreeSet<>();
  private final Map<String, String> digests = new TreeMap<>();

  /**
   * A compilation without reports.
   *
   * @param ruleset the ruleset that the reports are read for
   */
  public CompilationSums(Ruleset ruleset) {
    this.ruleset = ruleset;
    Agreement agreement = ruleset.agreement();
    List<Recipient> recipients =
        ruleset.register().all().stream().filter(one -> agreement.concerns(one.kind())).toList();
    Recipient own = agreement.county() == null ? null : county(agreement.county());
    this.national =
        new AreaTally(
            null,
            own == null ? COUNTRY : LocalText.of(own.name(), own.name()),
            recipients,
            agreement);
    for (Recipient county : ruleset.register().of(RecipientKind.COUNTY)) {
      List<Recipient> those =
          recipients.stream().filter(one -> county.county().equals(one.county())).toList();
      LocalText name = LocalText.of(county.name(), county.name());
      counties.put(county.county(), new AreaTally(county.code(), name, those, agreement));
    }
  }

  private Recipient county(String digits) {
    return ruleset.register().of(RecipientKind.COUNTY).stream()
        .filter(one -> digits.equals(one.county()))
        .findFirst()
        .orElse(null);
  }

  /**
   * Adds a report that was read for the ruleset. Of several reports of one recipient the first
   * added is in the compilation, and it says so.
   */
  public void add(Report report) {
    if (!added.add(report.recipient())) {
      repeated.add(report.recipient());
      return;
    }
    Recipient recipient = ruleset.register().find(report.recipient());
    boolean declined = report.declines(ruleset.allocations().of(recipient));
    var one = new OneReport(report, recipient, ruleset.agreement(), declined);
    digests.put(report.recipient(), report.digest());
    national.add(one);
    AreaTally county = counties.get(recipient.county());
    if (county != null) {
      county.add(one);
    }
  }

  /**
   * Adds that a recipient's report cannot be read. One that the agreement does not concern, or not
   * any more, belongs to no figures: it is told among the documents, by its code.
   */
  public void addUnreadable(String recipient) {
    if (!added.add(recipient)) {
      repeated.add(recipient);
      return;
    }
    Recipient found = ruleset.register().find(recipient);
    if (found == null || !ruleset.agreement().concerns(found.kind())) {
      addUnreadableDocument(recipient);
      return;
    }
    national.addUnreadable(found);
    AreaTally county = counties.get(found.county());
    if (county != null) {
      county.addUnreadable(found);
    }
  }

  /**
   * Adds that a document cannot be read, so that nobody knows whose it is.
   *
   * @param source where it came from
   */
  public void addUnreadableDocument(String source) {
    unreadable.add(source);
  }

  /** The compilation of all that was added. */
  public Compilation compilation() {
    Agreement agreement = ruleset.agreement();
    var digest = new ContentDigest();
    digests.forEach(digest::add);
    return new Compilation(
        agreement.id(),
        agreement.title(),
        agreement.year(),
        agreement.knowledge(),
        ruleset.version(),
        digest.hex(),
        digests.size(),
        List.copyOf(unreadable),
        List.copyOf(repeated),
        caveats(),
        national.area(),
        counties.values().stream().map(AreaTally::area).toList());
  }

  private List<Caveat> caveats() {
    List<Caveat> caveats = new ArrayList<>();
    Knowledge knowledge = ruleset.agreement().knowledge();
    caveats.add(
        new Caveat(
            Caveat.Kind.KNOWLEDGE,
            LocalText.of(
                "Överenskommelsen %s: %s."
                    .formatted(ruleset.agreement().id(), knowledge.label().sv()),
                "The agreement %s: %s."
                    .formatted(ruleset.agreement().id(), knowledge.label().en())),
            null,
            List.of()));
    caveats.add(ROUNDED_SHARES);
    if (!unreadable.isEmpty()) {
      caveats.add(
          new Caveat(
              Caveat.Kind.UNREADABLE,
              LocalText.of(
                  "%d dokument går inte att läsa och är inte med.".formatted(unreadable.size()),
                  "%d documents cannot be read and are not included.".formatted(unreadable.size())),
              null,
              List.of()));
    }
    if (!repeated.isEmpty()) {
      caveats.add(
          new Caveat(
              Caveat.Kind.REPEATED,
              LocalText.of(
                  "%d mottagare har flera redovisningar; bara den första är med."
                      .formatted(repeated.size()),
                  "%d recipients have several reports; only the first is included."
                      .formatted(repeated.size())),
              null,
              List.copyOf(repeated)));
    }
    return caveats;
  }
}
