package se.villkorskoll.store;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A check of every stored report of an agreement, and how far it has come.
 *
 * @param id its own id
 * @param agreement the agreement's id
 * @param ruleset the ruleset's version
 * @param asOf the day that the check is made for
 * @param startedAt when it was started
 * @param total how many reports it checks
 * @param done how many of them are checked
 * @param roundVerdict the verdict on all reports together; null until they are checked
 * @param endedAt when it ended; null while it goes on
 * @param failure why it failed; null if it did not
 */
@Introspected
public record StoredRun(
    UUID id,
    String agreement,
    String ruleset,
    LocalDate asOf,
    Instant startedAt,
    int total,
    int done,
    @Nullable String roundVerdict,
    @Nullable Instant endedAt,
    @Nullable String failure) {}
