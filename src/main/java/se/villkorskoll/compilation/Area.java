package se.villkorskoll.compilation;

import java.util.List;
import se.villkorskoll.model.shape.LocalText;

/**
 * The figures of a county or of all of them.
 *
 * @param code the county's code ({@code L20}); null for all of them
 * @param name its name under the agreement
 * @param all the figures of all kinds of recipients together
 * @param kinds the figures of each kind that reports under the agreement, in the order of the kinds
 */
public record Area(String code, LocalText name, Figures all, List<Figures> kinds) {

  public Area {
    kinds = List.copyOf(kinds);
  }
}
