package se.villkorskoll.sample;

import java.math.BigDecimal;
import se.villkorskoll.model.report.AgeGroup;
import se.villkorskoll.model.report.CareService;

/**
 * A cell of a printed table: what was spent of a part on a category for an age group.
 *
 * @param part the part
 * @param category the category, by the agreement's code
 * @param ageGroup the age group
 * @param service the service that the money went to; null where the table does not tell
 * @param recipients how many recipients have a share of it; null where the table does not tell
 * @param amount the amount in kronor
 * @param source where it is printed
 */
record PrintedCell(
    String part,
    String category,
    AgeGroup ageGroup,
    CareService service,
    Integer recipients,
    BigDecimal amount,
    String source) {}
