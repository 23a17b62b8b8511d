package se.villkorskoll.store;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code check_result}. */
@MappedEntity("check_result")
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record ResultRow(
    @Id @GeneratedValue @Nullable Long id,
    UUID report,
    String ruleset,
    @Nullable UUID run,
    LocalDate asOf,
    String verdict,
    byte[] result,
    Instant checkedAt) {}
