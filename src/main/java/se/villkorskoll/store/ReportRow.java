package se.villkorskoll.store;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code report}. */
@MappedEntity("report")
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record ReportRow(
    @Id UUID id,
    String agreement,
    String recipient,
    int version,
    @Nullable LocalDate submittedOn,
    Instant receivedAt,
    byte[] body,
    String digest,
    String idempotencyKey) {}
