package se.villkorskoll.model.shape;

/**
 * A figure that the report tells as not available, with the reason: neither missing nor zero
 * (000:101; 000:154).
 *
 * @param pointer where the figure would stand
 * @param reason why it is not available; never blank
 */
public record NotAvailable(String pointer, String reason) implements Located {}
