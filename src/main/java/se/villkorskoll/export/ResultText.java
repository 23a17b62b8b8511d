package se.villkorskoll.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.model.agreement.Reading;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.Correction;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.result.Totals;
import se.villkorskoll.model.result.ValueText;
import se.villkorskoll.model.round.Coverage;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;

/** A result as plain text: what a person at a municipality wants to read, the gravest first. */
public final class ResultText {

  private static final int WIDTH = 100;
  private static final int SHORT_DIGEST = 12;

  private final Language language;
  private final StringBuilder text = new StringBuilder();

  private ResultText(Language language) {
    this.language = language;
  }

  /** What a finding is announced as, in the order in which findings are told. */
  private enum Kind {
    RULE_FAILED("KUNDE INTE KÖRAS", "COULD NOT BE RUN"),
    ERROR("FEL", "ERROR"),
    NOT_ASSESSED("KAN INTE BEDÖMAS", "NOT ASSESSED"),
    WARNING("VARNING", "WARNING"),
    NEEDS_JUDGEMENT("SKA BEDÖMAS", "TO BE JUDGED"),
    PENDING("VÄNTAR", "PENDING"),
    INFO("UPPLYSNING", "INFORMATION"),
    WAIVED("UNDANTAG", "WAIVED");

    private final LocalText label;

    Kind(String sv, String en) {
      this.label = LocalText.of(sv, en);
    }

    static Kind of(Finding finding) {
      return of(finding.outcome(), finding.condition());
    }

    static Kind of(Outcome outcome, Condition condition) {
      return switch (outcome) {
        case RULE_FAILED -> RULE_FAILED;
        case NOT_ASSESSED -> NOT_ASSESSED;
        case NEEDS_JUDGEMENT -> NEEDS_JUDGEMENT;
        case PENDING -> PENDING;
        case WAIVED -> WAIVED;
        case BREACHED, MET, NOT_APPLICABLE ->
            switch (condition.severity()) {
              case ERROR -> ERROR;
              case WARNING -> WARNING;
              case INFO -> INFO;
            };
      };
    }
  }

  /** As {@link #of(List, PassedOver, Language)}, where no file was passed over. */
  public static String of(List<CheckedReport> reports, Language language) {
    return of(reports, PassedOver.NONE, language);
  }

  /**
   * Results, and why a report has none, one after the other. What holds for all results with the
   * same rules is told once, after them; several reports end with how many have which verdict, the
   * result of all together left out, and how many more there are that are no reports to be checked.
   *
   * @param reports at least one
   * @param passedOver files that were not read, told last
   */
  public static String of(List<CheckedReport> reports, PassedOver passedOver, Language language) {
    var text = new ResultText(language);
    for (CheckedReport report : reports) {
      if (report.result() == null) {
        text.unchecked(report);
      } else {
        text.result(report);
      }
    }
    Map<String, CheckResult> byRules = new LinkedHashMap<>();
    for (CheckedReport report : reports) {
      if (report.result() != null) {
        byRules.putIfAbsent(report.result().rulesetVersion(), report.result());
      }
    }
    byRules.values().forEach(text::agreement);
    List<CheckedReport> each = reports.stream().filter(one -> !one.isOfAllTogether()).toList();
    if (each.size() > 1) {
      text.text.append(System.lineSeparator()).append(SummaryText.of(each, language));
    }
    text.passedOver(passedOver);
    return text.text.toString();
  }

  private void passedOver(PassedOver passedOver) {
    List<String> lines = passedOver.lines(language);
    if (!lines.isEmpty()) {
      text.append(System.lineSeparator());
      paragraph("", lines.get(0));
      lines.stream()
          .skip(1)
          .forEach(one -> text.append(SafeText.line(one)).append(System.lineSeparator()));
    }
  }

