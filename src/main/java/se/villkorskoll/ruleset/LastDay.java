package se.villkorskoll.ruleset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.villkorskoll.drl.MalformedRule;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.model.shape.Days;

/** The last day of an agreement: after it no condition waits for a due date any more. */
final class LastDay {

  private LastDay() {}

  /**
   * The latest of the days that the agreement gives its rules by {@code @due}; the last of March of
   * the next year where it gives none.
   */
  static LocalDate of(Agreement agreement, RuleFiles files) {
    Set<String> due = new TreeSet<>();
    List<String> paths = new ArrayList<>(files.in(agreement.id()));
    paths.addAll(files.in(RuleFiles.COMMON));
    for (String path : paths) {
      RuleText.Annotation annotation = path.endsWith(".drl") ? due(path, files) : null;
      if (annotation != null) {
        due.addAll(annotation.values());
      }
    }
    LocalDate last = LocalDate.of(agreement.year() + 1, Month.MARCH, 31);
    boolean any = false;
    for (Map.Entry<String, Parameter> one : agreement.parameters().entrySet()) {
      LocalDate day = due.contains(one.getKey()) ? day(one.getValue()) : null;
      if (day != null && (!any || day.isAfter(last))) {
        last = day;
        any = true;
      }
    }
    return last;
  }

  /** The {@code @due} of a rule; null if it has none, or the file is no rule. */
  private static RuleText.Annotation due(String path, RuleFiles files) {
    try {
      return RuleText.read(path, files.text(path)).annotation("due");
    } catch (MalformedRule e) {
      return null;
    }
  }

  /** The day that a parameter holds; null if it holds none. */
  private static LocalDate day(Parameter parameter) {
    try {
      return parameter.unit() == ParameterUnit.DATE && parameter.value() instanceof String text
          ? Days.parse(text)
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
