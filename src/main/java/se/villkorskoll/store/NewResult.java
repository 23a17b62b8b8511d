package se.villkorskoll.store;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A result to be kept: the JSON exactly as it was made, and what is searched for. */
public final class NewResult {

  private final String ruleset;
  private final LocalDate asOf;
  private final String verdict;
  private final byte[] json;
  private final Instant checkedAt;

  /**
   * A result.
   *
   * @param ruleset the ruleset's version, whose files are kept already
   * @param asOf the day that the check was made for
   * @param verdict the name of the verdict
   * @param json the one JSON form of the result
   * @param checkedAt when it was made
   */
  public NewResult(String ruleset, LocalDate asOf, String verdict, byte[] json, Instant checkedAt) {
    this.ruleset = ruleset;
    this.asOf = asOf;
    this.verdict = verdict;
    this.json = json;
    this.checkedAt = checkedAt;
  }

  /** As a row: of a run, or of the receipt of the report where the run is null. */
  ResultRow row(UUID report, @Nullable UUID run) {
    return new ResultRow(null, report, ruleset, run, asOf, verdict, json, checkedAt);
  }
}
