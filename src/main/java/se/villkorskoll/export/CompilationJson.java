package se.villkorskoll.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.villkorskoll.compilation.AnswerFigures;
import se.villkorskoll.compilation.Area;
import se.villkorskoll.compilation.Caveat;
import se.villkorskoll.compilation.Compilation;
import se.villkorskoll.compilation.Figures;
import se.villkorskoll.compilation.FundsFigures;
import se.villkorskoll.compilation.PlanFigures;
import se.villkorskoll.compilation.RemainingFigures;
import se.villkorskoll.compilation.ReportingCoverage;
import se.villkorskoll.compilation.Sum;
import se.villkorskoll.compilation.UseByService;
import se.villkorskoll.compilation.UseCell;
import se.villkorskoll.compilation.UseRow;
import se.villkorskoll.compilation.UseTable;
import se.villkorskoll.compilation.WaitingTimeFigures;
import se.villkorskoll.compilation.YouthClinicFigures;
import se.villkorskoll.compilation.YouthClinicFigures.SexShares;
import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.Language;

/**
 * The one JSON form of a compilation. The command line prints these bytes, and the service sends
 * them. Every field is always there; what is not known is null.
 */
public final class CompilationJson {

  private CompilationJson() {}

  /** The compilation on one line with a final line feed. */
  public static byte[] of(Compilation compilation, Language language) {
    var bytes = new ByteArrayOutputStream(256 * 1024);
    try (JsonGenerator json = JsonOutput.compact(bytes)) {
      JsonOutput.value(json, compilation(compilation), language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private static Map<String, Object> compilation(Compilation all) {
    return object(
        "agreement", all.agreement(),
        "title", all.title(),
        "year", all.year(),
        "agreementKnowledge", all.knowledge(),
        "ruleset", object("id", all.agreement(), "version", all.rulesetVersion()),
        "reports", object("count", all.reports(), "digest", all.digest()),
        "unreadableDocuments", all.unreadable(),
        "repeated", all.repeated(),
        "caveats", each(all.caveats(), CompilationJson::caveat),
        "national", area(all.national()),
        "counties", each(all.counties(), CompilationJson::area));
  }

  private static Map<String, Object> area(Area area) {
    return object(
        "code", area.code(),
        "name", area.name(),
        "all", figures(area.all()),
        "kinds", each(area.kinds(), CompilationJson::figures));
  }

  private static Map<String, Object> figures(Figures figures) {
    return object(
        "kind", figures.kind(),
        "coverage", coverage(figures.coverage()),
        "funds", funds(figures.funds()),
        "parts", each(figures.parts(), CompilationJson::funds),
        "earlierYears", figures.earlierYears() == null ? null : funds(figures.earlierYears()),
        "plans", figures.plans() == null ? null : plans(figures.plans()),
        "planReview",
            figures.planReview() == null
                ? null
                : each(figures.planReview(), CompilationJson::answers),
        "youthClinics",
            figures.youthClinics() == null ? null : youthClinics(figures.youthClinics()),
        "waitingTimes", each(figures.waitingTimes(), CompilationJson::waitingTime),
        "caveats", each(figures.caveats(), CompilationJson::caveat));
  }

  private static Map<String, Object> coverage(ReportingCoverage coverage) {
    return object(
        "recipients", coverage.recipients(),
        "reported", coverage.reported(),
        "declined", coverage.declined(),
        "missing", coverage.missing(),
        "unreadable", coverage.unreadable());
  }

  private static Map<String, Object> sum(Sum sum) {
    return object(
        "amount", sum.amount(),
        "told", sum.told(),
        "of", sum.of(),
        "notReported", sum.notReported(),
        "notAvailable", sum.notAvailable(),
        "unreadable", sum.unreadable());
  }

  private static Map<String, Object> funds(FundsFigures funds) {
    return object(
        "part", funds.part(),
        "title", funds.title(),
        "received", sum(funds.received()),
        "spent", sum(funds.spent()),
        "passedOn", sum(funds.passedOn()),
        "fromOthers", sum(funds.fromOthers()),
        "remaining", remaining(funds.remaining()),
        "use", use(funds.use()),
        "caveats", each(funds.caveats(), CompilationJson::caveat));
  }

  private static Map<String, Object> remaining(RemainingFigures remaining) {
    return object(
        "spentAll", remaining.spentAll(),
        "notSpentAll", remaining.notSpentAll(),
        "withPlan", remaining.withPlan(),
        "withoutPlan", remaining.withoutPlan(),
        "notTold", remaining.notTold(),
        "contradictory", remaining.contradictory(),
        "unspent", sum(remaining.unspent()));
  }

  private static Map<String, Object> use(UseTable use) {
    return object(
        "rows", each(use.rows(), CompilationJson::row),
        "columns", each(use.columns(), CompilationJson::cell),
        "services", each(use.services(), CompilationJson::ofService),
        "amount", use.amount(),
        "byLines", use.byLines(),
        "byStatedTotals", use.byStatedTotals(),
        "notSpecified", use.notSpecified(),
        "incomplete", use.incomplete(),
        "difference", use.difference());
  }

  private static Map<String, Object> row(UseRow row) {
    return object(
        "category", row.category(),
        "title", row.category() == null ? null : row.category().label(),
        "recipients", row.recipients(),
        "cells", each(row.cells(), CompilationJson::cell),
        "services", each(row.services(), CompilationJson::ofService),
        "amount", row.amount(),
        "share", row.share());
  }

  private static Map<String, Object> cell(UseCell cell) {
    return object("ageGroup", cell.ageGroup(), "amount", cell.amount(), "share", cell.share());
  }

  private static Map<String, Object> ofService(UseByService of) {
    return object("service", of.service(), "amount", of.amount(), "share", of.share());
  }

  private static Map<String, Object> plans(PlanFigures plans) {
    return object(
        "analyses", sum(plans.analyses()),
        "plans", sum(plans.plans()),
        "kinds", counts(plans.kinds()),
        "goals", sum(plans.goals()),
        "horizons", counts(plans.horizons()),
        "goalsWithIndicator", plans.goalsWithIndicator(),
        "indicators", sum(plans.indicators()),
        "indicatorsWithResult", plans.indicatorsWithResult());
  }

  private static Map<String, Object> answers(AnswerFigures answers) {
    return object(
        "question", answers.question(),
        "title", answers.title(),
        "answers", counts(answers.answers()),
        "told", answers.told(),
        "of", answers.of(),
        "notReported", answers.notReported());
  }

  /** How many there are of each code, by its name. */
  private static Map<String, Object> counts(Map<? extends Labelled, Integer> counts) {
    Map<String, Object> byName = new LinkedHashMap<>();
    counts.forEach((code, count) -> byName.put(code.name(), count));
    return byName;
  }

  private static Map<String, Object> youthClinics(YouthClinicFigures clinics) {
    return object(
        "clinics", sum(clinics.clinics()),
        "visits", sum(clinics.visits()),
        "sexShares", each(clinics.sexShares(), CompilationJson::sexShares),
        "meanShares", clinics.meanShares() == null ? null : sexShares(clinics.meanShares()),
        "posts", sum(clinics.posts()),
        "staffingCost", sum(clinics.staffingCost()),
        "staffed", clinics.staffed(),
        "staff",
            each(
                clinics.staff(),
                one ->
                    object(
                        "profession", one.profession(),
                        "recipients", one.recipients(),
                        "posts", sum(one.posts()),
                        "cost", sum(one.cost()))),
        "efforts",
            each(
                clinics.efforts(),
                one ->
                    object(
                        "kind", one.kind(),
                        "recipients", one.recipients(),
                        "clinics", sum(one.clinics()),
                        "cost", sum(one.cost()))),
        "extendedHours", sum(clinics.extendedHours()),
        "answers", each(clinics.answers(), CompilationJson::answers),
        "costs", clinics.costs(),
        "caveats", each(clinics.caveats(), CompilationJson::caveat));
  }

  private static Map<String, Object> sexShares(SexShares shares) {
    return object(
        "recipient", shares.recipient(),
        "girls", shares.girls(),
        "boys", shares.boys(),
        "other", shares.other());
  }

  private static Map<String, Object> waitingTime(WaitingTimeFigures waiting) {
    return object(
        "measure", waiting.measure(),
        "total", sum(waiting.total()),
        "withinLimit", sum(waiting.withinLimit()),
        "shareOf", waiting.shareOf(),
        "base", waiting.base(),
        "baseWithinLimit", waiting.baseWithinLimit(),
        "share", waiting.share(),
        "lowest", waiting.lowest(),
        "highest", waiting.highest(),
        "impossible", waiting.impossible(),
        "caveats", each(waiting.caveats(), CompilationJson::caveat));
  }

  private static Map<String, Object> caveat(Caveat caveat) {
    return object(
        "kind", caveat.kind(),
        "text", caveat.text(),
        "source", caveat.source(),
        "recipients", caveat.recipients());
  }

  private static <E> List<Map<String, Object>> each(
      List<E> list, Function<E, Map<String, Object>> form) {
    return list.stream().map(form).toList();
  }

  /** An object of fields and values, in the order given. */
  private static Map<String, Object> object(Object... fieldsAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      object.put((String) fieldsAndValues[i], fieldsAndValues[i + 1]);
    }
    return object;
  }
}
