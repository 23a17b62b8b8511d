package se.villkorskoll.model.result;

import se.villkorskoll.model.shape.LocalText;

/**
 * What a check says of one condition.
 *
 * @param condition the condition
 * @param outcome its one outcome
 * @param reason why it does not apply, or how many findings there are besides those told; null
 *     otherwise, since the findings say why
 */
public record ConditionOutcome(Condition condition, Outcome outcome, LocalText reason) {}
