package se.villkorskoll.app;

import se.villkorskoll.model.Recipient;
import se.villkorskoll.store.StoredReport;
import se.villkorskoll.store.StoredResult;

/**
 * What a recipient gets for a report: proof of what was received when, and what was found in it
 * then.
 *
 * @param report the version that was received
 * @param recipient whose report it is
 * @param check the result of the day of receipt
 */
public record Receipt(StoredReport report, Recipient recipient, StoredResult check) {}
