package se.villkorskoll.scenario;

import java.time.LocalDate;
import java.util.List;
import se.villkorskoll.model.shape.LocalText;

/**
 * A base report that is read, and the day for which it has nothing to object to.
 *
 * @param path the file's path below the rules folder
 * @param asOf the day
 * @param subject what is checked; null where it cannot be read
 * @param failures why it cannot be read; empty if it can
 */
record BaseReport(String path, LocalDate asOf, Subject subject, List<LocalText> failures) {}
