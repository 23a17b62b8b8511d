package se.villkorskoll.benchmark;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.villkorskoll.check.EngineVersion;
import se.villkorskoll.model.Condition;
import se.villkorskoll.model.Outcome;
import se.villkorskoll.model.Recipient;
import se.villkorskoll.model.RecipientKind;
import se.villkorskoll.model.Severity;
import se.villkorskoll.ruleset.Ruleset;

/**
 * What a programmer would write instead: the checks of 2020 for a municipality as plain Java on a
 * JSON tree, with the same result. It is measured against, and used for nothing else. Of the
 * ruleset it takes the texts that stand in it, and decides everything itself.
 */
final class HandWritten {

  /** The conditions that it checks; the rules check these and others. */
  static final Set<String> CONDITIONS =
      Set.of(
          "DQ-BAL-01",
          "DQ-BUP-02",
          "DQ-NUM-01",
          "DQ-PART-01",
          "DQ-PLAN-01",
          "DQ-PLAN-14",
          "DQ-PLAN-17",
          "DQ-SUM-01",
          "DQ-USE-01",
          "OK2020-ALLOC-01",
          "OK2020-ALLOC-02",
          "OK2020-ALLOC-03",
          "OK2020-ALLOC-04",
          "OK2020-ALLOC-05",
          "OK2020-BUP-01",
          "OK2020-CARRY-01",
          "OK2020-GENDER-01",
          "OK2020-GENDER-02",
          "OK2020-REPAY-01",
          "OK2020-REPORT-02",
          "OK2020-USE-01",
          "OK2020-USE-07");

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.forLanguageTag("sv-SE"));
  private static final LocalDate REPORT_BY = LocalDate.of(2021, 3, 31);
  private static final LocalDate REPAYMENT_BY = LocalDate.of(2021, 3, 31);
  private static final LocalDate USE_FROM = LocalDate.of(2020, 1, 1);
  private static final LocalDate USE_BY = LocalDate.of(2020, 12, 31);
  private static final int YEAR = 2020;

  private final Ruleset texts;
  private final Map<String, Condition> conditions;
  private final Map<String, Map<String, BigDecimal>> allocations;

  HandWritten(Ruleset texts) {
    this.texts = texts;
    this.conditions =
        texts.conditions().stream()
            .filter(one -> CONDITIONS.contains(one.id()))
            .collect(Collectors.toMap(Condition::id, one -> one, (a, b) -> a, LinkedHashMap::new));
    this.allocations =
        texts.register().all().stream()
            .filter(one -> one.kind() == RecipientKind.MUNICIPALITY)
            .collect(
                Collectors.toMap(
                    Recipient::code,
                    one ->
                        texts.allocations().of(one).allocations().stream()
                            .filter(a -> a.amount() != null)
                            .collect(
                                Collectors.toMap(
                                    a -> a.part(),
                                    a -> a.amount(),
                                    (a, b) -> a,
                                    LinkedHashMap::new))));
  }

  private record Finding(
      String condition,
      Outcome outcome,
      String pointer,
      String place,
      String message,
      Map<String, Object> values,
      Object expected,
      Object actual,
      BigDecimal difference,
      String help,
      boolean asks) {}

  /** From the bytes of a report to the bytes of its result. */
  byte[] check(byte[] json, LocalDate asOf) {
    try {
      JsonNode report = MAPPER.readTree(json);
      List<Finding> findings = new ArrayList<>();
      Set<String> without = new HashSet<>();
      inTime(report, asOf, findings);
      received(report, findings);
      JsonNode accounts = report.path("accounts");
      for (int i = 0; i < accounts.size(); i++) {
        account(report, accounts.get(i), "/accounts/" + i, asOf, findings);
      }
      gender(report.path("gender"), findings);
      plans(report.path("plans"), findings, without);
      if (stream(accounts).allMatch(one -> one.path("originYear").intValue() >= YEAR)
          && stream(accounts).allMatch(one -> positive(amount(one, "carriedIn")) == null)) {
        without.add("OK2020-CARRY-01");
      }
      findings.sort(Comparator.comparing(Finding::condition).thenComparing(Finding::pointer));
      return result(report, json, asOf, findings, without);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static BigDecimal amount(JsonNode object, String field) {
    JsonNode value = object.get(field);
    if (value == null || !value.isNumber()) {
      return null;
    }
    BigDecimal amount = value.decimalValue();
    if (amount.signum() < 0 || amount.precision() > 18 || amount.scale() > 2) {
      throw new IllegalArgumentException(field + " is outside the limits");
    }
    return amount.setScale(2);
  }

  private static BigDecimal positive(BigDecimal amount) {
    return amount != null && amount.signum() > 0 ? amount : null;
  }

  private static LocalDate date(JsonNode object, String field) {
    JsonNode value = object.get(field);
    return value == null ? null : LocalDate.parse(value.textValue());
  }

  private static String kronor(BigDecimal amount) {
    if (amount == null) {
      return "ingen uppgift";
    }
    BigInteger[] parts = amount.unscaledValue().divideAndRemainder(BigInteger.valueOf(100));
    var text = new StringBuilder(parts[0].toString());
    for (int i = text.length() - 3; i > 0; i -= 3) {
      text.insert(i, ' ');
    }
    int ore = parts[1].intValue();
    return ore == 0 ? text.toString() : text + (ore < 10 ? ",0" : ",") + ore;
  }

  private static String day(LocalDate date) {
    return date == null ? "ingen uppgift" : DAY.format(date);
  }

  private void add(
      List<Finding> findings,
      String condition,
      Outcome outcome,
      String pointer,
      String place,
      String message,
      Map<String, Object> values,
      BigDecimal expected,
      BigDecimal actual,
      String help) {
    BigDecimal difference =
        expected == null || actual == null ? null : expected.subtract(actual).abs();
    if (difference != null) {
      values.put("difference", difference);
    }
    findings.add(
        new Finding(
            condition,
            outcome,
            pointer,
            place,
            message,
            values,
            expected,
            actual,
            difference,
            help,
            outcome == Outcome.NEEDS_JUDGEMENT));
  }

  private static Map<String, Object> values(Object... namesAndValues) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return values;
  }

  private void missing(List<Finding> findings, String pointer, String field, String... ids) {
    for (String id : ids) {
      add(
          findings,
          id,
          Outcome.NOT_ASSESSED,
          pointer + "/" + field,
          pointer,
          "Uppgiften " + field + " saknas.",
          values(),
          null,
          null,
          "Ange " + field + ".");
    }
  }

  private void inTime(JsonNode report, LocalDate asOf, List<Finding> findings) {
    LocalDate submitted = date(report, "submittedOn");
    if (submitted == null || submitted.isAfter(REPORT_BY)) {
      add(
          findings,
          "OK2020-REPORT-02",
          asOf.isAfter(REPORT_BY) ? Outcome.BREACHED : Outcome.PENDING,
          "",
          "",
          "Inlämnad: %s. Slutredovisningen ska vara inlämnad senast %s."
              .formatted(day(submitted), day(REPORT_BY)),
          values("submittedOn", submitted, "reportBy", REPORT_BY),
          null,
          null,
          "Lämna in redovisningen. Kontakta SKR om dagen är passerad.");
    }
  }

  private void received(JsonNode report, List<Finding> findings) {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    BigDecimal due = sum;
    boolean close = true;
    boolean exact = true;
    for (Map.Entry<String, BigDecimal> allocation :
        allocations.get(report.get("recipient").textValue()).entrySet()) {
      int at = -1;
      JsonNode accounts = report.path("accounts");
      for (int i = 0; i < accounts.size(); i++) {
        if (accounts.get(i).path("part").textValue().equals(allocation.getKey())
            && accounts.get(i).path("originYear").intValue() == YEAR) {
          at = i;
        }
      }
      BigDecimal received = at < 0 ? null : amount(accounts.get(at), "received");
      if (at >= 0 && received == null) {
        missing(findings, "/accounts/" + at, "received", "OK2020-ALLOC-01", "OK2020-ALLOC-02");
        close = false;
        continue;
      }
      boolean within =
          received != null
              && received.subtract(allocation.getValue()).abs().compareTo(BigDecimal.ONE) < 0;
      if (!within) {
        add(
            findings,
            "OK2020-ALLOC-01",
            Outcome.BREACHED,
            at < 0 ? "/accounts" : "/accounts/" + at + "/received",
            "Redovisade delar",
            "Del %s: %s kr är redovisat som mottaget, %s kr är tilldelat (tryckt i källan)."
                .formatted(allocation.getKey(), kronor(received), kronor(allocation.getValue())),
            values(
                "part",
                allocation.getKey(),
                "allocated",
                allocation.getValue(),
                "received",
                received),
            allocation.getValue(),
            received,
            "Redovisa hela det tilldelade beloppet för delen.");
        close = false;
      } else {
        exact &= received.compareTo(allocation.getValue()) == 0;
        sum = sum.add(received);
        due = due.add(allocation.getValue());
      }
    }
    if (close && !exact && sum.compareTo(due.setScale(0, RoundingMode.HALF_UP)) != 0) {
      add(
          findings,
          "OK2020-ALLOC-02",
          Outcome.BREACHED,
          "/accounts",
          "Redovisade delar",
          "Mottaget summerar till %s kr.".formatted(kronor(sum)),
          values("received", sum),
          due,
          sum,
          "Avrunda summan en gång.");
    }
  }

  private void account(
      JsonNode report, JsonNode account, String pointer, LocalDate asOf, List<Finding> findings) {
    String part = account.path("part").textValue();
    int year = account.path("originYear").intValue();
    String place = "Redovisade delar > " + part + " " + year;
    if (!part.endsWith("K")) {
      add(
          findings,
          "DQ-PART-01",
          Outcome.BREACHED,
          pointer,
          place,
          "Del %s är inte avsedd för kommun.".formatted(part),
          values("part", part),
          null,
          null,
          "Ta bort delen.");
    }
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    for (String field :
        List.of("received", "carriedIn", "spent", "passedOn", "unspent", "carriedOut")) {
      BigDecimal amount = amount(account, field);
      amounts.put(field, amount);
      if (amount == null) {
        missing(findings, pointer, field, "DQ-BAL-01");
      }
    }
    BigDecimal carriedOut = amounts.get("carriedOut");
    BigDecimal repaid = BigDecimal.ZERO.setScale(2);
    BigDecimal inTime = repaid;
    BigDecimal later = repaid;
    for (JsonNode repayment : account.path("repayments")) {
      BigDecimal amount = amount(repayment, "amount");
      LocalDate on = date(repayment, "date");
      if (amount == null || on == null) {
        missing(findings, pointer, "repayments", "DQ-BAL-01", "OK2020-REPAY-01");
      } else if (!on.isAfter(asOf)) {
        repaid = repaid.add(amount);
        if ("KAMMARKOLLEGIET".equals(repayment.path("to").textValue())) {
          if (on.isAfter(REPAYMENT_BY)) {
            later = later.add(amount);
          } else {
            inTime = inTime.add(amount);
          }
        }
      }
    }
    BigDecimal spent = amounts.get("spent");
    BigDecimal unspent = amounts.get("unspent");
    if (!amounts.containsValue(null)) {
      BigDecimal available = amounts.get("received").add(amounts.get("carriedIn"));
      BigDecimal accounted = spent.add(amounts.get("passedOn")).add(unspent);
      int left = unspent.compareTo(repaid.add(carriedOut));
      if (available.compareTo(accounted) != 0 || left < 0 || (left > 0 && year != YEAR)) {
        add(
            findings,
            "DQ-BAL-01",
            Outcome.BREACHED,
            pointer,
            place,
            ("Del %s, %d års medel: %s kr har kommit in, %s kr är redovisat som använt, "
                    + "vidareförmedlat och kvar; av %s kr kvar är %s kr återbetalt och %s kr fört till nästa år.")
                .formatted(
                    part,
                    year,
                    kronor(available),
                    kronor(accounted),
                    kronor(unspent),
                    kronor(repaid),
                    kronor(carriedOut)),
            values(
                "part",
                part,
                "originYear",
                year,
                "available",
                available,
                "accountedFor",
                accounted,
                "unspent",
                unspent,
                "repaid",
                repaid,
                "carriedOut",
                carriedOut),
            available,
            accounted,
            "Rätta något av beloppen. Mottaget och ingående ska vara lika med förbrukat, "
                + "vidareförmedlat och ej förbrukat, och ej förbrukat ska vara lika med återbetalt och "
                + "utgående. (Det som ska återbetalas för överenskommelsens eget år kan vara kvar.)");
      }
    }
    if (year == YEAR && unspent != null && unspent.compareTo(inTime) > 0) {
      BigDecimal outstanding = unspent.subtract(inTime).subtract(later).max(BigDecimal.ZERO);
      add(
          findings,
          "OK2020-REPAY-01",
          asOf.isAfter(REPAYMENT_BY) ? Outcome.BREACHED : Outcome.PENDING,
          pointer,
          place,
          ("Del %s: %s kr är inte använt, %s kr är återbetalt till Kammarkollegiet senast %s, "
                  + "%s kr senare.")
              .formatted(part, kronor(unspent), kronor(inTime), day(REPAYMENT_BY), kronor(later)),
          values(
              "part",
              part,
              "unspent",
              unspent,
              "repaid",
              inTime,
              "repaidLater",
              later,
              "outstanding",
              outstanding.setScale(2),
              "repaymentBy",
              REPAYMENT_BY),
          unspent,
          inTime,
          ("Kvar att betala till Kammarkollegiet: %s kr. Ange varje återbetalning under repayments med"
                  + " amount, date, reference och to: KAMMARKOLLEGIET. Är allt betalt men för sent:"
                  + " kontakta SKR.")
              .formatted(kronor(outstanding.setScale(2))));
    }
    spending(report, account, pointer, place, part, year, spent, findings);
    sums(account, pointer, place, findings);
  }

  private void spending(
      JsonNode report,
      JsonNode account,
      String pointer,
      String place,
      String part,
      int year,
      BigDecimal spent,
      List<Finding> findings) {
    LocalDate first = date(account, "spentFrom");
    LocalDate last = date(account, "spentTo");
    for (JsonNode line : account.path("lines")) {
      LocalDate on = date(line, "date");
      first = on != null && (first == null || on.isBefore(first)) ? on : first;
      last = on != null && (last == null || on.isAfter(last)) ? on : last;
    }
    boolean outside =
        (first != null && first.isBefore(USE_FROM)) || (last != null && last.isAfter(USE_BY));
    if (year == YEAR && outside) {
      add(
          findings,
          "OK2020-USE-01",
          Outcome.BREACHED,
          pointer,
          place,
          "Del %s: medel är använda före %s eller efter %s. Första dag: %s. Sista dag: %s."
              .formatted(part, day(USE_FROM), day(USE_BY), day(first), day(last)),
          values("part", part, "spentFrom", first, "spentTo", last),
          null,
          null,
          "Rätta dagarna.");
    }
    BigDecimal passedOn = amount(account, "passedOn");
    if (positive(spent) == null && positive(passedOn) == null) {
      return;
    }
    List<String> titles = new ArrayList<>();
    for (JsonNode activity : report.path("activities")) {
      if (stream(activity.path("financing"))
          .anyMatch(
              f ->
                  part.equals(f.path("part").textValue())
                      && (!f.has("originYear") || f.get("originYear").intValue() == year))) {
        titles.add(activity.path("title").textValue());
      }
    }
    if (titles.isEmpty() && positive(spent) != null) {
      add(
          findings,
          "DQ-USE-01",
          Outcome.BREACHED,
          pointer,
          place,
          "Del %s: %s kr är använt, men ingen aktivitet är redovisad för delen."
              .formatted(part, kronor(spent)),
          values("part", part, "spent", spent),
          null,
          null,
          "Redovisa aktiviteterna.");
    }
    add(
        findings,
        "OK2020-USE-07",
        Outcome.NEEDS_JUDGEMENT,
        pointer,
        place,
        "Del %s: %s kr är använt, %s kr är vidareförmedlat. Redovisade aktiviteter: %s."
            .formatted(
                part,
                kronor(spent),
                kronor(passedOn),
                titles.isEmpty() ? "inga" : String.join(", ", titles)),
        values("part", part, "spent", spent, "passedOn", passedOn, "activities", titles),
        null,
        null,
        "Beskriv aktiviteterna så att det framgår hur de hör till delens syfte.");
  }

  private void sums(JsonNode account, String pointer, String place, List<Finding> findings) {
    JsonNode totals = account.path("statedTotals");
    for (int i = 0; i < totals.size(); i++) {
      JsonNode total = totals.get(i);
      String category = total.path("category").textValue();
      BigDecimal stated = amount(total, "amount");
      if (category == null || stated == null) {
        continue;
      }
      BigDecimal sum = BigDecimal.ZERO;
      for (JsonNode line : account.path("lines")) {
        if (category.equals(line.path("category").textValue())) {
          sum = sum.add(amount(line, "amount"));
        }
      }
      if (sum.compareTo(stated) != 0) {
        String title = texts.agreement().category(category).title().sv();
        add(
            findings,
            "DQ-SUM-01",
            Outcome.BREACHED,
            pointer + "/statedTotals/" + i,
            place + " > Angivna summor > " + category,
            "Kategorin %s: raderna summerar till %s kr, men %s kr är angivet."
                .formatted(title, kronor(sum), kronor(stated)),
            values("category", category, "sum", sum, "stated", stated),
            sum,
            stated,
            "Rätta raderna eller den angivna summan; skillnaden är %s kr."
                .formatted(kronor(sum.subtract(stated).abs())));
      }
    }
  }

  private static boolean blank(JsonNode object, String field) {
    return !object.path(field).isTextual() || object.get(field).textValue().isBlank();
  }

  private void gender(JsonNode gender, List<Finding> findings) {
    if (blank(gender, "genderEquality") && blank(gender, "whyNot")) {
      add(
          findings,
          "OK2020-GENDER-01",
          Outcome.BREACHED,
          "/gender",
          "Jämställdhet och jämlikhet",
          "Redovisningen belyser inte jämställdhetsperspektivet och säger inte varför.",
          values(),
          null,
          null,
          "Beskriv perspektivet.");
    }
    if (blank(gender, "contributionToEqualHealth")) {
      add(
          findings,
          "OK2020-GENDER-02",
          Outcome.BREACHED,
          "/gender/contributionToEqualHealth",
          "Jämställdhet och jämlikhet",
          "Redovisningen säger inte hur insatserna har bidragit.",
          values(),
          null,
          null,
          "Beskriv bidraget.");
    }
  }

  private void plans(JsonNode plans, List<Finding> findings, Set<String> without) {
    if (plans.isMissingNode()) {
      without.addAll(List.of("DQ-PLAN-01", "DQ-PLAN-14", "DQ-PLAN-17"));
    }
    for (int i = 0; i < plans.size(); i++) {
      JsonNode goals = plans.get(i).path("goals");
      String pointer = "/plans/" + i;
      for (int g = 0; g < goals.size(); g++) {
        if (goals.get(g).path("indicators").isEmpty()) {
          plan(findings, "DQ-PLAN-01", pointer + "/goals/" + g);
        }
      }
      if (goals.isEmpty()) {
        plan(findings, "DQ-PLAN-17", pointer);
      } else if (plans.get(i).path("activities").isEmpty()) {
        plan(findings, "DQ-PLAN-14", pointer);
      }
    }
  }

  private void plan(List<Finding> findings, String condition, String pointer) {
    add(
        findings,
        condition,
        Outcome.BREACHED,
        pointer,
        "Handlingsplaner",
        "Planen är ofullständig.",
        values(),
        null,
        null,
        "Komplettera planen.");
  }

  private byte[] result(
      JsonNode report, byte[] json, LocalDate asOf, List<Finding> findings, Set<String> without)
      throws IOException {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (Condition condition : conditions.values()) {
      boolean concerned =
          condition.appliesTo().contains(RecipientKind.MUNICIPALITY)
              && !without.contains(condition.id());
      outcomes.put(condition.id(), concerned ? Outcome.MET : Outcome.NOT_APPLICABLE);
    }
    String verdict = "COMPLIANT";
    boolean judged = false;
    boolean warned = false;
    boolean unknown = false;
    boolean pending = false;
    boolean breached = false;
    for (Finding finding : findings) {
      Severity severity = conditions.get(finding.condition()).severity();
      outcomes.merge(finding.condition(), finding.outcome(), (a, b) -> a.compareTo(b) < 0 ? a : b);
      judged |= finding.outcome() == Outcome.NEEDS_JUDGEMENT && severity != Severity.INFO;
      unknown |= finding.outcome() == Outcome.NOT_ASSESSED && severity != Severity.INFO;
      pending |= finding.outcome() == Outcome.PENDING && severity != Severity.INFO;
      breached |= finding.outcome() == Outcome.BREACHED && severity == Severity.ERROR;
      warned |= finding.outcome() == Outcome.BREACHED && severity == Severity.WARNING;
    }
    if (breached) {
      verdict = "BREACHED";
    } else if (unknown) {
      verdict = "NOT_ASSESSED";
    } else if (warned) {
      verdict = "WARNINGS";
    } else if (judged) {
      verdict = "NEEDS_JUDGEMENT";
    } else if (pending) {
      verdict = "PENDING";
    }
    Map<Outcome, Integer> totals = new EnumMap<>(Outcome.class);
    outcomes.values().forEach(one -> totals.merge(one, 1, Integer::sum));
    Recipient recipient = texts.register().find(report.get("recipient").textValue());
    var bytes = new ByteArrayOutputStream(8192);
    try (JsonGenerator out = MAPPER.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeStringField("agreement", "2020");
      out.writeStringField("agreementKnowledge", texts.agreement().knowledge().name());
      out.writeObjectFieldStart("recipient");
      out.writeStringField("code", recipient.code());
      out.writeStringField("name", recipient.name());
      out.writeStringField("kind", recipient.kind().name());
      out.writeEndObject();
      out.writeStringField("asOf", asOf.toString());
      out.writeStringField("engineVersion", EngineVersion.CURRENT);
      out.writeObjectFieldStart("ruleset");
      out.writeStringField("id", "2020");
      out.writeStringField("version", texts.version());
      out.writeEndObject();
      out.writeObjectFieldStart("report");
      out.writeStringField("digest", digest(json));
      out.writeNullField("source");
      out.writeEndObject();
      out.writeStringField("verdict", verdict);
      out.writeObjectFieldStart("totals");
      out.writeNumberField("conditions", outcomes.size());
      for (Outcome one : Outcome.values()) {
        out.writeNumberField(one.name(), totals.getOrDefault(one, 0));
      }
      out.writeEndObject();
      out.writeArrayFieldStart("conditions");
      for (Map.Entry<String, Outcome> one : outcomes.entrySet()) {
        Condition condition = conditions.get(one.getKey());
        out.writeStartObject();
        out.writeStringField("id", one.getKey());
        out.writeStringField("outcome", one.getValue().name());
        out.writeStringField("severity", condition.severity().name());
        out.writeStringField("title", condition.title().sv());
        out.writeStringField("legalBasis", condition.legalBasis());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeArrayFieldStart("findings");
      for (Finding finding : findings) {
        write(out, finding);
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private void write(JsonGenerator out, Finding finding) throws IOException {
    Condition condition = conditions.get(finding.condition());
    out.writeStartObject();
    out.writeStringField("condition", finding.condition());
    out.writeStringField("outcome", finding.outcome().name());
    out.writeStringField("severity", condition.severity().name());
    out.writeStringField("pointer", finding.pointer());
    out.writeStringField("place", finding.place());
    out.writeStringField("message", finding.message());
    out.writeObjectFieldStart("values");
    for (Map.Entry<String, Object> value : finding.values().entrySet()) {
      out.writeFieldName(value.getKey());
      value(out, value.getValue());
    }
    out.writeEndObject();
    if (finding.expected() != null) {
      out.writeFieldName("expected");
      value(out, finding.expected());
    }
    if (finding.actual() != null) {
      out.writeFieldName("actual");
      value(out, finding.actual());
    }
    if (finding.difference() != null) {
      out.writeNumberField("difference", finding.difference());
    }
    if (finding.asks()) {
      out.writeArrayFieldStart("checklist");
      for (var question : condition.checklist()) {
        out.writeString(question.sv());
      }
      out.writeEndArray();
    }
    out.writeStringField("help", finding.help());
    out.writeStringField("legalBasis", condition.legalBasis());
    out.writeEndObject();
  }

  private static void value(JsonGenerator out, Object value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (value instanceof Integer number) {
      out.writeNumber(number);
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object one : list) {
        out.writeString(one.toString());
      }
      out.writeEndArray();
    } else {
      out.writeString(value.toString());
    }
  }

  private static String digest(byte[] json) {
    try {
      return "%064x"
          .formatted(new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(json)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
