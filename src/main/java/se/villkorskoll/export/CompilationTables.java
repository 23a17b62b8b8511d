package se.villkorskoll.export;

import static se.villkorskoll.export.TableCells.cells;
import static se.villkorskoll.export.TableCells.columns;
import static se.villkorskoll.export.TableCells.joined;
import static se.villkorskoll.export.TableCells.sum;
import static se.villkorskoll.export.TableCells.sumColumns;
import static se.villkorskoll.export.TableCells.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import se.villkorskoll.compilation.AnswerFigures;
import se.villkorskoll.compilation.Area;
import se.villkorskoll.compilation.Caveat;
import se.villkorskoll.compilation.Figures;
import se.villkorskoll.compilation.FundsFigures;
import se.villkorskoll.compilation.PlanFigures;
import se.villkorskoll.compilation.ReportingCoverage;
import se.villkorskoll.compilation.UseByService;
import se.villkorskoll.compilation.UseCell;
import se.villkorskoll.compilation.UseRow;
import se.villkorskoll.model.report.AgeGroup;
import se.villkorskoll.model.shape.Labelled;
import se.villkorskoll.model.shape.LocalText;

/**
 * The tables that a compilation is read in: a row for each area and kind of recipient, so that a
 * reader can filter them. A sum over recipients stands beside how many have told all of it, of how
 * many, and, but for the table of counties, who has not. What the funds were used for is of what is
 * specified; who does not specify stands among the caveats.
 */
final class CompilationTables {

  private static final LocalText NOT_TOLD = LocalText.of("inte angivet", "not told");
  private static final LocalText SUM = LocalText.of("summa", "sum");

  private final List<Area> areas;

  private CompilationTables(List<Area> areas) {
    this.areas = areas;
  }

