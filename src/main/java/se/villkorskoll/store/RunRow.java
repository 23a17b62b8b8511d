package se.villkorskoll.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code run}. */
@MappedEntity("run")
record RunRow(@Id UUID id, String agreement, String ruleset, LocalDate asOf, Instant startedAt) {}
