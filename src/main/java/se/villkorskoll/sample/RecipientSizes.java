package se.villkorskoll.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.document.CsvRow;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.ruleset.RecipientRegister;

/**
 * How large each recipient is beside the others: regions and counties by their inhabitants, the
 * municipalities of a county by shares of its inhabitants that are drawn, since no table of all
 * municipalities is at hand.
 */
final class RecipientSizes {

  private RecipientSizes() {}

  /** The sizes by the recipients' codes. */
  static Map<String, Long> of(RecipientRegister register, long seed) {
    Map<String, Long> inhabitants = new LinkedHashMap<>();
    for (CsvRow row : SampleTable.rows("inhabitants.csv", "county", "inhabitants", "source")) {
      inhabitants.put(row.cell("county"), Long.valueOf(row.cell("inhabitants")));
    }
    Map<String, Long> sizes = new LinkedHashMap<>();
    for (Recipient county : register.of(RecipientKind.COUNTY)) {
      long all = inhabitants.get(county.county());
      sizes.put(county.code(), all);
      sizes.put("R" + county.county(), all);
      List<String> municipalities =
          register.of(RecipientKind.MUNICIPALITY).stream()
              .filter(one -> one.county().equals(county.county()))
              .map(Recipient::code)
              .toList();
      List<Long> shares = Apportionment.whole(all, weights(municipalities, seed));
      for (int i = 0; i < municipalities.size(); i++) {
        sizes.put(municipalities.get(i), shares.get(i));
      }
    }
    return sizes;
  }

  /** A few large ones and many small: the square of an even draw. */
  private static List<Long> weights(List<String> municipalities, long seed) {
    List<Long> weights = new ArrayList<>();
    for (String code : municipalities) {
      long side = Draw.of(seed, "size " + code).between(20, 100);
      weights.add(side * side);
    }
    return weights;
  }
}
