package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.CorrectionOption;
import se.villkorskoll.model.result.LocalTemplate;
import se.villkorskoll.model.result.Scope;
import se.villkorskoll.model.result.Severity;
import se.villkorskoll.model.result.Template;
import se.villkorskoll.model.shape.IdForm;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Ordered;
import se.villkorskoll.model.shape.Path;
import se.villkorskoll.model.shape.Shape;

/** Reads a condition from the annotations of its rule. */
final class ConditionReader {

  private static final List<String> REQUIRED =
      List.of(
          "id",
          "severity",
          "legalBasis",
          "title",
          "titleEn",
          "message",
          "messageEn",
          "help",
          "helpEn");
  private static final List<String> OPTIONAL =
      List.of(
          "scope",
          "appliesTo",
          "carriedTo",
          "needs",
          "due",
          "allocation",
          "compare",
          "correction",
          "value",
          "carries",
          "checklist",
          "checklistEn");

  private static final List<String> SEVERAL =
      List.of(
          "appliesTo",
          "carriedTo",
          "needs",
          "compare",
          "correction",
          "value",
          "carries",
          "checklist",
          "checklistEn");

  /** Those that may stand on several lines. */
  private static final List<String> REPEATED = List.of("value");

  /** Those whose values are constants; those of all others are texts in quotation marks. */
  private static final List<String> CONSTANTS =
      List.of("severity", "scope", "appliesTo", "carriedTo");

  private static final Pattern CORRECTION =
      Pattern.compile(
          "(|\\{NAME}|[a-z][A-Za-z0-9]*(?:/[A-Za-z0-9]+){0,9})=(NAME)"
              .replace("NAME", Template.NAME));

  private final RuleText rule;
  private final List<RuleProblem> problems;
  private final int problemsBefore;

  private ConditionReader(RuleText rule, List<RuleProblem> problems) {
    this.rule = rule;
    this.problems = problems;
    this.problemsBefore = problems.size();
  }

  /** The condition of a rule, or null if its annotations have problems. */
  static Condition read(RuleText rule, List<RuleProblem> problems) {
    return new ConditionReader(rule, problems).read();
  }

  private Condition read() {
    checkNames();
    Severity severity = constant("severity", Severity.class);
    Scope named = values("scope").isEmpty() ? Scope.REPORT : constant("scope", Scope.class);
    Scope scope = named == null ? Scope.REPORT : named;
    Set<RecipientKind> appliesTo = kinds("appliesTo");
    Set<RecipientKind> carriedTo = kinds("carriedTo");
    checkKinds(scope, appliesTo, carriedTo);
    List<Path> needs = needs(scope.shape());
    List<String> compare = values("compare");
    if (!compare.isEmpty() && compare.size() != 2) {
      problem(
          line("compare"),
          "@compare har inte två namn.",
          "@compare has not two names.",
          "Ange namnet på det förväntade och på det funna värdet.",
          "State the names of the expected and of the found value.");
    }
    List<CorrectionOption> corrections = corrections();
    List<LocalText> checklist = checklist();
    if (problems.size() > problemsBefore) {
      return null;
    }
    return new Condition(
        value("id"),
        rule.name(),
        severity,
        scope,
        Ordered.copyOf(appliesTo),
        Ordered.copyOf(carriedTo),
        needs,
        value("due"),
        value("allocation"),
        value("legalBasis"),
        LocalText.of(value("title"), value("titleEn")),
        LocalTemplate.of(value("message"), value("messageEn")),
        LocalTemplate.of(value("help"), value("helpEn")),
        compare,
        corrections,
        checklist,
        values("carries"),
        rule.then().strip().startsWith("findings.judgement("));
  }

  private Set<RecipientKind> kinds(String annotation) {
    Set<RecipientKind> kinds = EnumSet.noneOf(RecipientKind.class);
    for (String kind : values(annotation)) {
      RecipientKind one = constant(annotation, kind, RecipientKind.class);
      if (one != null) {
        kinds.add(one);
      }
    }
    return kinds;
  }

