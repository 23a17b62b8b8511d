package se.villkorskoll.model;

import se.villkorskoll.model.shape.LocalText;

/**
 * What a check says of one condition.
 *
 * @param condition the condition
 * @param outcome its one outcome
 * @param reason why it does not apply; null for every other outcome, whose reasons are the findings
 */
public record ConditionOutcome(Condition condition, Outcome outcome, LocalText reason) {}
