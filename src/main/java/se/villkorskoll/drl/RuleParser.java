package se.villkorskoll.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.villkorskoll.model.shape.LocalText;

/**
 * Reads the {@code when} and {@code then} of a rule. How much a rule may say is bounded here, since
 * the compiler's time grows faster than the rule, and so is how deep it nests: fourteen parentheses
 * in one another already take the compiler many seconds.
 */
final class RuleParser {

  static final int MOST_ELEMENTS = 16;
  static final int MOST_CONSTRAINTS = 60;
  static final int MOST_ACCUMULATES = 4;
  static final int MOST_RESULTS = 4;
  static final int MOST_CALCULATIONS = 20;
  static final int MOST_WORDS = 800;
  static final int MOST_WORDS_OF_A_VALUE = 100;
  static final int DEEPEST_NESTING = 8;

  private static final Set<String> EQUALITY_AND_ORDER = Set.of("==", "!=", "<", "<=", ">", ">=");
  private static final Set<String> COLLECTION = Set.of("memberOf", "contains");
  private static final Set<String> LITERALS = Set.of("true", "false", "null");
  private static final Set<String> OTHER_OPERATORS =
      Set.of("matches", "in", "excludes", "soundslike", "str", "from", "over", "instanceof");
  private static final Set<String> OTHER_ELEMENTS =
      Set.of("eval", "forall", "or", "and", "collect", "from", "query");

  private static final String PATTERN = "$account : Account(fundsSpent == true)";
  private static final String QUANTIFIED = "not(CostLine(amount > 0))";
  private static final String ACCUMULATE =
      "accumulate(CostLine($amount : amount); $sum : sum($amount); $sum != $stated)";
  private static final String FUNCTION = "$sum : sum($amount)";
  private static final String VALUE = "repaid.by(repayment-by)";
  private static final String COMPARISON = "unspent > repaid.by(params.date(\"repayment-by\"))";

  private final RuleText rule; // null for a value alone
  private TokenReader tokens;
  private int constraints;
  private int accumulates;
  private int calculations;
  private int depth;

  RuleParser(RuleText rule) {
    this.rule = rule;
  }

  RuleTree parse() throws MalformedRule {
    tokens = new TokenReader(rule.when(), rule.whenLine());
    List<Element> elements = new ArrayList<>();
    while (!tokens.ended()) {
      elements.add(element());
      bound(elements.size(), MOST_ELEMENTS, "mönster", "patterns");
    }
    int words = tokens.size();
    tokens = TokenReader.ofValue(rule.then(), rule.thenLine());
    bound(words + tokens.size(), MOST_WORDS, "ord och tecken", "words and signs");
    return new RuleTree(rule, List.copyOf(elements), NamedValue.of(rule), consequence());
  }

  /**
   * The value that a text says, in the language of {@code when} and with parameters by their names.
   *
   * @param line the line of the text
   * @throws MalformedRule if it is no value
   */
  static Expression value(String text, int line) throws MalformedRule {
    var parser = new RuleParser(null);
    parser.tokens = TokenReader.ofValue(text, line);
    parser.bound(
        parser.tokens.size(),
        MOST_WORDS_OF_A_VALUE,
        "ord och tecken i ett värde",
        "words and signs of one value");
    Expression value = parser.calculation();
    if (!parser.tokens.ended()) {
      throw parser.tokens.unexpected(VALUE);
    }
    return value;
  }

  private Consequence consequence() throws MalformedRule {
    if (tokens.ended()) {
      throw Consequence.malformed(
          rule.thenLine(),
          "Efter then är inget anrop som antecknar felet.",
          "After then is no call that records the finding.");
    }
    Expression call = postfix();
    tokens.expect(";", Consequence.FORM);
    if (!tokens.ended()) {
      throw tokens.unexpected(Consequence.FORM);
    }
    return Consequence.of(call, rule.thenLine());
  }

  private Element element() throws MalformedRule {
    Token first = tokens.peek();
    int line = tokens.line();
    if (first.is("accumulate")) {
      return accumulate(first, line);
    }
    if (first.is("not") || first.is("exists")) {
      tokens.next();
      boolean enclosed = tokens.accept("(");
      Element.Pattern pattern = pattern();
      if (enclosed) {
        tokens.expect(")", QUANTIFIED);
      }
      return new Element.Quantified(first, pattern, tokens.since(first), line);
    }
    return pattern();
  }

  private Element.Pattern pattern() throws MalformedRule {
    Token first = tokens.peek();
    int line = tokens.line();
    Token binding = binding();
    Token type = tokens.peek();
    if (!type.isName() || type.isBinding() || !Character.isUpperCase(type.text().charAt(0))) {
      throw noPattern(type);
    }
    tokens.next();
    tokens.expect("(", PATTERN);
    List<Constraint> own = tokens.peek().is(")") ? List.of() : constraints();
    tokens.expect(")", PATTERN);
    return new Element.Pattern(binding, type, own, tokens.since(first), line);
  }

