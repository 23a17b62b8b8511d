package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.villkorskoll.drl.Consequence;
import se.villkorskoll.drl.Expression;
import se.villkorskoll.drl.NamedValue;
import se.villkorskoll.drl.RuleTree;
import se.villkorskoll.drl.Token;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.CorrectionOption;
import se.villkorskoll.model.result.Finding;
import se.villkorskoll.model.result.Outcome;
import se.villkorskoll.model.shape.Located;

/**
 * What a rule says of each finding: how it counts, its place, and the values that its texts name. A
 * rule hands over only what it has bound; all this is read from it here. Immutable and thread-safe.
 */
public final class Evidence {

  private final Consequence consequence;
  private final Expression decides;
  private final List<Expression> facts;
  private final List<String> handedOver;
  private final Set<String> boundValues;
  private final Map<String, Expression> named = new LinkedHashMap<>();
  private final List<String> names;

  private Evidence(RuleTree tree, Condition condition, Parameters parameters) {
    this.consequence = tree.consequence();
    this.decides =
        consequence.decides() == null
            ? null
            : BareParameters.called(consequence.decides(), parameters);
    this.facts =
        consequence.facts().stream().map(one -> BareParameters.called(one, parameters)).toList();
    this.handedOver = tree.handedOver();
    this.boundValues = tree.boundValues();
    for (NamedValue value : tree.values()) {
      named.put(value.name(), BareParameters.called(value.expression(), parameters));
    }
    this.names = ordered(mentioned(condition), named.keySet());
  }

  /**
   * What the rule of a condition says of each finding.
   *
   * @param parameters those that it may name, whatever their values
   */
  static Evidence of(RuleTree tree, Condition condition, Parameters parameters) {
    return new Evidence(tree, condition, parameters);
  }

  /** Whether what the rule says of its findings names a parameter. */
  public boolean names(String parameter) {
    return names.contains(parameter)
        || (decides != null && names(decides, parameter))
        || facts.stream().anyMatch(one -> names(one, parameter))
        || named.values().stream().anyMatch(one -> names(one, parameter));
  }

  private static boolean names(Expression expression, String parameter) {
    return Token.of(expression.toString()).stream()
        .anyMatch(one -> one.is("\"" + parameter + "\""));
  }

  /** What a rule has found once. */
  public interface Found {

    /** What it says of the condition, whatever the day. */
    Outcome outcome();

    /** Where in the report. */
    String pointer();

    /** The values by their names, in the order in which the texts name them; null if not known. */
    Map<String, Object> values();
  }

  /**
   * What a rule has found, read from what it hands over.
   *
   * @param handed what it hands over, in the order of {@link RuleTree#handedOver}
   * @param now the values of the parameters
   * @throws IllegalArgumentException if that is something else; what is read may throw it, too
   */
  public Found found(Object[] handed, Parameters now) {
    if (handed.length != handedOver.size()) {
      throw new IllegalArgumentException("a rule hands over something else than it says");
    }
    Map<String, Object> bound = new HashMap<>();
    for (int i = 0; i < handed.length; i++) {
      bound.put(handedOver.get(i), handed[i]);
    }
    return new Match(bound, now);
  }

  /** The names that a condition's texts and annotations have for values, each once, in order. */
  static Set<String> mentioned(Condition condition) {
    Set<String> mentioned = new LinkedHashSet<>(condition.message().names());
    mentioned.addAll(condition.help().names());
    mentioned.addAll(condition.compare());
    for (CorrectionOption option : condition.corrections()) {
      if (option.place().startsWith("{")) {
        mentioned.add(option.place().substring(1, option.place().length() - 1));
      }
      mentioned.add(option.value());
    }
    if (!condition.compare().isEmpty()) {
      mentioned.remove(Finding.DIFFERENCE);
    }
    return mentioned;
  }

  /** In the order mentioned, but those with names of their own among themselves as written. */
  private static List<String> ordered(Set<String> mentioned, Set<String> named) {
    Iterator<String> next = named.stream().filter(mentioned::contains).iterator();
    List<String> ordered = new ArrayList<>();
    for (String name : mentioned) {
      ordered.add(named.contains(name) ? next.next() : name);
    }
    return List.copyOf(ordered);
  }

  /**
   * What a name with an owner is: {@code $account.unspent} for {@code account.unspent}; null for a
   * name without.
   */
  static Expression owned(String name) {
    List<Token> tokens = Token.of("$" + name);
    if (tokens.size() == 1 || tokens.get(1).is("-")) {
      return null;
    }
    Expression owned = new Expression.Name(tokens.get(0));
    for (int i = 2; i < tokens.size(); i += 2) {
      owned = new Expression.Member(owned, tokens.get(i));
    }
    return owned;
  }

  /** One finding, whose values are read only if somebody asks for them. */
  private final class Match implements Found {

    private final List<Object> about = new ArrayList<>();
    private final ValueReader reader;

    Match(Map<String, Object> bound, Parameters parameters) {
      var unowned = new ValueReader(null, bound, parameters);
      facts.forEach(fact -> about.add(unowned.of(fact)));
      this.reader = new ValueReader(about.isEmpty() ? null : about.get(0), bound, parameters);
    }

    @Override
    public Outcome outcome() {
      return switch (consequence.kind()) {
        case BREACH -> Outcome.BREACHED;
        case JUDGEMENT -> Outcome.NEEDS_JUDGEMENT;
        case BREACH_OR_JUDGEMENT -> isCase() ? Outcome.NEEDS_JUDGEMENT : Outcome.BREACHED;
        case BREACH_OR_UNKNOWN -> isCase() ? Outcome.NOT_ASSESSED : Outcome.BREACHED;
      };
    }

    private boolean isCase() {
      return (boolean) reader.of(decides);
    }

    @Override
    public String pointer() {
      return consequence.section() == null
          ? ((Located) about.get(0)).pointer()
          : consequence.section();
    }

    @Override
    public Map<String, Object> values() {
      Map<String, Object> values = new LinkedHashMap<>();
      names.forEach(name -> values.put(name, value(name)));
      return values;
    }

    private Object value(String name) {
      if (named.containsKey(name)) {
        return reader.of(named.get(name));
      } else if (boundValues.contains("$" + name)) {
        return reader.bound().get("$" + name);
      } else if (reader.parameters().value(name) != null) {
        return reader.parameters().value(name);
      }
      Expression owned = owned(name);
      return owned == null ? field(name) : reader.of(owned);
    }

    /** A field of the first fact that has one of the name. */
    private Object field(String name) {
      boolean unknown = false;
      for (Object fact : about) {
        unknown |= fact == null;
        if (fact != null) {
          List<Accessor> accessors = Accessor.of(fact.getClass(), name, 0);
          if (!accessors.isEmpty()) {
            return accessors.get(0).of(fact);
          }
        }
      }
      if (unknown) {
        return null;
      }
      throw new IllegalArgumentException("no value for {" + name + "}");
    }
  }
}
