package se.villkorskoll.compilation;

import java.math.BigDecimal;
import se.villkorskoll.model.report.AgeGroup;

/**
 * What funds were used for an age group.
 *
 * @param ageGroup the age group; null where none is told
 * @param amount amount (SEK)
 * @param share its share in per cent, of the column for a cell and of the whole for a column; null
 *     of nothing
 */
public record UseCell(AgeGroup ageGroup, BigDecimal amount, BigDecimal share) {}