  private MalformedRule noPattern(Token found) {
    if (found.is(";")) {
      return new MalformedRule(
          tokens.line(),
          LocalText.of(
              "Mellan mönster finns inget semikolon.", "There is no semicolon between patterns."),
          LocalText.of(
              "Ta bort semikolonet, och skriv nästa mönster på en egen rad.",
              "Remove the semicolon, and write the next pattern on a line of its own."));
    }
    boolean known = OTHER_ELEMENTS.contains(found.text()) || found.is("(");
    return new MalformedRule(
        tokens.line(),
        known
            ? LocalText.of(
                "Här är något som en regel inte får ha: %s.".formatted(found.text()),
                "Here is something that a rule may not have: %s.".formatted(found.text()))
            : LocalText.of(
                "Regeln kan inte handla om \"%s\".".formatted(found.text()),
                "The rule cannot be about \"%s\".".formatted(found.text())),
        LocalText.of(
            "Beskriv felet med mönster som $account : Account(...), not, exists och accumulate, ett på varje rad.",
            "Describe the breach by patterns such as $account : Account(...), not, exists and accumulate, one on each line."));
  }

  private Element accumulate(Token first, int line) throws MalformedRule {
    tokens.next();
    bound(++accumulates, MOST_ACCUMULATES, "accumulate", "accumulates");
    tokens.expect("(", ACCUMULATE);
    Element.Pattern pattern = pattern();
    tokens.expect(";", ACCUMULATE);
    List<Element.Function> functions = new ArrayList<>();
    do {
      bound(
          functions.size() + 1,
          MOST_RESULTS,
          "resultat i en accumulate",
          "results of one accumulate");
      functions.add(function());
    } while (tokens.accept(","));
    List<Constraint> own = tokens.accept(";") ? constraints() : List.of();
    tokens.expect(")", ACCUMULATE);
    return new Element.Accumulate(pattern, List.copyOf(functions), own, tokens.since(first), line);
  }

  private Element.Function function() throws MalformedRule {
    Token binding = binding();
    Token name = tokens.peek();
    if (binding == null || !name.isName()) {
      throw tokens.unexpected(FUNCTION);
    }
    tokens.next();
    tokens.expect("(", FUNCTION);
    Token of = tokens.peek();
    if (!of.isBinding()) {
      throw tokens.unexpected(FUNCTION);
    }
    tokens.next();
    tokens.expect(")", FUNCTION);
    return new Element.Function(binding, name, of);
  }

  /** The name before a colon, or null if there is none here. */
  private Token binding() throws MalformedRule {
    Token token = tokens.peek();
    if (!token.isBinding() || !tokens.peekAfter().is(":")) {
      return null;
    }
    tokens.next();
    tokens.next();
    return token;
  }

  private List<Constraint> constraints() throws MalformedRule {
    List<Constraint> own = new ArrayList<>();
    do {
      Token first = tokens.peek();
      int line = tokens.line();
      Token binding = binding();
      if (binding != null) {
        bound(++constraints, MOST_CONSTRAINTS, "villkor", "constraints");
      }
      Expression expression = either();
      own.add(new Constraint(binding, expression, tokens.since(first), line));
    } while (tokens.accept(","));
    return List.copyOf(own);
  }

  private Expression either() throws MalformedRule {
    Expression left = both();
    while (tokens.peek().is("||")) {
      Token operator = tokens.next();
      left = new Expression.Logic(left, operator, both());
    }
    return left;
  }

  private Expression both() throws MalformedRule {
    Expression left = comparison();
    while (tokens.peek().is("&&")) {
      Token operator = tokens.next();
      left = new Expression.Logic(left, operator, comparison());
    }
    return left;
  }

