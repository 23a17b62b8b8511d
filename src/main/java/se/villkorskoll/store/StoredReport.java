package se.villkorskoll.store;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A version of a report as it was received, without its body, and what was found in it then.
 *
 * @param id its own id
 * @param agreement the agreement's id
 * @param recipient the recipient's code
 * @param version 1 for the first report of a recipient for an agreement, then one more for each
 * @param submittedOn the day of receipt in Europe/Stockholm; null only where a stored file stated
 *     none
 * @param receivedAt when it was received
 * @param digest the SHA-256 of the body, in hexadecimal
 * @param checkId the result of the day of receipt
 * @param verdict the name of its verdict
 */
@Introspected
public record StoredReport(
    UUID id,
    String agreement,
    String recipient,
    int version,
    LocalDate submittedOn,
    Instant receivedAt,
    String digest,
    long checkId,
    String verdict) {}
