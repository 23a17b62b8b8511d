package se.villkorskoll.compilation;

import java.util.List;
import se.villkorskoll.model.shape.LocalText;

/**
 * The funds of a part, or of several parts together. Funds that were passed on are not spent by the
 * giver: they count with whoever used them, so that nothing counts twice (003:3603-3610).
 *
 * @param part the part's code; null for several together
 * @param title what it is called
 * @param received received from the state (SEK)
 * @param spent spent by the recipients themselves (SEK)
 * @param passedOn passed on to others (SEK)
 * @param fromOthers received from other recipients, of what these passed on (SEK)
 * @param remaining what is left
 * @param use what the spent funds were used for
 * @param caveats what to bear in mind of these figures
 */
public record FundsFigures(
    String part,
    LocalText title,
    Sum received,
    Sum spent,
    Sum passedOn,
    Sum fromOthers,
    RemainingFigures remaining,
    UseTable use,
    List<Caveat> caveats) {

  public FundsFigures {
    caveats = List.copyOf(caveats);
  }
}
