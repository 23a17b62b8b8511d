package se.villkorskoll.compilation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import se.villkorskoll.model.result.ValueText;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;

/** What to bear in mind of funds and their use. */
final class FundsCaveats {

  private FundsCaveats() {}

  /**
   * The caveats.
   *
   * @param passedOn passed on (SEK); null where nobody tells
   * @param fromOthers received from other recipients (SEK); null where nobody tells
   * @param estimates who says that amounts are estimates, sorted
   * @param severalInCounty who accounts for the same funds of a county as another does, sorted
   */
  static List<Caveat> of(
      BigDecimal passedOn,
      BigDecimal fromOthers,
      UseTable table,
      RemainingFigures remaining,
      List<String> estimates,
      List<String> severalInCounty) {
    List<Caveat> caveats = new ArrayList<>();
    if (isPositive(passedOn) || isPositive(fromOthers)) {
      caveats.add(passedOn(passedOn, fromOthers));
    }
    if (!estimates.isEmpty()) {
      caveats.add(
          new Caveat(
              Caveat.Kind.ESTIMATES,
              LocalText.of(
                  "%d mottagare säger att belopp är uppskattade.".formatted(estimates.size()),
                  "%d recipients say that amounts are estimates.".formatted(estimates.size())),
              "003:3353-3360",
              estimates));
    }
    if (!severalInCounty.isEmpty()) {
      caveats.add(
          new Caveat(
              Caveat.Kind.SEVERAL_ACCOUNTS,
              LocalText.of(
                  "Länets medel är redovisade som förbrukade av flera i samma län: samma medel kan vara räknade två gånger.",
                  "The county's funds are accounted for as spent by several in one county: the same funds may be counted twice."),
              "000:30; 001:252; 002:31",
              severalInCounty));
    }
    notSpecified(table, caveats);
    specifiedOtherwise(table, caveats);
    remaining(remaining, caveats);
    return caveats;
  }

  private static Caveat passedOn(BigDecimal passedOn, BigDecimal fromOthers) {
    return new Caveat(
        Caveat.Kind.PASSED_ON,
        LocalText.of(
            "Vidareförmedlat är %s kr och mottaget av andra mottagare %s kr. Medlen räknas bara hos den som har använt dem; vad som gick till någon som inte redovisar här finns inte i summan."
                .formatted(
                    ValueText.of(passedOn, Language.SV), ValueText.of(fromOthers, Language.SV)),
            "Passed on: SEK %s; received from other recipients: SEK %s. The funds count only with the one who used them; what went to somebody who does not report here is not in the sum."
                .formatted(
                    ValueText.of(passedOn, Language.EN), ValueText.of(fromOthers, Language.EN))),
        "003:3603-3610; 002:103-105",
        List.of());
  }

  private static void notSpecified(UseTable table, List<Caveat> caveats) {
    var those = new TreeSet<>(table.notSpecified());
    those.addAll(table.incomplete());
    if (!those.isEmpty()) {
      caveats.add(
          new Caveat(
              Caveat.Kind.NOT_SPECIFIED,
              LocalText.of(
                  "%d mottagare specificerar inte allt som är förbrukat; tabellen är utan det."
                      .formatted(those.size()),
                  "%d recipients do not specify all that is spent; the table is without it."
                      .formatted(those.size())),
              "003:2399-2410",
              List.copyOf(those)));
    }
  }

  private static void specifiedOtherwise(UseTable table, List<Caveat> caveats) {
    if (!table.differing().isEmpty()) {
      BigDecimal over = table.difference();
      String sv = ValueText.of(over.abs(), Language.SV);
      String en = ValueText.of(over.abs(), Language.EN);
      caveats.add(
          new Caveat(
              Caveat.Kind.NOT_SPECIFIED,
              LocalText.of(
                  "%d mottagare specificerar ett annat belopp än det som är förbrukat. Tabellen har tillsammans %s kr %s än de har förbrukat."
                      .formatted(
                          table.differing().size(), sv, over.signum() < 0 ? "mer" : "mindre"),
                  "%d recipients specify another amount than is spent. The table has SEK %s %s in all than they have spent."
                      .formatted(
                          table.differing().size(), en, over.signum() < 0 ? "more" : "less")),
              "000:162-194; 000:217",
              table.differing()));
    }
    if (!table.withoutSpent().isEmpty()) {
      caveats.add(
          new Caveat(
              Caveat.Kind.NOT_SPECIFIED,
              LocalText.of(
                  "%d mottagare specificerar, men säger inte vad som är förbrukat i allt: specifikationen är i tabellen, och inget i summan av det förbrukade."
                      .formatted(table.withoutSpent().size()),
                  "%d recipients specify, but do not tell what is spent in all: the specification is in the table, and nothing in the sum of what is spent."
                      .formatted(table.withoutSpent().size())),
              null,
              table.withoutSpent()));
    }
  }

  private static void remaining(RemainingFigures remaining, List<Caveat> caveats) {
    if (!remaining.notTold().isEmpty()) {
      caveats.add(
          new Caveat(
              Caveat.Kind.REMAINING,
              LocalText.of(
                  "%d mottagare som har redovisat säger inte om allt är förbrukat."
                      .formatted(remaining.notTold().size()),
                  "%d recipients that have reported do not tell whether all is spent."
                      .formatted(remaining.notTold().size())),
              "000:51",
              remaining.notTold()));
    }
    if (!remaining.contradictory().isEmpty()) {
      caveats.add(
          new Caveat(
              Caveat.Kind.REMAINING,
              LocalText.of(
                  "%d mottagare svarar ett om vad som är kvar och skriver ett annat belopp."
                      .formatted(remaining.contradictory().size()),
                  "%d recipients answer one thing of what is left and write another amount."
                      .formatted(remaining.contradictory().size())),
              "000:51",
              remaining.contradictory()));
    }
  }

  private static boolean isPositive(BigDecimal amount) {
    return amount != null && amount.signum() > 0;
  }
}
