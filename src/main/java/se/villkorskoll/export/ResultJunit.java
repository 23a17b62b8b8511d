package se.villkorskoll.export;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.villkorskoll.document.DocumentProblem;
import se.villkorskoll.model.result.CheckResult;
import se.villkorskoll.model.result.ConditionOutcome;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.result.Severity;
import se.villkorskoll.model.result.Verdict;
import se.villkorskoll.model.shape.Language;

/**
 * Results as JUnit XML, for build servers: a suite for each report and for all together, a case for
 * each condition, named by its rule. A suite fails exactly when the command's exit code for its
 * report is not 0:
 *
 * <ul>
 *   <li>a breach is a failure whose type is its severity, a warning too; information passes, with
 *       its text as output;
 *   <li>what cannot be assessed is a failure of type {@code NOT_ASSESSED}, since nothing is met in
 *       silence and the one who reports can mend it; under a condition of information, which
 *       changes no verdict, it is skipped;
 *   <li>a report that cannot be read, checked or compared with and a rule that cannot be run are
 *       errors;
 *   <li>what a person is to judge, what is pending, waived or does not apply is skipped, with why.
 * </ul>
 */
public final class ResultJunit {

  private final Language language;
  private final XMLStreamWriter xml;

  private ResultJunit(XMLStreamWriter xml, Language language) {
    this.xml = xml;
    this.language = language;
  }

  /** How a case ended; null stands for a pass. */
  private record Case(String name, String element, String type, String message, String text) {}

  /** Checked reports, with a final line feed. The same reports give the same bytes. */
  public static byte[] of(List<CheckedReport> reports, Language language) {
    var text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      new ResultJunit(xml, language).suites(reports);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text in memory can be written", e);
    }
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private void suites(List<CheckedReport> reports) throws XMLStreamException {
    List<List<Case>> all = reports.stream().map(this::cases).toList();
    line(0);
    xml.writeStartElement("testsuites");
    attribute("name", "Villkorskoll");
    counts(all.stream().flatMap(List::stream).toList());
    for (int i = 0; i < reports.size(); i++) {
      suite(reports.get(i), all.get(i));
    }
    line(0);
    xml.writeEndElement();
  }

  private void suite(CheckedReport report, List<Case> cases) throws XMLStreamException {
    String name = name(report);
    line(1);
    xml.writeStartElement("testsuite");
    attribute("name", name);
    counts(cases);
    if (report.result() != null) {
      properties(report.result());
    }
    for (Case one : cases) {
      line(2);
      xml.writeStartElement("testcase");
      attribute("classname", name);
      attribute("name", one.name);
      if (report.lines().file() != null) {
        attribute("file", report.lines().file());
      }
      attribute("time", "0");
      if (one.element != null) {
        line(3);
        xml.writeStartElement(one.element);
        if (one.message != null) {
          attribute("message", one.message);
        }
        if (one.type != null) {
          attribute("type", one.type);
        }
        xml.writeCharacters(SafeText.xml(one.text));
        xml.writeEndElement();
        line(2);
      }
      xml.writeEndElement();
    }
    line(1);
    xml.writeEndElement();
  }

  private void counts(List<Case> cases) throws XMLStreamException {
    attribute("tests", Integer.toString(cases.size()));
    for (String element : List.of("failure", "error", "skipped")) {
      long count = cases.stream().filter(one -> element.equals(one.element)).count();
      attribute(element.equals("skipped") ? element : element + "s", Long.toString(count));
    }
    attribute("time", "0");
  }

  private void properties(CheckResult result) throws XMLStreamException {
    line(2);
    xml.writeStartElement("properties");
    property("agreement", result.agreement());
    property("recipient", result.recipientCode());
    property("recipientName", result.recipientName(language));
    property("asOf", result.asOf().toString());
    property("verdict", result.verdict().name());
    property("engineVersion", result.engineVersion());
    property("rulesetVersion", result.rulesetVersion());
    property("reportDigest", result.reportDigest());
    line(2);
    xml.writeEndElement();
  }

  private void property(String name, String value) throws XMLStreamException {
    line(3);
    xml.writeEmptyElement("property");
    attribute("name", name);
    attribute("value", value);
  }

  private static String name(CheckedReport report) {
    if (report.source() != null && !report.source().isBlank()) {
      return report.source();
    }
    return report.result() == null
        ? "-"
        : report.result().recipientCode() + " " + report.result().agreement();
  }

