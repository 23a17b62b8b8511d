package se.villkorskoll.model.shape;

/**
 * The place of one field of a report, whether it is reported or not.
 *
 * @param pointer the JSON Pointer (RFC 6901) of the field
 */
public record FieldPlace(String pointer) implements Located {}