  private void checkKinds(Scope scope, Set<RecipientKind> appliesTo, Set<RecipientKind> carriedTo) {
    if (scope == Scope.REPORT && values("appliesTo").isEmpty()) {
      problem(
          rule.line(),
          "@appliesTo saknas.",
          "@appliesTo is missing.",
          "Skriv @appliesTo(MUNICIPALITY, …) under regelns namn.",
          "Write @appliesTo(MUNICIPALITY, …) below the rule's name.");
    }
    if (scope == Scope.ROUND && !(appliesTo.isEmpty() && carriedTo.isEmpty())) {
      problem(
          line("scope"),
          "Ett villkor för alla redovisningar tillsammans gäller inget slag av mottagare.",
          "A condition on all reports together concerns no kind of recipient.",
          "Ta bort @appliesTo och @carriedTo.",
          "Take @appliesTo and @carriedTo away.");
    }
    for (String name : List.of("allocation", "correction")) {
      if (scope == Scope.ROUND && !values(name).isEmpty()) {
        problem(
            line(name),
            "@%s gäller en enda redovisning, inte alla tillsammans.".formatted(name),
            "@%s is for one report, not for all together.".formatted(name),
            "Ta bort @%s.".formatted(name),
            "Take @%s away.".formatted(name));
      }
    }
    boolean countyJudged = appliesTo.contains(RecipientKind.COUNTY);
    if (!carriedTo.isEmpty()
        && (!countyJudged
            || carriedTo.contains(RecipientKind.NATIONAL)
            || carriedTo.stream().anyMatch(appliesTo::contains))) {
      problem(
          line("carriedTo"),
          "@carriedTo gäller dem som är bundna av länets redovisning, och inte bedöms själva.",
          "@carriedTo is for those who are bound by the county's report, and not judged themselves.",
          "Skriv COUNTY i @appliesTo, och varje slag bara på ett ställe.",
          "Write COUNTY in @appliesTo, and each kind in one place only.");
    }
  }

  private void checkNames() {
    for (String name : REQUIRED) {
      if (values(name).stream().allMatch(String::isBlank)) {
        problem(
            rule.line(),
            "@%s saknas.".formatted(name),
            "@%s is missing.".formatted(name),
            "Skriv @%s(\"…\") under regelns namn.".formatted(name),
            "Write @%s(\"…\") below the rule's name.".formatted(name));
      }
    }
    List<String> seen = new ArrayList<>();
    for (RuleText.Annotation annotation : rule.annotations()) {
      if (!REQUIRED.contains(annotation.name()) && !OPTIONAL.contains(annotation.name())) {
        problem(
            annotation.line(),
            "@%s finns inte.".formatted(annotation.name()),
            "There is no @%s.".formatted(annotation.name()),
            "De som finns är: %s.".formatted(all()),
            "There are: %s.".formatted(all()));
      } else if (seen.contains(annotation.name()) && !REPEATED.contains(annotation.name())) {
        problem(
            annotation.line(),
            "@%s står två gånger.".formatted(annotation.name()),
            "@%s is given twice.".formatted(annotation.name()),
            "Ta bort den ena.",
            "Take one of them away.");
      }
      LocalText tooMuch = AnnotationBounds.fault(annotation);
      if (tooMuch != null) {
        problem(
            annotation.line(),
            "@%s %s.".formatted(annotation.name(), tooMuch.sv()),
            "@%s %s.".formatted(annotation.name(), tooMuch.en()),
            "Korta den, eller dela upp regeln i flera villkor.",
            "Shorten it, or split the rule into several conditions.");
      }
      if (annotation.values().size() > 1 && !SEVERAL.contains(annotation.name())) {
        problem(
            annotation.line(),
            "@%s har flera värden.".formatted(annotation.name()),
            "@%s has several values.".formatted(annotation.name()),
            "Skriv ett värde.",
            "Write one value.");
      }
      boolean constants = CONSTANTS.contains(annotation.name());
      if (!annotation.values().isEmpty() && constants == annotation.quoted()) {
        problem(
            annotation.line(),
            "@%s är skriven %s citattecken."
                .formatted(annotation.name(), constants ? "med" : "utan"),
            "@%s is written %s quotation marks."
                .formatted(annotation.name(), constants ? "with" : "without"),
            constants
                ? "Skriv konstanten utan citattecken, till exempel ERROR."
                : "Skriv texten inom citattecken.",
            constants
                ? "Write the constant without quotation marks, for example ERROR."
                : "Write the text in quotation marks.");
      }
      seen.add(annotation.name());
    }
    for (RuleText.Annotation annotation : rule.annotations()) {
      if (annotation.values().stream().anyMatch(one -> one.startsWith(RuleTemplate.UNWRITTEN))) {
        problem(
            annotation.line(),
            "Mallens text står kvar i @%s.".formatted(annotation.name()),
            "The text of the template is left in @%s.".formatted(annotation.name()),
            "Skriv villkorets egen text.",
            "Write the condition's own text.");
      }
    }
    String id = value("id");
    if (id != null && !IdForm.CONDITION_OR_PART.matches(id)) {
      problem(
          line("id"),
          CatalogueRow.missing(id).sv(),
          CatalogueRow.missing(id).en(),
          "Skriv radens beteckning i catalogue.json, till exempel OK2020-REPAY-01.",
          "Write the row's id in catalogue.json, for example OK2020-REPAY-01.");
    } else if (id != null && !rule.name().startsWith(id + "-")) {
      problem(
          rule.line(),
          "Regelns namn börjar inte med villkorets beteckning %s.".formatted(id),
          "The rule's name does not begin with the condition's id %s.".formatted(id),
          "Döp regeln till %s- följt av vad som ska gälla, på engelska.".formatted(id),
          "Name the rule %s- followed by what must hold.".formatted(id));
    }
    if (!rule.name().equals(rule.baseName())) {
      problem(
          rule.line(),
          "Regeln och filen heter inte likadant.",
          "The rule and the file have different names.",
          "Döp filen till %s.drl.".formatted(rule.name()),
          "Name the file %s.drl.".formatted(rule.name()));
    }
  }

