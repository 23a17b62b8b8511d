package se.villkorskoll.ruleset;

import java.util.Locale;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/**
 * How one row of the catalogue is taken care of under one agreement.
 *
 * @param row the row's id
 * @param agreement the agreement's id; for a row without a ruleset the one that it is about
 * @param standing whether it is taken care of
 * @param how how; null where it is not
 * @param severity that of the condition which carries it, else what the catalogue says; null for a
 *     row that the catalogue does not have
 * @param file the rule files that carry it below the rules folder; empty where there are none
 * @param reason the condition that carries it, or why none does
 */
public record CoverageEntry(
    String row,
    String agreement,
    Standing standing,
    HowCarried how,
    String severity,
    String file,
    LocalText reason) {

  /** Whether a row is taken care of. */
  public enum Standing implements Labelled {
    CARRIED("bärs av ett villkor", "carried by a condition"),
    LISTED("tas om hand utan regel", "taken care of without a rule"),
    NOT_LOADED("regelverk saknas än", "no ruleset yet"),
    UNACCOUNTED("är inte omhändertagen", "not accounted for"),
    CONTRADICTED("är omhändertagen på två sätt", "accounted for in two ways"),
    NO_RULE("kallas regel utan att vara det", "called a rule without being one"),
    UNKNOWN_ROW("finns inte i katalogen", "not in the catalogue");

    private final LocalText label;

    Standing(String sv, String en) {
      this.label = LocalText.of(sv, en);
    }

    @Override
    public LocalText label() {
      return label;
    }
  }

  /** Whether the row is not taken care of as it should be. */
  public boolean isFault() {
    return switch (standing) {
      case CARRIED, LISTED, NOT_LOADED -> false;
      case UNACCOUNTED, CONTRADICTED, NO_RULE, UNKNOWN_ROW -> true;
    };
  }

  /** The code of how it is taken care of, or of why it is not: {@code not-checkable}. */
  public String code() {
    return how == null ? standing.name().toLowerCase(Locale.ROOT).replace('_', '-') : how.code();
  }

  static CoverageEntry carried(CatalogueRow row, String agreement, Condition carrier, String file) {
    String title = carrier.id() + ": ";
    return new CoverageEntry(
        row.id(),
        agreement,
        Standing.CARRIED,
        carrier.judgedByPerson() ? HowCarried.JUDGEMENT : HowCarried.RULE,
        carrier.severity().name(),
        file,
        LocalText.of(title + carrier.title().sv(), title + carrier.title().en()));
  }

  static CoverageEntry listed(CatalogueRow row, String agreement, WithoutRule without) {
    return new CoverageEntry(
        row.id(), agreement, Standing.LISTED, without.how(), severity(row), "", without.reason());
  }

  static CoverageEntry notLoaded(CatalogueRow row, String agreement) {
    return new CoverageEntry(
        row.id(),
        agreement,
        Standing.NOT_LOADED,
        null,
        severity(row),
        "",
        LocalText.of(
            "Det finns inget regelverk för %s än.".formatted(agreement),
            "There is no ruleset for %s yet.".formatted(agreement)));
  }

  static CoverageEntry fault(
      CatalogueRow row, String agreement, Standing standing, LocalText reason) {
    return new CoverageEntry(row.id(), agreement, standing, null, severity(row), "", reason);
  }

  static CoverageEntry unknown(String row, String agreement) {
    return new CoverageEntry(
        row,
        agreement,
        Standing.UNKNOWN_ROW,
        null,
        null,
        "",
        LocalText.of(
            "Raden står under withoutRule men finns inte i katalogen.",
            "The row is under withoutRule but is not in the catalogue."));
  }

  private static String severity(CatalogueRow row) {
    return row.sev().toUpperCase(Locale.ROOT);
  }
}
