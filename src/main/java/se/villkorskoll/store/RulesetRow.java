package se.villkorskoll.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code ruleset}. */
@MappedEntity("ruleset")
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record RulesetRow(@Id String version, String agreement, byte[] files, Instant storedAt) {}
