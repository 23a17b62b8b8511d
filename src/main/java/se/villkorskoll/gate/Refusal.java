package se.villkorskoll.gate;

import se.villkorskoll.model.shape.LocalText;

/**
 * Why a class is not let in.
 *
 * @param className its name, with dots
 * @param reached what it reaches for, by its simple name; empty where it is something else
 * @param reason what is wrong with it
 */
public record Refusal(String className, String reached, LocalText reason) {}