  private static String all() {
    List<String> all = new ArrayList<>(REQUIRED);
    all.addAll(OPTIONAL);
    return "@" + String.join(", @", all);
  }

  private List<Path> needs(Shape<?> root) {
    List<Path> needs = new ArrayList<>();
    for (String text : values("needs")) {
      try {
        needs.add(Path.parse(text, root));
      } catch (Path.Malformed e) {
        problems.add(
            new RuleProblem(
                rule.path(),
                line("needs"),
                e.text(),
                LocalText.of(
                    "Fälten står i redovisningens schema (villkorskoll schema).",
                    "The fields stand in the report's schema (villkorskoll schema).")));
      }
    }
    return List.copyOf(needs);
  }

  private List<CorrectionOption> corrections() {
    List<CorrectionOption> corrections = new ArrayList<>();
    for (String text : values("correction")) {
      Matcher matcher = CORRECTION.matcher(text);
      if (matcher.matches()) {
        corrections.add(new CorrectionOption(matcher.group(1), matcher.group(2)));
      } else {
        problem(
            line("correction"),
            "@correction säger inte vilket fält som ska få vilket värde: \"%s\".".formatted(text),
            "@correction does not say which field should get which value: \"%s\".".formatted(text),
            "Skriv till exempel @correction(\"amount=sum\").",
            "Write for example @correction(\"amount=sum\").");
      }
    }
    return List.copyOf(corrections);
  }

  private List<LocalText> checklist() {
    List<String> sv = values("checklist");
    List<String> en = values("checklistEn");
    if (sv.size() != en.size()) {
      problem(
          line("checklist"),
          "@checklist och @checklistEn har inte lika många frågor.",
          "@checklist and @checklistEn have not as many questions.",
          "Skriv varje fråga på båda språken.",
          "Write each question in both languages.");
      return List.of();
    }
    List<LocalText> checklist = new ArrayList<>();
    for (int i = 0; i < sv.size(); i++) {
      checklist.add(LocalText.of(sv.get(i), en.get(i)));
    }
    return List.copyOf(checklist);
  }

  private <E extends Enum<E>> E constant(String annotation, Class<E> type) {
    List<String> values = values(annotation);
    return values.size() == 1 ? constant(annotation, values.get(0), type) : null;
  }

  private <E extends Enum<E>> E constant(String annotation, String name, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    String all = String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    problem(
        line(annotation),
        "%s finns inte för @%s.".formatted(name, annotation),
        "There is no %s for @%s.".formatted(name, annotation),
        "Välj bland %s.".formatted(all),
        "Choose among %s.".formatted(all));
    return null;
  }

  private List<String> values(String annotation) {
    RuleText.Annotation found = rule.annotation(annotation);
    return found == null ? List.of() : found.values();
  }

  private String value(String annotation) {
    List<String> values = values(annotation);
    return values.isEmpty() ? null : values.get(0);
  }

  private int line(String annotation) {
    RuleText.Annotation found = rule.annotation(annotation);
    return found == null ? rule.line() : found.line();
  }

  private void problem(int line, String sv, String en, String helpSv, String helpEn) {
    problems.add(
        new RuleProblem(rule.path(), line, LocalText.of(sv, en), LocalText.of(helpSv, helpEn)));
  }
}
