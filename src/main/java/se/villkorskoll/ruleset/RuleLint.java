package se.villkorskoll.ruleset;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import se.villkorskoll.model.Condition;
import se.villkorskoll.model.shape.LocalText;

/**
 * The house rules for one rule file, kept before anything is built: code in a rule can run while
 * its rule base is made, and some mistakes compile and then silently never match.
 */
final class RuleLint {

  static final String FINDINGS = "se.villkorskoll.check.Findings findings";
  static final String PARAMS = "se.villkorskoll.ruleset.Parameters params";

  private static final int LARGEST_FILE = 64 * 1024;
  private static final int DEEPEST_NESTING = 8;
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern ODD_CODE = Pattern.compile("[\"'`/\\\\]");

  private final RuleText rule;
  private final Condition condition;
  private final Parameters parameters;
  private final List<RuleProblem> problems;
  private final Map<String, Class<?>> imports = new LinkedHashMap<>();
  private final Map<String, Class<?>> bindings = new HashMap<>();

  private RuleLint(
      RuleText rule, Condition condition, Parameters parameters, List<RuleProblem> problems) {
    this.rule = rule;
    this.condition = condition;
    this.parameters = parameters;
    this.problems = problems;
  }

  /**
   * Whether the bare text of a rule file may be parsed at all: its size, how deep it nests
   * (fourteen parentheses in one another already take the compiler many seconds), and that every
   * reader sees the same tokens in it. Comments stand above the rule and nowhere else, texts stand
   * in double quotation marks and end on their line, so that no part of a rule can hide from the
   * lint.
   */
  static boolean parsable(String path, String text, List<RuleProblem> problems) {
    if (text.length() > LARGEST_FILE) {
      problems.add(
          new RuleProblem(
              path,
              0,
              LocalText.of("Filen är större än 64 kB.", "The file is larger than 64 kB."),
              LocalText.of("En fil har ett villkor.", "A file has one condition.")));
      return false;
    }
    List<String> lines = List.of(text.replace("\r\n", "\n").split("\n", -1));
    boolean aboveRule = true;
    int depth = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      aboveRule &= !line.startsWith("rule ");
      boolean comment = aboveRule && line.startsWith("//");
      String code = comment ? "" : QUOTED.matcher(line).replaceAll("");
      depth += nesting(code);
      boolean odd = line.chars().anyMatch(RuleLint::isOdd) || ODD_CODE.matcher(code).find();
      if (odd || deepest(code, depth) > DEEPEST_NESTING) {
        problems.add(
            new RuleProblem(
                path,
                i + 1,
                odd
                    ? LocalText.of(
                        "Raden har ett tecken som inte hör hemma där i en regel.",
                        "The line has a character that does not belong there in a rule.")
                    : LocalText.of(
                        "Parenteserna är nästlade djupare än %d nivåer.".formatted(DEEPEST_NESTING),
                        "The parentheses are nested deeper than %d levels."
                            .formatted(DEEPEST_NESTING)),
                odd
                    ? LocalText.of(
                        "Kommentarer står ovanför regeln och börjar med //. Texter står inom \" och"
                            + " slutar på samma rad. Utanför dem finns inga ', \\ eller /. Filen är"
                            + " sparad som UTF-8.",
                        "Comments stand above the rule and begin with //. Texts stand within \" and"
                            + " end on the same line. Outside them there is no ', \\ or /. The file"
                            + " is saved as UTF-8.")
                    : LocalText.of(
                        "Lägg uträkningen i en namngiven metod på modellen.",
                        "Put the calculation in a named method of the model.")));
        return false;
      }
    }
    return true;
  }

  private static int nesting(String code) {
    return code.chars().map(c -> "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0).sum();
  }

  /** The deepest nesting on a line that ends at a depth. */
  private static int deepest(String code, int depthAtEnd) {
    int depth = depthAtEnd - nesting(code);
    int deepest = depth;
    for (int i = 0; i < code.length(); i++) {
      depth += nesting(code.substring(i, i + 1));
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private static boolean isOdd(int c) {
    return (Character.isISOControl(c) && c != '\t')
        || c == 0xFFFD
        || switch (Character.getType(c)) {
          case Character.FORMAT,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SURROGATE ->
              true;
          default -> false;
        };
  }

  /** Notes every house rule that a rule file breaks. */
  static void check(
      RuleText rule,
      String text,
      String folder,
      Condition condition,
      Parameters parameters,
      List<RuleProblem> problems) {
    var lint = new RuleLint(rule, condition, parameters, problems);
    lint.head(folder);
    RuleDescr parsed = lint.parse(text);
    if (parsed != null) {
      lint.elements(parsed.getLhs().getDescrs());
      new ConsequenceLint(rule, condition, lint.bindings, parameters, problems).check();
    }
  }

  private void head(String folder) {
    String expected = packageOf(folder);
    if (!rule.packageName().equals(expected)) {
      problem(
          1,
          "Paketet heter %s.".formatted(rule.packageName()),
          "The package is called %s.".formatted(rule.packageName()),
          "Skriv package %s.".formatted(expected),
          "Write package %s.".formatted(expected));
    }
    for (String className : rule.imports()) {
      Class<?> type = FactTypes.imported(className);
      if (type == null) {
        problem(
            1,
            "%s får inte importeras, eller finns inte.".formatted(className),
            "%s may not be imported, or does not exist.".formatted(className),
            "En regel ser bara modellen: se.villkorskoll.model.",
            "A rule sees the model only: se.villkorskoll.model.");
      } else {
        imports.put(type.getSimpleName(), type);
      }
    }
    if (!Set.copyOf(rule.globals()).equals(Set.of(FINDINGS, PARAMS))) {
      problem(
          1,
          "De två globalerna är inte de rätta.",
          "The two globals are not the right ones.",
          "Skriv global %s och global %s.".formatted(FINDINGS, PARAMS),
          "Write global %s and global %s.".formatted(FINDINGS, PARAMS));
    }
    if (rule.comment().isBlank()) {
      problem(
          rule.line(),
          "Kommentaren som säger vad villkoret kräver saknas.",
          "The comment that says what the condition demands is missing.",
          "Skriv en mening på svenska ovanför regeln, efter //.",
          "Write a sentence above the rule, after //.");
    }
    if (condition.due() != null
        && (parameters.parameter(condition.due()) == null
            || parameters.parameter(condition.due()).unit() != ParameterUnit.DATE)) {
      problem(
          rule.annotation("due").line(),
          "Parametern %s finns inte eller är inget datum.".formatted(condition.due()),
          "The parameter %s does not exist or is no date.".formatted(condition.due()),
          "Lägg till den i agreement.yaml med enheten DATE.",
          "Add it to agreement.yaml with the unit DATE.");
    }
    if (condition.allocatedParts() != null
        && (parameters.parameter(condition.allocatedParts()) == null
            || parameters.parameter(condition.allocatedParts()).unit() != ParameterUnit.CODES)) {
      problem(
          rule.annotation("allocation").line(),
          "Parametern %s finns inte eller är ingen kodlista.".formatted(condition.allocatedParts()),
          "The parameter %s does not exist or is no list of codes."
              .formatted(condition.allocatedParts()),
          "Lägg till den i agreement.yaml med enheten CODES.",
          "Add it to agreement.yaml with the unit CODES.");
    }
  }

  /** The package of the rules in a folder: a year begins with a digit, which a package may not. */
  static String packageOf(String folder) {
    return "rules." + (folder.equals(RuleFiles.COMMON) ? folder : "y" + folder.replace('-', '_'));
  }

  private RuleDescr parse(String text) {
    var parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr parsed;
    try {
      parsed = parser.parse(null, text);
    } catch (DroolsParserException | RuntimeException e) {
      parsed = null;
    }
    if (parsed == null || parser.hasErrors()) {
      List<DroolsError> errors = parser.getErrors();
      int line =
          errors.isEmpty() || errors.get(0).getLines().length == 0
              ? 0
              : errors.get(0).getLines()[0];
      String detail = errors.isEmpty() ? "" : errors.get(0).getMessage();
      problem(
          line,
          "Regeln går inte att tolka här: %s".formatted(detail),
          "The rule cannot be parsed here: %s".formatted(detail),
          "Kontrollera parenteser, kommatecken och citattecken.",
          "Check brackets, commas and quotation marks.");
      return null;
    }
    boolean onlyOneRule =
        parsed.getRules().size() == 1
            && parsed.getRules().get(0).getClass() == RuleDescr.class
            && parsed.getFunctions().isEmpty()
            && parsed.getFunctionImports().isEmpty()
            && parsed.getAccumulateImports().isEmpty()
            && parsed.getTypeDeclarations().isEmpty()
            && parsed.getEnumDeclarations().isEmpty()
            && parsed.getEntryPointDeclarations().isEmpty()
            && parsed.getWindowDeclarations().isEmpty()
            && parsed.getAttributes().isEmpty();
    RuleDescr one = onlyOneRule ? parsed.getRules().get(0) : null;
    boolean plain =
        one != null
            && one.getAttributes().isEmpty()
            && one.getNamedConsequences().isEmpty()
            && one.getParentName() == null
            && one.getName().equals(rule.name())
            && parsed.getImports().stream()
                .map(ImportDescr::getTarget)
                .toList()
                .equals(rule.imports())
            && annotationNames(one)
                .equals(
                    new TreeSet<>(
                        rule.annotations().stream().map(RuleText.Annotation::name).toList()))
            && String.valueOf(one.getConsequence()).strip().equals(rule.then().strip());
    if (!plain) {
      problem(
          rule.line(),
          "Filen har annat än en enda regel utan attribut.",
          "The file has something other than one rule without attributes.",
          "Ta bort function, declare, query, salience, extends och annat runt regeln.",
          "Take away function, declare, query, salience, extends and anything else around the rule.");
      return null;
    }
    return one;
  }

  private static Set<String> annotationNames(RuleDescr parsed) {
    return new TreeSet<>(parsed.getAnnotations().stream().map(AnnotationDescr::getName).toList());
  }

  private void elements(List<?> elements) {
    for (Object element : elements) {
      if (element instanceof PatternDescr pattern) {
        pattern(pattern);
      } else if (element instanceof NotDescr not) {
        elements(not.getDescrs());
      } else if (element instanceof ExistsDescr exists) {
        elements(exists.getDescrs());
      } else if (element instanceof AndDescr and) {
        elements(and.getDescrs());
      } else {
        notAllowed(element instanceof BaseDescr other ? other.getLine() : rule.whenLine());
      }
    }
  }

  private void pattern(PatternDescr pattern) {
    if (pattern.isQuery() || pattern.isUnification() || !pattern.getBehaviors().isEmpty()) {
      notAllowed(pattern.getLine());
      return;
    }
    if (pattern.getSource() instanceof AccumulateDescr accumulate) {
      accumulate(pattern, accumulate);
      return;
    }
    if (pattern.getSource() != null) {
      notAllowed(pattern.getLine());
      return;
    }
    Class<?> type = imports.get(pattern.getObjectType());
    if (type == null || !FactTypes.names(condition.scope()).contains(pattern.getObjectType())) {
      problem(
          pattern.getLine(),
          "Regeln kan inte handla om %s.".formatted(pattern.getObjectType()),
          "The rule cannot be about %s.".formatted(pattern.getObjectType()),
          "Importera typen; de som finns är %s."
              .formatted(String.join(", ", FactTypes.names(condition.scope()))),
          "Import the type; there are %s."
              .formatted(String.join(", ", FactTypes.names(condition.scope()))));
      return;
    }
    if (pattern.getIdentifier() != null) {
      bindings.put(pattern.getIdentifier(), type);
    }
    for (BaseDescr constraint : pattern.getDescrs()) {
      constraint(type, constraint);
    }
  }

  private void constraint(Class<?> type, BaseDescr constraint) {
    if (constraint instanceof ExprConstraintDescr expression) {
      new ConstraintLint(rule, type, imports, bindings, parameters, problems)
          .check(expression.getExpression(), expression.getLine());
    } else {
      notAllowed(constraint.getLine());
    }
  }

  private void accumulate(PatternDescr pattern, AccumulateDescr accumulate) {
    boolean functionsOnly =
        accumulate.getFunctions() != null
            && !accumulate.getFunctions().isEmpty()
            && accumulate.getInitCode() == null
            && accumulate.getFunctions().stream()
                .allMatch(
                    call ->
                        Set.of("sum", "count").contains(call.getFunction())
                            && call.getBind() != null
                            && call.getParams().length == 1
                            && call.getParams()[0].matches("\\$\\w+"));
    if (!functionsOnly) {
      problem(
          pattern.getLine(),
          "En accumulate får bara räkna summor och antal av bundna värden.",
          "An accumulate may only make sums and counts of bound values.",
          "Skriv till exempel accumulate(CostLine($amount : amount); $sum : sum($amount); $sum != $stated).",
          "Write for example accumulate(CostLine($amount : amount); $sum : sum($amount); $sum != $stated).");
      return;
    }
    elements(List.of(accumulate.getInput()));
    accumulate
        .getFunctions()
        .forEach(
            call ->
                bindings.put(
                    call.getBind(),
                    call.getFunction().equals("sum")
                        ? bindings.get(call.getParams()[0])
                        : Long.class));
    for (BaseDescr constraint : pattern.getDescrs()) {
      constraint(Object.class, constraint);
    }
  }

  private void notAllowed(int line) {
    problem(
        line,
        "Här står något som en regel inte får ha (eval, from, or, forall, query).",
        "Here stands something that a rule may not have (eval, from, or, forall, query).",
        "Beskriv felet med mönster, not, exists och accumulate; lägg uträkningar i modellen.",
        "Describe the breach by patterns, not, exists and accumulate; put calculations in the model.");
  }

  private void problem(int line, String sv, String en, String helpSv, String helpEn) {
    problems.add(
        new RuleProblem(
            rule.path(), Math.max(line, 0), LocalText.of(sv, en), LocalText.of(helpSv, helpEn)));
  }
}
