package se.villkorskoll.model.round;

import java.math.BigDecimal;
import se.villkorskoll.model.shape.Field;
import se.villkorskoll.model.shape.Located;
import se.villkorskoll.model.shape.Reported;
import se.villkorskoll.model.shape.Shape;

/**
 * Funds that one recipient says it passed on to another, beside what the other says (002:103-105;
 * 003:3603-3610).
 *
 * @param pointer where it stands in the report
 * @param giver giver; never null
 * @param receiver receiver; never null
 * @param part part; never null
 * @param amount passed on according to the giver (SEK); null if not reported
 * @param acknowledged received according to the receiver (SEK); null if not reported
 */
public record PassedOnFunds(
    String pointer,
    String giver,
    String receiver,
    String part,
    BigDecimal amount,
    BigDecimal acknowledged)
    implements Located {

  private static final Shape.Builder<PassedOnFunds> FIELDS =
      Shape.of("PassedOnFunds", "Vidareförmedlade medel", "Funds passed on");
  private static final Field<PassedOnFunds, String> GIVER =
      FIELDS.requiredName("giver", PassedOnFunds::giver, "Givare", "Giver");
  private static final Field<PassedOnFunds, String> RECEIVER =
      FIELDS.requiredName("receiver", PassedOnFunds::receiver, "Mottagare", "Receiver");
  private static final Field<PassedOnFunds, String> PART =
      FIELDS.requiredName("part", PassedOnFunds::part, "Del", "Part");
  private static final Field<PassedOnFunds, BigDecimal> AMOUNT =
      FIELDS.money(
          "amount",
          PassedOnFunds::amount,
          "Vidareförmedlat enligt givaren (kr)",
          "Passed on according to the giver (SEK)");
  private static final Field<PassedOnFunds, BigDecimal> ACKNOWLEDGED =
      FIELDS.money(
          "acknowledged",
          PassedOnFunds::acknowledged,
          "Mottaget enligt mottagaren (kr)",
          "Received according to the receiver (SEK)");

  /** How such a record is written. */
  public static final Shape<PassedOnFunds> SHAPE =
      FIELDS.build(
          v ->
              new PassedOnFunds(
                  v.pointer(),
                  v.get(GIVER),
                  v.get(RECEIVER),
                  v.get(PART),
                  v.get(AMOUNT),
                  v.get(ACKNOWLEDGED)));

  /** Whether both tell the same amount; null where one of them is not known. */
  public Boolean agreed() {
    return Reported.equal(amount, acknowledged);
  }
}
