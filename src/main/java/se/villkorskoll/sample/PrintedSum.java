package se.villkorskoll.sample;

import java.math.BigDecimal;
import se.villkorskoll.model.agreement.RecipientKind;

/**
 * A sum over recipients of a kind, as a source prints it.
 *
 * @param kind the kind of recipient
 * @param measure what is summed
 * @param recipients how many recipients have a share of it; null where no source tells
 * @param amount the sum, in kronor for money
 * @param source where it is printed
 */
record PrintedSum(
    RecipientKind kind, String measure, Integer recipients, BigDecimal amount, String source) {}
