package se.villkorskoll.model.result;

import se.villkorskoll.model.shape.LocalText;

/**
 * The smallest change of one value that removes a finding and brings no other. It is verified by
 * checking again; whether it is true only the recipient knows.
 *
 * @param pointer the value's place in the report
 * @param place the same in words
 * @param from the value that stands there; null where none is reported
 * @param to the value that should stand there
 */
public record Correction(String pointer, LocalText place, Object from, Object to) {}
