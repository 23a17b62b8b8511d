package se.villkorskoll.model.result;

import java.util.Map;

/**
 * A value whose change may remove a finding, as a rule names it: {@code spentTo=useBy} for a field
 * of the finding's own place, {@code =allocated} for the place itself, {@code {repayment}=amount}
 * for a place that the rule states.
 *
 * @param place the left side
 * @param value the name of the value that should stand there
 */
public record CorrectionOption(String place, String value) {

  /** Where the value stands, given the finding's place and values; null where nothing stands. */
  public String pointer(String findingPointer, Map<String, Object> values) {
    if (place.startsWith("{")) {
      return (String) values.get(place.substring(1, place.length() - 1));
    }
    return place.isEmpty() ? findingPointer : findingPointer + "/" + place;
  }
}
