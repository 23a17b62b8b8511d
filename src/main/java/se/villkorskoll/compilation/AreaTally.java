package se.villkorskoll.compilation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.Agreement;

/** Adds up an {@link Area}. */
final class AreaTally {

  private final String code;
  private final LocalText name;
  private final FiguresTally all;
  private final Map<RecipientKind, FiguresTally> kinds = new EnumMap<>(RecipientKind.class);

  /**
   * An area without reports.
   *
   * @param code the county's code; null for all counties
   * @param recipients the recipients in it
   */
  AreaTally(String code, LocalText name, List<Recipient> recipients, Agreement agreement) {
    this.code = code;
    this.name = name;
    this.all = new FiguresTally(null, recipients, agreement);
    for (RecipientKind kind : RecipientKind.values()) {
      List<Recipient> those = recipients.stream().filter(one -> one.kind() == kind).toList();
      if (!those.isEmpty()) {
        kinds.put(kind, new FiguresTally(kind, those, agreement));
      }
    }
  }

  void add(OneReport one) {
    all.add(one);
    kinds.get(one.recipient().kind()).add(one);
  }

  void addUnreadable(Recipient recipient) {
    all.addUnreadable(recipient);
    kinds.get(recipient.kind()).addUnreadable(recipient);
  }

  Area area() {
    return new Area(
        code,
        name,
        all.figures(),
        kinds.values().stream()
            .map(FiguresTally::figures)
            .filter(one -> one.coverage().recipients() > 0)
            .toList());
  }
}