  private List<Case> cases(CheckedReport report) {
    if (report.result() == null) {
      return List.of(unchecked(report));
    }
    CheckResult result = report.result();
    List<Case> cases = new ArrayList<>();
    Map<String, List<Finding>> findings =
        result.findings().stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.condition().id(), TreeMap::new, Collectors.toList()));
    boolean failing = false;
    for (ConditionOutcome outcome : result.outcomes()) {
      Case one =
          condition(report, outcome, findings.getOrDefault(outcome.condition().id(), List.of()));
      failing |= "failure".equals(one.element) || "error".equals(one.element);
      cases.add(one);
    }
    if (result.verdict() == Verdict.NOT_ASSESSED && !failing) {
      String verdict = result.verdict().label().in(language) + ".";
      cases.add(
          new Case(
              "report-as-a-whole",
              "failure",
              Outcome.NOT_ASSESSED.name(),
              verdict,
              say("Inget villkor är uppfyllt.", "No condition is met.")));
    }
    return cases;
  }

  private Case unchecked(CheckedReport report) {
    List<String> parts = new ArrayList<>();
    for (DocumentProblem problem : report.problems()) {
      parts.add(place(report, report.lines().line(problem.line()), problem.pointer()));
      parts.add(problem.message().in(language));
      parts.add(problem.help().in(language));
    }
    String name =
        switch (report.unchecked()) {
          case UNREADABLE -> "report-can-be-read";
          case RULES_AT_FAULT -> "rules-are-in-order";
          case NOT_USED -> "report-is-used";
          case NOT_READ -> "file-is-read";
          case NOT_FOUND -> "path-is-found";
        };
    return new Case(
        name,
        "error",
        report.unchecked().name(),
        first(report.problems().stream().map(one -> one.message().in(language)).toList()),
        String.join("\n", parts));
  }

  private Case condition(CheckedReport report, ConditionOutcome outcome, List<Finding> findings) {
    // what must hold, the same in every language, so that build servers know the case again
    String name = outcome.condition().name();
    boolean information = outcome.condition().severity() == Severity.INFO;
    String element =
        switch (outcome.outcome()) {
          case MET -> null;
          case BREACHED -> information ? "system-out" : "failure";
          case NOT_ASSESSED -> information ? "skipped" : "failure";
          case RULE_FAILED -> "error";
          case NEEDS_JUDGEMENT, PENDING, NOT_APPLICABLE, WAIVED -> "skipped";
        };
    if (element == null) {
      return new Case(name, null, null, null, null);
    }
    if (element.equals("system-out")) {
      return new Case(name, element, null, null, text(report, outcome, findings));
    }
    String type =
        outcome.outcome() == Outcome.BREACHED
            ? outcome.condition().severity().name()
            : outcome.outcome().name();
    String message =
        first(
            findings.stream()
                .filter(one -> one.outcome() == outcome.outcome())
                .map(one -> one.message(language))
                .toList());
    if (message.isEmpty() && outcome.reason() != null) {
      message = outcome.reason().in(language);
    }
    boolean skipped = element.equals("skipped");
    return new Case(
        name,
        element,
        skipped ? null : type,
        skipped
            ? outcome.outcome().label().in(language) + ": " + message
            : outcome.condition().title().in(language) + ". " + message,
        text(report, outcome, findings));
  }

  /** Every finding of a condition in full. */
  private String text(CheckedReport report, ConditionOutcome outcome, List<Finding> findings) {
    List<String> parts = new ArrayList<>();
    for (Finding finding : findings) {
      String where = place(report, report.lines().line(finding.pointer()), finding.pointer());
      parts.add(
          "%s %s %s"
              .formatted(
                  finding.outcome().label().in(language), finding.place().in(language), where)
              .strip());
      parts.add(finding.message(language));
      parts.add(finding.help(language));
      finding.checklist().forEach(question -> parts.add("- " + question.in(language)));
    }
    if (outcome.reason() != null) {
      parts.add(outcome.reason().in(language));
    }
    parts.add(say("Stöd: ", "Basis: ") + outcome.condition().legalBasis());
    return String.join("\n", parts);
  }

  private static String place(CheckedReport report, int line, String pointer) {
    String file = report.lines().file();
    String at = file == null ? "" : line == 0 ? file : file + ":" + line;
    return (at + " " + pointer).strip();
  }

  /** The first of some messages, and how many there are besides. */
  private String first(List<String> messages) {
    if (messages.size() < 2) {
      return messages.isEmpty() ? "" : messages.get(0);
    }
    return messages.get(0) + say(" (och %d till)", " (and %d more)").formatted(messages.size() - 1);
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, SafeText.attribute(value));
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private String say(String sv, String en) {
    return language == Language.SV ? sv : en;
  }
}
