package se.villkorskoll.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A problem as RFC 9457 describes it.
 *
 * @param type what kind of problem, as a URN
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what is wrong
 * @param instance the address that was asked
 * @param help how to correct it
 * @param offered the media types that there are, where another was asked for or sent; left out else
 * @param problems what is wrong with a report, place by place; left out for every other kind
 */
record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String help,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> offered,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Place> problems) {

  /** What is wrong at one place of a report. */
  record Place(String pointer, int line, String message, String help) {}
}
