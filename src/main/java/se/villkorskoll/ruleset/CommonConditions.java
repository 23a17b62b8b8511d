package se.villkorskoll.ruleset;

import se.villkorskoll.model.result.Severity;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;

/**
 * Which conditions of the common folder an agreement includes. A condition goes by the longest
 * prefix that it has.
 *
 * @param prefix how the ids of the included conditions begin
 * @param severityAtMost how grave a breach may be under this agreement; null where there is none
 */
public record CommonConditions(String prefix, Severity severityAtMost) {

  private static final Shape.Builder<CommonConditions> FIELDS =
      Shape.of("CommonConditions", "Gemensamma villkor", "Common conditions");
  private static final Field<CommonConditions, String> PREFIX =
      FIELDS.requiredName(
          "prefix",
          CommonConditions::prefix,
          "Början av villkorets beteckning",
          "Prefix of the id");
  private static final Field<CommonConditions, Severity> SEVERITY_AT_MOST =
      FIELDS.other(
          "severityAtMost",
          new Type.Code(Severity.class),
          false,
          CommonConditions::severityAtMost,
          "Högsta allvarlighetsgrad",
          "Gravest severity");

  /** How it is written. */
  static final Shape<CommonConditions> SHAPE =
      FIELDS
          .identifiedBy(CommonConditions::prefix)
          .build(v -> new CommonConditions(v.get(PREFIX), v.get(SEVERITY_AT_MOST)));
}
