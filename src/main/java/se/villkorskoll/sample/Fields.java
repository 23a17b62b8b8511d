package se.villkorskoll.sample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a JSON object in the order in which they are added. Not thread-safe. */
final class Fields {

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** Adds a field; one without value is left out. */
  Fields with(String name, Object value) {
    if (value != null) {
      fields.put(name, value);
    }
    return this;
  }

  /** Adds all fields of another object. */
  Fields withAll(Map<String, Object> others) {
    others.forEach(this::with);
    return this;
  }

  /** The object. */
  Map<String, Object> object() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
