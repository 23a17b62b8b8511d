package se.villkorskoll.store;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A result that was made, without its JSON.
 *
 * @param id its own id
 * @param report the version of the report that was checked
 * @param recipient whose report it is
 * @param version the report's version
 * @param ruleset the ruleset's version
 * @param asOf the day that the check was made for
 * @param verdict the name of the verdict
 * @param checkedAt when it was made
 */
@Introspected
public record StoredResult(
    long id,
    UUID report,
    String recipient,
    int version,
    String ruleset,
    LocalDate asOf,
    String verdict,
    Instant checkedAt) {}
