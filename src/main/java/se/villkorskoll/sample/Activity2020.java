package se.villkorskoll.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import se.villkorskoll.model.report.ActivityStatus;
import se.villkorskoll.model.report.ActorKind;

/** Writes an activity of 2020, from the purpose that the money of a part had. */
final class Activity2020 {

  private Activity2020() {}

  /**
   * An activity.
   *
   * @param id its id in the report
   * @param purpose what it is
   * @param amount what it cost of the part
   * @param county the county that it is in, by its two digits
   */
  static Map<String, Object> of(
      String id, Purpose purpose, BigDecimal amount, String county, NationalDraw draw) {
    Fields financing =
        new Fields()
            .with("part", purpose.part())
            .with("originYear", Reports2020.YEAR)
            .with("amount", amount);
    Fields output =
        new Fields()
            .with("description", purpose.output())
            .with("quantity", quantity(amount, draw.draw("output " + county + id)))
            .with("unit", purpose.unit());
    Fields effect =
        new Fields().with("description", purpose.goal()).with("evidence", purpose.effect());
    return new Fields()
        .with("id", id)
        .with("title", purpose.title())
        .with("description", purpose.description())
        .with("financing", List.of(financing.object()))
        .with("goals", List.of(purpose.goal()))
        .with("outputs", List.of(output.object()))
        .with("effects", List.of(effect.object()))
        .with("targetGroups", List.of(purpose.targetGroup()))
        .with(
            "partners",
            List.of(
                partner(draw.name("R" + county), ActorKind.REGION),
                partner("Kommunerna i " + draw.name("L" + county), ActorKind.MUNICIPALITY),
                partner(
                    "Patientföreningar i " + draw.name("L" + county), ActorKind.USER_ORGANISATION)))
        .with("userPerspective", "Föreningarna deltog i planeringen och i uppföljningen.")
        .with("status", ActivityStatus.COMPLETED)
        .with("knowledgeBase", "Nationella riktlinjer")
        .with("mobile", purpose.mode().equals("MOBILE") ? true : null)
        .with("digital", purpose.mode().equals("DIGITAL") ? true : null)
        .with("areas", purpose.areas().isEmpty() ? null : List.of(purpose.areas().split(" ")))
        .with("startDate", Reports2020.USED_FROM.toString())
        .with("endDate", Reports2020.USED_TO.toString())
        .object();
  }

  /** So many outputs that each costs between 5 000 and 40 000 kronor, or the only one more. */
  private static BigDecimal quantity(BigDecimal amount, Draw choices) {
    BigDecimal each = BigDecimal.valueOf(choices.between(5_000, 40_000));
    return amount.divideToIntegralValue(each).setScale(0).max(BigDecimal.ONE);
  }

  private static Map<String, Object> partner(String name, ActorKind kind) {
    return new Fields().with("name", name).with("kind", kind).object();
  }
}
