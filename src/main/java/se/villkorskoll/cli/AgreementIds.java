package se.villkorskoll.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.RulesetLoader;

/** Which agreements a command is about. */
final class AgreementIds {

  @Parameters(arity = "0..*", paramLabel = "ID", description = "Överenskommelser. Förvalt: alla.")
  private List<String> agreements = new ArrayList<>();

  /** Those named, or all that there are. */
  List<String> in(RulesetLoader loader) {
    for (String id : agreements) {
      if (!loader.agreements().contains(id)) {
        String all = String.join(", ", loader.agreements());
        throw new Refused(
            LocalText.of(
                "Överenskommelsen %s finns inte.".formatted(id),
                "There is no agreement %s.".formatted(id)),
            LocalText.of("De som finns är: %s.".formatted(all), "There are: %s.".formatted(all)));
      }
    }
    return agreements.isEmpty() ? loader.agreements() : agreements.stream().distinct().toList();
  }
}
