package se.villkorskoll.model.report;

import java.math.BigDecimal;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * Money passed on to somebody else, who uses and accounts for it (002:103-105; 001:814).
 *
 * @param pointer where it stands in the report
 * @param receiver receiver; null if not reported
 * @param kind kind of receiver; null if not reported
 * @param amount amount (SEK); null if not reported
 * @param purpose purpose; null if not reported
 * @param accountedFor the receiver has accounted for the use; null if not reported
 */
public record Forwarding(
    String pointer,
    String receiver,
    ForwardingKind kind,
    BigDecimal amount,
    String purpose,
    Answer accountedFor)
    implements Located {

  private static final Shape.Builder<Forwarding> FIELDS =
      Shape.of("Forwarding", "Vidareförmedling", "Forwarding");
  private static final Field<Forwarding, String> RECEIVER =
      FIELDS.text("receiver", Forwarding::receiver, "Mottagare", "Receiver");
  private static final Field<Forwarding, ForwardingKind> KIND =
      FIELDS.code(
          "kind", ForwardingKind.class, Forwarding::kind, "Slag av mottagare", "Kind of receiver");
  private static final Field<Forwarding, BigDecimal> AMOUNT =
      FIELDS.money("amount", Forwarding::amount, "Belopp (kr)", "Amount (SEK)");
  private static final Field<Forwarding, String> PURPOSE =
      FIELDS.text("purpose", Forwarding::purpose, "Ändamål", "Purpose");
  private static final Field<Forwarding, Answer> ACCOUNTED_FOR =
      FIELDS.code(
          "accountedFor",
          Answer.class,
          Forwarding::accountedFor,
          "Mottagaren har redovisat användningen",
          "The receiver has accounted for the use");

  /** How such a record is written. */
  public static final Shape<Forwarding> SHAPE =
      FIELDS.build(
          v ->
              new Forwarding(
                  v.pointer(),
                  v.get(RECEIVER),
                  v.get(KIND),
                  v.get(AMOUNT),
                  v.get(PURPOSE),
                  v.get(ACCOUNTED_FOR)));

  /** Whether the receiver is named and has accounted for the whole use. */
  public boolean usedAndAccountedFor() {
    return Reported.stated(receiver) && accountedFor == Answer.YES;
  }
}
