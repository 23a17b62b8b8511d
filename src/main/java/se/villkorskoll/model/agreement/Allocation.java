package se.villkorskoll.model.agreement;

import java.math.BigDecimal;
import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/**
 * What a recipient is due of one part.
 *
 * @param recipient the recipient's code
 * @param part the part's code
 * @param year the agreement's year, which is the origin year of the money
 * @param amount kronor and öre; null where no source prints it and it cannot be computed
 * @param basis where the amount comes from
 * @param source the source of a printed amount, the formula of a computed one, or why there is none
 */
public record Allocation(
    String recipient, String part, int year, BigDecimal amount, Basis basis, LocalText source) {

  /** Where an allocated amount comes from. */
  public enum Basis implements Labelled {
    PRINTED("tryckt i källan", "printed in the source"),
    COMPUTED("beräknat, inte tryckt i någon källa", "computed, not printed in any source"),
    UNKNOWN("okänt", "unknown");

    private final LocalText label;

    Basis(String sv, String en) {
      this.label = LocalText.of(sv, en);
    }

    @Override
    public LocalText label() {
      return label;
    }
  }

  /** Whether the amount is known only by our computation, which is no ground for a breach. */
  public boolean computed() {
    return basis == Basis.COMPUTED;
  }

  /**
   * Whether a received amount lies less than one krona from the amount allocated, as a rounded one
   * does.
   */
  public boolean withinOneKrona(BigDecimal received) {
    return received.subtract(amount).abs().compareTo(BigDecimal.ONE) < 0;
  }
}
