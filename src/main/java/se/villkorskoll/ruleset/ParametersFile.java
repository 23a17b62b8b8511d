package se.villkorskoll.ruleset;

import java.util.Map;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.IdForm;
import se.villkorskoll.model.shape.Shape;
import se.villkorskoll.model.shape.Type;

/** The parameters of the common conditions (common/parameters.yaml). */
record ParametersFile(Map<String, Parameter> parameters) {

  /** Its path below the rules folder. */
  static final String PATH = RuleFiles.COMMON + "/parameters.yaml";

  private static final Shape.Builder<ParametersFile> FIELDS =
      Shape.of("ParametersFile", "Gemensamma parametrar", "Common parameters");
  private static final Field<ParametersFile, Map<String, Parameter>> PARAMETERS =
      FIELDS.other(
          "parameters",
          new Type.MapOf(IdForm.PARAMETER, new Type.Item(Parameter.SHAPE)),
          true,
          ParametersFile::parameters,
          "Parametrar",
          "Parameters");

  /** How it is written. */
  static final Shape<ParametersFile> SHAPE =
      FIELDS.build(v -> new ParametersFile(v.get(PARAMETERS)));
}