  /** How many conditions have which outcome, those that are met or do not apply left out. */
  private static String counts(CheckResult result, Language language) {
    Map<Kind, Long> counts =
        result.outcomes().stream()
            .filter(one -> one.outcome() != Outcome.MET && one.outcome() != Outcome.NOT_APPLICABLE)
            .collect(
                Collectors.groupingBy(
                    one -> Kind.of(one.outcome(), one.condition()),
                    TreeMap::new,
                    Collectors.counting()));
    return counts.isEmpty()
        ? ""
        : counts.entrySet().stream()
            .map(
                one ->
                    one.getKey().label.in(language).toLowerCase(Locale.ROOT) + " " + one.getValue())
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private void unchecked(CheckedReport report) {
    text.append(
        "%s%n%s%n"
            .formatted(SafeText.line(report.source()), report.unchecked().heading().in(language)));
    for (DocumentProblem problem : report.problems()) {
      String line = problem.line() == 0 ? "" : say("rad ", "line ") + problem.line();
      String place = problem.pointer().isEmpty() ? line : (line + " " + problem.pointer()).strip();
      text.append(System.lineSeparator());
      paragraph(
          "  ",
          place.isEmpty()
              ? problem.message().in(language)
              : place + ": " + problem.message().in(language));
      paragraph("    ", problem.help().in(language));
    }
    text.append(System.lineSeparator());
  }

  private void result(CheckedReport report) {
    CheckResult result = report.result();
    text.append(
        "%s (%s), %s %s, %s %s%n"
            .formatted(
                result.recipientName(language),
                result.recipientCode(),
                say("överenskommelsen", "agreement"),
                SafeText.line(result.agreement()),
                say("per", "as of"),
                ValueText.of(result.asOf(), language)));
    if (report.source() != null) {
      text.append("%s%n".formatted(SafeText.line(report.source())));
    }
    text.append(
        "%s%s%n".formatted(result.verdict().label().in(language), counts(result, language)));
    result.coverage().forEach(this::coverage);
    List<Finding> others = new ArrayList<>();
    Map<String, List<Finding>> missing = new LinkedHashMap<>();
    for (Finding finding : result.findings()) {
      if (finding.outcome() == Outcome.NOT_ASSESSED) {
        missing
            .computeIfAbsent(
                finding.pointer() + finding.message(language), key -> new ArrayList<>())
            .add(finding);
      } else {
        others.add(finding);
      }
    }
    for (Kind kind : Kind.values()) {
      others.stream()
          .filter(one -> Kind.of(one) == kind)
          .collect(
              Collectors.groupingBy(one -> one.condition().id(), TreeMap::new, Collectors.toList()))
          .values()
          .forEach(this::findings);
      if (kind == Kind.NOT_ASSESSED) {
        missing.values().forEach(this::missing);
      }
    }
    foot(result);
  }

  private void coverage(Coverage coverage) {
    String late =
        coverage.late() == null
            ? say("okänt hur många", "unknown how many")
            : "" + coverage.late().size();
    paragraph(
        "  ",
        say(
                "%s: %d av %d har redovisat, varav %s efter sista dagen; %d har avböjt alla medel.",
                "%s: %d of %d have reported, %s of them after the last day; %d have declined all funds.")
            .formatted(
                coverage.kind().label().in(language),
                coverage.reported(),
                coverage.recipients(),
                late,
                coverage.declined().size()));
  }

  /** The findings of one condition, with what they share told once. */
  private void findings(List<Finding> findings) {
    Finding first = findings.get(0);
    text.append(System.lineSeparator());
    heading(Kind.of(first), first);
    boolean sameHelp = findings.stream().map(one -> one.help(language)).distinct().count() == 1;
    for (Finding finding : findings) {
      place(finding);
      field("Vad", "What", finding.message(language));
      if (!sameHelp) {
        field("Gör", "Do", finding.help(language));
      }
      correction(finding.correction());
    }
    for (LocalText question : first.checklist()) {
      field("Fråga", "Ask", question.in(language));
    }
    if (sameHelp) {
      field("Gör", "Do", first.help(language));
    }
    field("Stöd", "Basis", first.condition().legalBasis());
  }

  private void correction(Correction correction) {
    if (correction != null) {
      field(
          "Rätt",
          "Fix",
          say(
                  "Är uppgiften felskriven räcker det med %s i stället för %s: %s (%s)",
                  "If the figure is mistyped, %s instead of %s is enough: %s (%s)")
              .formatted(
                  ValueText.of(correction.to(), language),
                  ValueText.of(correction.from(), language),
                  correction.place().in(language),
                  correction.pointer()));
    }
  }

  /** Conditions that lack the same fact are told together. */
  private void missing(List<Finding> findings) {
    Finding first = findings.get(0);
    text.append(System.lineSeparator());
    paragraph(
        "  ",
        Kind.NOT_ASSESSED.label.in(language)
            + " "
            + findings.stream()
                .map(one -> one.condition().id())
                .distinct()
                .collect(Collectors.joining(", ")));
    place(first);
    field("Vad", "What", first.message(language));
    field("Gör", "Do", first.help(language));
  }

  private void heading(Kind kind, Finding finding) {
    paragraph(
        "  ",
        "%s %s %s"
            .formatted(
                kind.label.in(language),
                finding.condition().id(),
                finding.condition().title().in(language)));
  }

  private void place(Finding finding) {
    if (!finding.pointer().isEmpty()) {
      field("Var", "Where", finding.place().in(language) + " (" + finding.pointer() + ")");
    }
  }

  private void foot(CheckResult result) {
    Totals totals = result.totals();
    text.append(System.lineSeparator());
    List<String> parts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      if (totals.of(outcome) > 0) {
        parts.add(outcome.label().in(language) + " " + totals.of(outcome));
      }
    }
    paragraph(
        "  ",
        say("%d villkor: %s.", "%d conditions: %s.")
            .formatted(totals.conditions(), String.join(", ", parts)));
    paragraph(
        "  ",
        say("Regler %s, redovisning %s, Villkorskoll %s.", "Rules %s, report %s, Villkorskoll %s.")
            .formatted(
                result.rulesetVersion().substring(0, SHORT_DIGEST),
                result.reportDigest().substring(0, SHORT_DIGEST),
                result.engineVersion()));
    text.append(System.lineSeparator());
  }

