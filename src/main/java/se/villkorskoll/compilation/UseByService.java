package se.villkorskoll.compilation;

import java.math.BigDecimal;
import se.villkorskoll.model.report.CareService;

/**
 * What a service used funds for.
 *
 * @param service the service
 * @param amount amount (SEK)
 * @param share its share in per cent, of all that the service used for a category and of the whole
 *     table for a sum; null of nothing
 */
public record UseByService(CareService service, BigDecimal amount, BigDecimal share) {}