  /** The tables of some areas, without those that have no rows. */
  static List<CompilationTable> of(List<Area> areas) {
    var tables = new CompilationTables(areas);
    return List.of(
            tables.coverage(),
            tables.funds(),
            tables.remaining(),
            tables.use(),
            tables.services(),
            tables.plans(),
            tables.answers(
                text("Uppföljning av planerna", "Review of the plans"), Figures::planReview),
            CareTables.youthClinics(areas),
            tables.answers(
                text("Svar om ungdomsmottagningar", "Answers on youth clinics"),
                figures ->
                    figures.youthClinics() == null ? null : figures.youthClinics().answers()),
            CareTables.efforts(areas),
            CareTables.waitingTimes(areas),
            tables.caveats())
        .stream()
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  /** One row for each county: who has reported, what is spent and what is left of all parts. */
  static CompilationTable counties(List<Area> counties) {
    List<List<Object>> rows = new ArrayList<>();
    for (Area county : counties) {
      ReportingCoverage coverage = county.all().coverage();
      FundsFigures funds = county.all().funds();
      rows.add(
          cells(
              county.name(),
              coverage.reported(),
              coverage.recipients(),
              funds.spent().amount(),
              funds.spent().told(),
              funds.spent().of(),
              funds.remaining().unspent().amount(),
              funds.remaining().unspent().told(),
              funds.remaining().unspent().of(),
              funds.remaining().spentAll(),
              funds.remaining().notSpentAll(),
              funds.remaining().withPlan()));
    }
    return new CompilationTable(
        text("Länen, alla mottagare och delar", "The counties, all recipients and parts"),
        List.of(
            text("län", "county"),
            text("har redovisat", "have reported"),
            text("av", "of"),
            text("förbrukat (kr)", "spent (SEK)"),
            text("redovisas av", "told by"),
            text("av", "of"),
            text("ej förbrukat (kr)", "unspent (SEK)"),
            text("redovisas av", "told by"),
            text("av", "of"),
            text("allt förbrukat", "all spent"),
            text("inte allt", "not all"),
            text("med plan", "with a plan")),
        rows);
  }

  private CompilationTable coverage() {
    return CompilationTable.of(
        areas,
        text("Täckning", "Coverage"),
        List.of(
            text("mottagare", "recipients"),
            text("har redovisat", "have reported"),
            text("har avböjt", "have declined"),
            text("saknas", "are missing"),
            text("går inte att läsa", "cannot be read"),
            text("inte med", "not included")),
        (figures, rows) -> {
          ReportingCoverage one = figures.coverage();
          var without = new TreeSet<>(one.missing());
          without.addAll(one.unreadable());
          rows.add(
              cells(
                  one.recipients(),
                  one.reported(),
                  one.declined().size(),
                  one.missing().size(),
                  one.unreadable().size(),
                  List.copyOf(without)));
        });
  }

  private CompilationTable funds() {
    return CompilationTable.of(
        areas,
        text("Medel", "Funds"),
        columns(
            List.of(text("del", "part")),
            sumColumns("mottaget (kr)", "received (SEK)"),
            sumColumns("förbrukat (kr)", "spent (SEK)"),
            sumColumns("vidareförmedlat (kr)", "passed on (SEK)"),
            sumColumns("mottaget av andra (kr)", "received from others (SEK)")),
        (figures, rows) ->
            allFunds(figures)
                .forEach(
                    one ->
                        rows.add(
                            joined(
                                cells(part(one)),
                                sum(one.received()),
                                sum(one.spent()),
                                sum(one.passedOn()),
                                sum(one.fromOthers())))));
  }

  private CompilationTable remaining() {
    return CompilationTable.of(
        areas,
        text("Ej förbrukade medel", "Unspent funds"),
        columns(
            List.of(
                text("del", "part"),
                text("allt förbrukat", "all spent"),
                text("inte allt", "not all"),
                text("med plan", "with a plan"),
                text("svarar inte", "do not tell"),
                text("utan plan", "without a plan")),
            sumColumns("ej förbrukat (kr)", "unspent (SEK)")),
        (figures, rows) ->
            allFunds(figures)
                .forEach(
                    one ->
                        rows.add(
                            joined(
                                cells(
                                    part(one),
                                    one.remaining().spentAll(),
                                    one.remaining().notSpentAll(),
                                    one.remaining().withPlan(),
                                    one.remaining().notTold().size(),
                                    one.remaining().withoutPlan()),
                                sum(one.remaining().unspent())))));
  }

  private CompilationTable use() {
    List<LocalText> columns = new ArrayList<>();
    columns.add(text("del", "part"));
    columns.add(text("kategori", "category"));
    columns.add(text("mottagare", "recipients"));
    for (AgeGroup ageGroup : AgeGroup.values()) {
      columns.add(amountOf(ageGroup.label()));
      columns.add(text("%", "%"));
    }
    columns.add(amountOf(NOT_TOLD));
    columns.add(text("%", "%"));
    columns.add(amountOf(SUM));
    columns.add(text("%", "%"));
    return CompilationTable.of(
        areas,
        text("Medlens användning", "Use of funds"),
        columns,
        (figures, rows) ->
            allFunds(figures)
                .forEach(
                    one -> {
                      for (UseRow row : one.use().rows()) {
                        Object category = row.category() == null ? NOT_TOLD : row.category();
                        rows.add(
                            joined(
                                cells(part(one), category, row.recipients()),
                                byAge(row.cells()),
                                cells(row.amount(), row.share())));
                      }
                      if (!one.use().rows().isEmpty()) {
                        rows.add(
                            joined(
                                cells(part(one), SUM, null),
                                byAge(one.use().columns()),
                                cells(one.use().amount(), null)));
                      }
                    }));
  }

  private CompilationTable services() {
    return CompilationTable.of(
        areas,
        text("Användning per verksamhet", "Use by service"),
        List.of(
            text("del", "part"),
            text("kategori", "category"),
            text("verksamhet", "service"),
            amountOf(SUM),
            text("%", "%")),
        (figures, rows) ->
            allFunds(figures)
                .forEach(
                    one -> {
                      for (UseRow row : one.use().rows()) {
                        Object category = row.category() == null ? NOT_TOLD : row.category();
                        services(one, category, row.services(), rows);
                      }
                      services(one, SUM, one.use().services(), rows);
                    }));
  }

  private static void services(
      FundsFigures funds, Object category, List<UseByService> services, List<List<Object>> rows) {
    services.forEach(
        one -> rows.add(cells(part(funds), category, one.service(), one.amount(), one.share())));
  }

  private static LocalText amountOf(LocalText what) {
    return text(what.sv() + " (kr)", what.en() + " (SEK)");
  }

  private static List<Object> byAge(List<UseCell> cells) {
    List<Object> byAge = new ArrayList<>();
    List<AgeGroup> ageGroups = new ArrayList<>(Arrays.asList(AgeGroup.values()));
    ageGroups.add(null);
    for (AgeGroup ageGroup : ageGroups) {
      UseCell found =
          cells.stream().filter(one -> one.ageGroup() == ageGroup).findFirst().orElse(null);
      byAge.add(found == null ? null : found.amount());
      byAge.add(found == null ? null : found.share());
    }
    return byAge;
  }

  private CompilationTable plans() {
    return CompilationTable.of(
        areas,
        text("Planer och indikatorer", "Plans and indicators"),
        columns(List.of(text("uppgift", "figure")), sumColumns("antal", "number")),
        (figures, rows) -> {
          PlanFigures plans = figures.plans();
          if (plans == null) {
            return;
          }
          rows.add(joined(cells(text("behovsanalyser", "needs analyses")), sum(plans.analyses())));
          rows.add(joined(cells(text("planer", "plans")), sum(plans.plans())));
          counts(plans.kinds(), rows);
          rows.add(joined(cells(text("mål", "goals")), sum(plans.goals())));
          counts(plans.horizons(), rows);
          rows.add(
              joined(
                  cells(text("mål med indikator", "goals with an indicator")),
                  cells(plans.goalsWithIndicator(), null, null, null)));
          rows.add(joined(cells(text("indikatorer", "indicators")), sum(plans.indicators())));
          rows.add(
              joined(
                  cells(text("indikatorer med resultat", "indicators with a result")),
                  cells(plans.indicatorsWithResult(), null, null, null)));
        });
  }

  private static void counts(Map<? extends Labelled, Integer> counts, List<List<Object>> rows) {
    counts.forEach((code, count) -> rows.add(cells(code, count, null, null, null)));
  }

  private CompilationTable answers(
      LocalText title, Function<Figures, List<AnswerFigures>> questions) {
    return CompilationTable.of(
        areas,
        title,
        List.of(
            text("fråga", "question"),
            text("svar", "answer"),
            text("antal", "number"),
            text("har svarat", "have answered"),
            text("av", "of"),
            text("har inte svarat", "have not answered")),
        (figures, rows) -> {
          List<AnswerFigures> answered = questions.apply(figures);
          if (answered != null) {
            for (AnswerFigures one : answered) {
              one.answers()
                  .forEach(
                      (answer, count) ->
                          rows.add(
                              cells(
                                  one.title(),
                                  answer,
                                  count,
                                  one.told(),
                                  one.of(),
                                  one.notReported())));
            }
          }
        });
  }

  private CompilationTable caveats() {
    return CompilationTable.of(
        areas,
        text("Att tänka på", "Caveats"),
        List.of(
            text("gäller", "concerns"),
            text("vad", "what"),
            text("källa", "source"),
            text("mottagare", "recipients")),
        (figures, rows) -> {
          figures.caveats().forEach(one -> rows.add(caveat(null, one)));
          allFunds(figures)
              .forEach(funds -> funds.caveats().forEach(one -> rows.add(caveat(part(funds), one))));
          if (figures.youthClinics() != null) {
            figures.youthClinics().caveats().forEach(one -> rows.add(caveat(null, one)));
          }
          figures
              .waitingTimes()
              .forEach(
                  waiting ->
                      waiting.caveats().forEach(one -> rows.add(caveat(waiting.measure(), one))));
        });
  }

  private static List<Object> caveat(Object what, Caveat caveat) {
    return cells(
        what == null ? caveat.kind() : what, caveat.text(), caveat.source(), caveat.recipients());
  }

  private static List<FundsFigures> allFunds(Figures figures) {
    List<FundsFigures> funds = new ArrayList<>(figures.parts());
    if (funds.size() != 1) {
      funds.add(figures.funds());
    }
    if (figures.earlierYears() != null) {
      funds.add(figures.earlierYears());
    }
    return funds;
  }

  private static Object part(FundsFigures funds) {
    return funds.part() == null ? funds.title() : funds.part();
  }
}