  /** What the agreement's own text leaves open. */
  private void agreement(CheckResult result) {
    paragraph(
        "",
        say("Överenskommelsen %s: %s.", "The agreement %s: %s.")
            .formatted(result.agreement(), result.knowledge().label().in(language)));
    if (!result.knowledge().conditionsKnown()) {
      paragraph(
          "",
          say(
              "Källorna återger inte överenskommelsens egna villkor. Därför går det inte att säga att redovisningen uppfyller dem, också om inget fel är hittat.",
              "The sources do not render the agreement's own conditions. So it cannot be said that the report meets them, even if no fault is found."));
    }
    for (Reading reading : result.readings()) {
      paragraph(
          "",
          say(
                  "Källorna säger emot varandra om %s: här gäller %s (%s), inte %s (%s).",
                  "The sources contradict each other on %s: here it is %s (%s), not %s (%s).")
              .formatted(
                  reading.title().in(language),
                  ValueText.of(reading.used(), language),
                  reading.usedSource(),
                  ValueText.of(reading.other(), language),
                  reading.otherSource()));
    }
  }

  private void field(String sv, String en, String value) {
    paragraph("    %-6s".formatted(say(sv, en)), value);
  }

  /** Breaks lines between words; later lines stand as far in as the first one's text. */
  private void paragraph(String lead, String value) {
    String indent = " ".repeat(lead.length());
    var line = new StringBuilder(lead);
    boolean empty = true;
    for (String word : SafeText.line(value).split(" ", -1)) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append(System.lineSeparator());
        line = new StringBuilder(indent);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    text.append(line).append(System.lineSeparator());
  }

  private String say(String sv, String en) {
    return language == Language.SV ? sv : en;
  }
}
