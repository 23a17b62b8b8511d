package se.villkorskoll.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.villkorskoll.document.CsvRow;
import se.villkorskoll.model.agreement.Recipient;
import se.villkorskoll.model.agreement.RecipientKind;

/**
 * The register of recipients: 290 municipalities, 21 regions, 21 counties and SKR. Gotland is a
 * municipality, a region and a county under three codes. The codes are those of SCB
 * (src/main/resources/register).
 */
public final class RecipientRegister {

  private static final String NATIONAL = "SKR";

  private final Map<String, Recipient> recipients;

  private RecipientRegister(Map<String, Recipient> recipients) {
    this.recipients = Collections.unmodifiableMap(recipients);
  }

  /** The register that the program carries, sorted by kind and code. */
  public static RecipientRegister builtIn() {
    Map<String, Recipient> recipients = new LinkedHashMap<>();
    for (CsvRow row : rows("municipalities.csv", List.of("code", "name"))) {
      add(recipients, row.cell("code"), row.cell("name"));
    }
    List<CsvRow> counties =
        rows("counties.csv", List.of("county_code", "county_name", "region_name"));
    counties.forEach(
        row -> add(recipients, "R" + row.cell("county_code"), row.cell("region_name")));
    counties.forEach(
        row -> add(recipients, "L" + row.cell("county_code"), row.cell("county_name")));
    add(recipients, NATIONAL, "Sveriges Kommuner och Regioner");
    return new RecipientRegister(recipients);
  }

  private static void add(Map<String, Recipient> recipients, String code, String name) {
    if (recipients.put(code, new Recipient(code, name, Recipient.kindOf(code))) != null) {
      throw new IllegalStateException("the register has " + code + " twice");
    }
  }

  private static List<CsvRow> rows(String file, List<String> headings) {
    try (InputStream in = RecipientRegister.class.getResourceAsStream("/register/" + file)) {
      return CsvRow.read(in.readAllBytes(), headings).value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The recipients that an agreement has: those of its county where it is a county's own, under the
   * names that they had.
   */
  RecipientRegister under(Agreement agreement) {
    Map<String, String> names =
        agreement.recipientNames() == null ? Map.of() : agreement.recipientNames();
    Map<String, Recipient> those = new LinkedHashMap<>();
    for (Recipient one : recipients.values()) {
      if (agreement.county() == null || agreement.county().equals(one.county())) {
        add(those, one.code(), names.getOrDefault(one.code(), one.name()));
      }
    }
    return new RecipientRegister(those);
  }

  /** The recipient of a code, or null if there is none. */
  public Recipient find(String code) {
    return recipients.get(code);
  }

  /** Every recipient: municipalities, regions, counties, SKR, each sorted by code. */
  public Collection<Recipient> all() {
    return recipients.values();
  }

  /** The recipients of one kind, sorted by code. */
  public List<Recipient> of(RecipientKind kind) {
    return recipients.values().stream().filter(one -> one.kind() == kind).toList();
  }
}
