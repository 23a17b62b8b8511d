package se.villkorskoll.app;

import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.store.StoredReport;

/**
 * What a recipient gets for a report: proof of what was received when, and what was found in it
 * then.
 *
 * @param report the version that was received, and what was found in it
 * @param recipient whose report it is
 */
public record Receipt(StoredReport report, Recipient recipient) {}