  private Expression comparison() throws MalformedRule {
    Expression left = calculation();
    boolean negated = tokens.peek().is("not") && COLLECTION.contains(tokens.peekAfter().text());
    if (negated) {
      tokens.next();
    }
    Token operator = tokens.peek();
    if (isComparison(operator)) {
      tokens.next();
      bound(++constraints, MOST_CONSTRAINTS, "villkor", "constraints");
      Expression comparison = new Expression.Comparison(left, operator, negated, calculation());
      if (isComparison(tokens.peek())) {
        throw new MalformedRule(
            tokens.line(),
            LocalText.of(
                "En jämförelse jämförs i sin tur med \"%s\".".formatted(tokens.peek().text()),
                "A comparison is itself compared by \"%s\".".formatted(tokens.peek().text())),
            LocalText.of(
                "Skriv a == b && b == c i stället för a == b == c, och part not memberOf … i stället för part memberOf … == false.",
                "Write a == b && b == c in place of a == b == c, and part not memberOf … in place of part memberOf … == false."));
      }
      return comparison;
    }
    if (OTHER_OPERATORS.contains(operator.text()) || operator.is("=")) {
      throw new MalformedRule(
          tokens.line(),
          LocalText.of(
              "En regel kan inte jämföra med \"%s\".".formatted(operator.text()),
              "A rule cannot compare by \"%s\".".formatted(operator.text())),
          LocalText.of(
              "Skriv ==, !=, <, <=, > eller >=, en text memberOf params.codes(\"namn\"), eller en lista contains en kod.",
              "Write ==, !=, <, <=, > or >=, a text memberOf params.codes(\"name\"), or a list contains a code."));
    }
    return left;
  }

  private static boolean isComparison(Token operator) {
    return EQUALITY_AND_ORDER.contains(operator.text()) || COLLECTION.contains(operator.text());
  }

  private Expression calculation() throws MalformedRule {
    Expression left = product();
    while (Expression.Arithmetic.SUM.contains(tokens.peek().text())) {
      Token operator = calculated();
      left = new Expression.Arithmetic(left, operator, product());
    }
    return left;
  }

  private Expression product() throws MalformedRule {
    Expression left = operand();
    while (Expression.Arithmetic.PRODUCT.contains(tokens.peek().text())) {
      Token operator = calculated();
      left = new Expression.Arithmetic(left, operator, operand());
    }
    return left;
  }

  private Token calculated() throws MalformedRule {
    bound(++calculations, MOST_CALCULATIONS, "uträkningar", "calculations");
    return tokens.next();
  }

  private Expression operand() throws MalformedRule {
    Token token = tokens.peek();
    if (token.is("!") || token.is("-")) {
      tokens.next();
      return new Expression.Opposite(token, deeper(this::operand));
    }
    return postfix();
  }

  private Expression postfix() throws MalformedRule {
    Expression expression = primary();
    while (tokens.accept(".")) {
      Token name = tokens.peek();
      if (!name.isMember() || name.isBinding()) {
        throw tokens.unexpected("balance.kept");
      }
      tokens.next();
      expression =
          tokens.peek().is("(")
              ? new Expression.Call(expression, name, arguments())
              : new Expression.Member(expression, name);
    }
    return expression;
  }

  private Expression primary() throws MalformedRule {
    Token token = tokens.peek();
    if (token.is("(")) {
      tokens.next();
      Expression inner = deeper(this::either);
      tokens.expect(")", "(spent == true || kept == true)");
      return inner;
    }
    boolean literal = token.isText() || token.isNumber() || LITERALS.contains(token.text());
    if (literal) {
      tokens.next();
      return new Expression.Literal(token);
    }
    if (!token.isName() && !token.isParameter()) {
      throw tokens.unexpected(COMPARISON);
    }
    tokens.next();
    return tokens.peek().is("(")
        ? new Expression.Call(null, token, arguments())
        : new Expression.Name(token);
  }

  private List<Expression> arguments() throws MalformedRule {
    tokens.expect("(", COMPARISON);
    List<Expression> arguments = new ArrayList<>();
    if (!tokens.peek().is(")")) {
      do {
        arguments.add(deeper(this::either));
      } while (tokens.accept(","));
    }
    tokens.expect(")", COMPARISON);
    return List.copyOf(arguments);
  }

  /** Something that is read within brackets. */
  private interface Part {
    Expression read() throws MalformedRule;
  }

  private Expression deeper(Part part) throws MalformedRule {
    if (++depth > DEEPEST_NESTING) {
      throw new MalformedRule(
          tokens.line(),
          LocalText.of(
              "Parenteserna är nästlade djupare än %d nivåer.".formatted(DEEPEST_NESTING),
              "The parentheses are nested deeper than %d levels.".formatted(DEEPEST_NESTING)),
          LocalText.of(
              "Dela upp villkoret, eller lägg uträkningen i en namngiven metod på modellen.",
              "Split the constraint, or put the calculation in a named method of the model."));
    }
    Expression expression = part.read();
    depth--;
    return expression;
  }

  private void bound(int count, int most, String sv, String en) throws MalformedRule {
    if (count > most) {
      throw new MalformedRule(
          tokens.line(),
          LocalText.of(
              "Regeln har fler än %d %s.".formatted(most, sv),
              "The rule has more than %d %s.".formatted(most, en)),
          LocalText.of("Dela upp den i flera villkor.", "Split it into several conditions."));
    }
  }
}
