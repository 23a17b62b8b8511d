package se.villkorskoll.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All conditions of 2020 as plain Java, for whoever compares its speed with that of the rules. */
public final class SecondReading {

  private final Map<String, Oracle.Condition> conditions = new Oracle().conditions();

  /**
   * Where each condition fires: by its id, the pointers of the places.
   *
   * @param report the document of a report that can be read
   * @param asOf the day of the check
   */
  public Map<String, Set<String>> fired(byte[] report, LocalDate asOf) throws IOException {
    var facts = new Facts((ObjectNode) ReportGenerator.MAPPER.readTree(report), asOf, null);
    Map<String, Set<String>> fired = new TreeMap<>();
    conditions.forEach((id, condition) -> fired.put(id, condition.fires(facts)));
    return fired;
  }
}
