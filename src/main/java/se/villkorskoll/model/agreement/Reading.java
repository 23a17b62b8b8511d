package se.villkorskoll.model.agreement;

import se.villkorskoll.model.shape.LocalText;

/**
 * Which of two readings of the sources a ruleset goes by, where the sources contradict each other.
 *
 * @param parameter the parameter's name
 * @param title what people call it
 * @param used the value that the ruleset uses
 * @param usedSource where it stands
 * @param other the other value
 * @param otherSource where that one stands
 */
public record Reading(
    String parameter,
    LocalText title,
    Object used,
    String usedSource,
    Object other,
    String otherSource) {}
