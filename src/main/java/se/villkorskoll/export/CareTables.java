package se.villkorskoll.export;

import static se.villkorskoll.export.TableCells.cells;
import static se.villkorskoll.export.TableCells.columns;
import static se.villkorskoll.export.TableCells.joined;
import static se.villkorskoll.export.TableCells.sum;
import static se.villkorskoll.export.TableCells.sumColumns;
import static se.villkorskoll.export.TableCells.text;

import java.util.List;
import se.villkorskoll.compilation.Area;
import se.villkorskoll.compilation.WaitingTimeFigures;
import se.villkorskoll.compilation.YouthClinicFigures;

/** The tables of a compilation on youth clinics and waiting times. */
final class CareTables {

  private CareTables() {}

  static CompilationTable youthClinics(List<Area> areas) {
    return CompilationTable.of(
        areas,
        text("Ungdomsmottagningar", "Youth clinics"),
        columns(List.of(text("uppgift", "figure")), sumColumns("antal eller kr", "number or SEK")),
        (figures, rows) -> {
          YouthClinicFigures one = figures.youthClinics();
          if (one == null) {
            return;
          }
          rows.add(joined(cells(text("mottagningar", "clinics")), sum(one.clinics())));
          rows.add(
              joined(
                  cells(text("besök för psykisk ohälsa", "visits for mental ill-health")),
                  sum(one.visits())));
          if (one.meanShares() != null) {
            rows.add(figure("flickor (%)", "girls (%)", one.meanShares().girls()));
            rows.add(figure("pojkar (%)", "boys (%)", one.meanShares().boys()));
            rows.add(figure("annat kön (%)", "other sex (%)", one.meanShares().other()));
          }
          rows.add(joined(cells(text("heltidstjänster", "full-time posts")), sum(one.posts())));
          rows.add(
              joined(
                  cells(text("kostnad för bemanning (kr)", "cost of staffing (SEK)")),
                  sum(one.staffingCost())));
          rows.add(
              joined(
                  cells(text("mottagningar med utökade öppettider", "clinics with longer hours")),
                  sum(one.extendedHours())));
          rows.add(
              figure(
                  "alla kostnader för bemanning och satsningar (kr)",
                  "all costs of staffing and efforts (SEK)",
                  one.costs()));
        });
  }

  private static List<Object> figure(String sv, String en, Object value) {
    return cells(text(sv, en), value, null, null, null);
  }

  static CompilationTable efforts(List<Area> areas) {
    return CompilationTable.of(
        areas,
        text("Bemanning och satsningar", "Staff and efforts"),
        columns(
            List.of(
                text("yrke eller satsning", "profession or effort"),
                text("mottagare", "recipients")),
            sumColumns("tjänster eller mottagningar", "posts or clinics"),
            sumColumns("kostnad (kr)", "cost (SEK)")),
        (figures, rows) -> {
          if (figures.youthClinics() != null) {
            figures
                .youthClinics()
                .staff()
                .forEach(
                    one ->
                        rows.add(
                            joined(
                                cells(one.profession(), one.recipients()),
                                sum(one.posts()),
                                sum(one.cost()))));
            figures
                .youthClinics()
                .efforts()
                .forEach(
                    one ->
                        rows.add(
                            joined(
                                cells(one.kind(), one.recipients()),
                                sum(one.clinics()),
                                sum(one.cost()))));
          }
        });
  }

  static CompilationTable waitingTimes(List<Area> areas) {
    return CompilationTable.of(
        areas,
        text("Väntetider", "Waiting times"),
        columns(
            List.of(text("mått", "measure")),
            sumColumns("antal", "number"),
            sumColumns("inom tidsgränsen", "within the limit"),
            List.of(
                text("andel (%)", "share (%)"),
                text("underlag", "base"),
                text("lägst (%)", "lowest (%)"),
                text("högst (%)", "highest (%)"))),
        (figures, rows) -> {
          for (WaitingTimeFigures one : figures.waitingTimes()) {
            rows.add(
                joined(
                    cells(one.measure()),
                    sum(one.total()),
                    sum(one.withinLimit()),
                    cells(one.share(), one.base(), one.lowest(), one.highest())));
          }
        });
  }
}
