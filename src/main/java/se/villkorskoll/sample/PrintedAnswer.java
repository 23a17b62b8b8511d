package se.villkorskoll.sample;

import se.villkorskoll.model.agreement.RecipientKind;

/**
 * How many recipients of a kind gave an answer, as a source prints it or as follows from what it
 * prints.
 *
 * @param kind the kind of recipient
 * @param question what was asked: the name of the report's field, where it has one
 * @param answer the answer, by the code that a report has for it; empty where none was given
 * @param recipients how many gave it
 * @param source where it is printed
 */
record PrintedAnswer(
    RecipientKind kind, String question, String answer, int recipients, String source) {}
