package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.List;
import se.villkorskoll.TestRules;
import se.villkorskoll.drl.MalformedRule;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.drl.RuleTree;

/** Rules of every form that the lint accepts, and a report in which each has something to find. */
final class AcceptedForms {

  private static final String HEAD =
      """
      // En form som en regel kan ha.
      rule "%s"
          @id("%s")
          @severity(ERROR)
          @appliesTo(MUNICIPALITY)
          @needs("accounts[].received", "accounts[].spent", "accounts[].unspent", "accounts[].spentFrom", "accounts[].spentTo", "accounts[].unspentReason", "accounts[].allSpent", "accounts[].unspentCause", "accounts[].estimate", "accounts[].lines[].amount", "accounts[].lines[].category", "accounts[].lines[].date", "activities[].status", "activities[].mobile", "activities[].targetGroups[]", "activities[].totalCost", "waitingTimes[].total", "waitingTimes[].withinLimit", "waitingTimes[].share")
      %swhen
      %s
      then
          %s
      end
      """;

  private static final String THEN = " then ";
  private static final String SAYS = " says ";
  private static final String BREACH = "findings.breach($a);";

  private static final List<String> ORDER = List.of("==", "!=", "<", "<=", ">", ">=");
  private static final List<String> EQUALITY = List.of("==", "!=");

  private AcceptedForms() {}

  /** The text of a rule of a form. */
  private static String rule(String name, String form) {
    int says = form.indexOf(SAYS);
    String text = says < 0 ? "Test." : form.substring(says + SAYS.length());
    String rule = says < 0 ? form : form.substring(0, says);
    int then = rule.indexOf(THEN);
    return HEAD.formatted(
        name,
        name.substring(0, name.lastIndexOf('-')),
        TestRules.TEXTS.replace("@message(\"Test.\")", "@message(\"" + text + "\")"),
        then < 0 ? rule : rule.substring(0, then),
        then < 0 ? BREACH : rule.substring(then + THEN.length()));
  }

  /** A rule of each form, named by its number. */
  static List<RuleTree> trees() throws MalformedRule {
    List<RuleTree> trees = new ArrayList<>();
    for (String form : all()) {
      String name = "FORM-%03d-form".formatted(trees.size());
      trees.add(RuleTree.of(RuleText.read("2020/" + name + ".drl", rule(name, form))));
    }
    return trees;
  }

  /**
   * All forms: what is asked for and, after {@code then}, what is recorded if it is not plain and,
   * after {@code says}, a message with values.
   */
  private static List<String> all() {
    List<String> all = new ArrayList<>();
    comparisons().forEach(one -> all.add("$a : " + one));
    logic().forEach(one -> all.add("$a : Account(" + one + ")"));
    all.addAll(joins());
    all.addAll(quantified());
    all.addAll(accumulates());
    all.addAll(consequences());
    return all;
  }

  private static List<String> comparisons() {
    List<String> all = new ArrayList<>();
    String money = "params.decimal(\"lump-amount-from\")";
    compared(
        all,
        "Account",
        ORDER,
        "spent",
        money,
        "unspent",
        "repaid.by(params.date(\"repayment-by\"))",
        "balance.kept");
    compared(
        all,
        "Account",
        ORDER,
        "spentFrom",
        "params.date(\"use-from\")",
        "spentTo",
        "spendingPeriod.last");
    compared(all, "Account", ORDER, "originYear", "params.integer(\"agreement-year\")");
    compared(
        all, "WaitingTime", ORDER, "total", "withinLimit", "params.integer(\"round-lines-from\")");
    compared(all, "Account", EQUALITY, "part", "unspentReason");
    compared(all, "Account", EQUALITY, "allSpent", "Answer.NO", "Answer.YES");
    compared(all, "Account", EQUALITY, "fundsSpent", "true", "false", "estimate");
    compared(all, "Account", EQUALITY, "estimate", "true", "false");
    for (String field :
        List.of(
            "spent", "spentTo", "unspentReason", "allSpent", "estimate", "lines", "balance.kept")) {
      compared(all, "Account", EQUALITY, field, "null");
    }
    for (String not : List.of("", "not ")) {
      all.add("Account(part " + not + "memberOf params.codes(\"knowledge-parts\"))");
      all.add("Account(unspentReason " + not + "memberOf params.codes(\"invoice-references\"))");
      all.add("Activity(targetGroups " + not + "contains TargetGroup.ADULTS)");
    }
    return all;
  }

  /** Each of some values compared with the first, on either side. */
  private static void compared(
      List<String> all, String type, List<String> operators, String first, String... others) {
    for (String other : others) {
      for (String operator : operators) {
        all.add("%s(%s %s %s)".formatted(type, first, operator, other));
        all.add("%s(%s %s %s)".formatted(type, other, operator, first));
      }
    }
  }

  private static List<String> logic() {
    String a = "spent > params.decimal(\"lump-amount-from\")";
    String b = "part memberOf params.codes(\"knowledge-parts\")";
    String c = "allSpent == Answer.NO";
    String d = "unspentReason == null";
    String e = "part not memberOf params.codes(\"knowledge-parts\")";
    return List.of(
        a + " && " + b,
        a + " || " + b,
        b + " || " + c,
        b + " && " + c,
        e + " || " + a,
        e + " && " + a,
        "(" + a + " || " + b + ") && " + c,
        a + " || (" + b + " && " + c + ")",
        "(" + a + " && " + d + ") || (" + b + " && " + c + ")",
        "(" + a + " || " + d + ") && (" + e + " || " + c + ")",
        a + " && " + b + " && " + c,
        a + " || " + b + " || " + c,
        a + " || " + c + ", " + d + " || " + b,
        "("
            + d
            + " || ("
            + c
            + " && ("
            + a
            + " || "
            + b
            + "))) && originYear > params.integer(\"round-lines-from\")",
        "params.integer(\"agreement-year\") == params.integer(\"agreement-year\")",
        "params.integer(\"agreement-year\") != params.integer(\"agreement-year\")",
        "$s : spent, $s > unspent",
        "$s : spent, unspent < $s || allSpent == Answer.YES");
  }

  private static List<String> joins() {
    List<String> all = new ArrayList<>();
    for (String operator : ORDER) {
      all.add(
          "$p : Part()\n$a : Distribution(reached($p) "
              + operator
              + " params.integer(\"agreement-year\"))");
      all.add("$a : Account($s : spent)\nCostLine(amount " + operator + " $s)");
      all.add("$a : Account($s : spent)\nCostLine($s " + operator + " amount)");
      all.add("$a : Account()\nCostLine(amount " + operator + " $a.unspent)");
      all.add("$a : Account($d : spentTo)\nCostLine(date " + operator + " $d)");
    }
    for (String operator : ORDER) {
      all.add("$a : Account($y : originYear)\nAccount(originYear " + operator + " $y)");
      all.add("$a : Account($y : originYear)\nAccount($y " + operator + " originYear)");
      all.add("$a : Account()\nAccount(originYear " + operator + " $a.originYear)");
      all.add("$a : Account($y : originYear)\nCostLine(textLength " + operator + " $y)");
      all.add(
          "$a : Account()\n$w : WaitingTime($t : total)\nWaitingTime(total " + operator + " $t)");
      all.add("$a : Account($y : originYear)\nWaitingTime(total " + operator + " $y)");
      all.add(
          "$a : Account()\n$w : WaitingTime($t : total)\nAccount(originYear " + operator + " $t)");
    }
    for (String operator : EQUALITY) {
      all.add("$a : Account($p : pointer)\nCostLine(parentPointer " + operator + " $p)");
      all.add(
          "$a : Account($p : pointer)\nCostLine($p "
              + operator
              + " parentPointer, amount != null)");
      all.add("$a : Account($c : allSpent)\n$b : Account(allSpent " + operator + " $c)");
      all.add("$a : Account($f : fundsSpent)\n$b : Account(fundsSpent " + operator + " $f)");
    }
    all.add("$a : Account($s : spent, $u : unspent)\nCostLine(amount > $u, amount < $s)");
    all.add("$a : Account($s : spent, $u : unspent)\nCostLine(amount > $u && amount < $s)");
    all.add(
        "$a : Account($s : spent, $u : unspent, $p : pointer)\nCostLine(parentPointer == $p && (amount > $u || amount < $s))");
    all.add(
        "$a : Account($s : spent, $u : unspent, $d : spentFrom)\n"
            + "CostLine(amount > $u && amount < $s || date >= $d)"
                .replace("amount > $u && amount < $s", "(amount > $u && amount < $s)"));
    all.add("$r : Report()\n$a : Account(useToldIn($r) == true)");
    all.add("$a : Account()\n$r : Report(participationIn($a).tookPart() == false)");
    all.add(
        "$a : Account($p : pointer)\n$l : CostLine(parentPointer == $p, isAtLeast($a.spent, params.decimal(\"lump-share-from\")) == true)");
    all.add("$a : Account()\nWaitingTime(measure == WaitingMeasure.TREATMENT)");
    return all;
  }

  private static List<String> quantified() {
    List<String> all = new ArrayList<>();
    for (String word : List.of("not", "exists")) {
      all.add("$a : Account($p : pointer)\n" + word + " CostLine(parentPointer == $p)");
      all.add(
          "$a : Account($p : pointer)\n"
              + word
              + "(CostLine(parentPointer == $p, amount == null))");
      all.add("$a : Account($s : spent)\n" + word + " CostLine(amount > $s)");
      all.add(
          "$a : Account($p : pointer)\n"
              + word
              + " CostLine(parentPointer == $p, category memberOf params.codes(\"unspecified-categories\"))");
      all.add("$a : Account()\n" + word + " Activity(status == ActivityStatus.CANCELLED)");
      all.add("$a : Account()\n" + word + " WaitingTime()");
      all.add(
          "$a : Account($p : pointer, $c : allSpent)\n"
              + word
              + " Account(allSpent == $c, pointer != $p)");
    }
    return all;
  }

  private static List<String> accumulates() {
    String lines =
        "$a : Account($p : pointer, $s : spent)\naccumulate(CostLine(parentPointer == $p, $m : amount); ";
    List<String> all = new ArrayList<>();
    for (String operator : ORDER) {
      all.add(lines + "$t : sum($m); $t " + operator + " $s)");
      all.add(lines + "$n : count($m); $n " + operator + " params.integer(\"round-lines-from\"))");
    }
    all.add(
        lines
            + "$t : sum($m), $n : count($m); $t != $s, $n > params.integer(\"round-lines-from\"))");
    all.add(lines + "$t : sum($m))\nAccount(spent == $t)");
    for (String right :
        List.of(
            "$a.spent()",
            "$a.balance().kept()",
            "$a.repaid().by(params.date(\"repayment-by\"))",
            "params.decimal(\"lump-amount-from\")")) {
      for (String operator : ORDER) {
        all.add(lines + "$t : sum($m); $t " + operator + " " + right + ")");
      }
    }
    for (String operator : ORDER) {
      all.add(
          lines
              + "$t : sum($m))\naccumulate(CostLine($o : amount); $u : sum($o); $u "
              + operator
              + " $t)");
    }
    all.add(
        "$a : Account()\naccumulate(Activity($c : totalCost); $t : sum($c); $t > params.decimal(\"lump-amount-from\"))");
    return all;
  }

  /** Calls that name as many bindings as they may, with and without parameters. */
  private static List<String> consequences() {
    List<String> all = new ArrayList<>();
    List<String> fields = List.of("part", "originYear", "spent", "unspent", "allSpent");
    var bindings = new StringBuilder();
    var names = new StringBuilder();
    for (int i = 0; i < fields.size(); i++) {
      String name = "" + (char) ('b' + i);
      bindings.append(i == 0 ? "" : ", $").append(name).append(" : ").append(fields.get(i));
      names.append(" {").append(name).append("}");
      String form = "$a : Account($" + bindings + ")" + THEN + BREACH + SAYS + names;
      all.add(form);
      all.add(form + " {use-from} {agreement-year} {a.received}");
    }
    return all;
  }

  /** A report with accounts that differ in every field that the forms ask for. */
  static String report() {
    return """
        {"agreement": "2020", "recipient": "2080", "accounts": [
          {"part": "P1K", "originYear": 2020, "received": 400000, "spent": 300000, "unspent": 100000, "spentFrom": "2020-01-01", "spentTo": "2020-12-31", "allSpent": "NO", "unspentReason": "P1K", "unspentCause": "LATE_DECISION", "estimate": true,
           "repayments": [{"amount": 100000, "date": "2021-03-31", "to": "KAMMARKOLLEGIET"}],
           "lines": [{"amount": 200000, "category": "UNSPECIFIED", "date": "2020-05-01"}, {"amount": 100000.00, "category": "METHODS", "date": "2021-01-01"}]},
          {"part": "P4K", "originYear": 2020, "received": 50000, "spent": 50000.00, "unspent": 0, "spentFrom": "2020-12-31", "spentTo": "2020-12-31", "allSpent": "YES", "estimate": false, "lines": [{"amount": 50000, "date": "2020-12-31"}]},
          {"part": "P1K", "originYear": 2019, "spent": 100, "unspent": 100.0, "allSpent": "PARTLY", "unspentReason": "annat", "lines": [{"category": "METHODS"}]},
          {"part": "P4K", "originYear": 2019, "received": 7, "allSpent": "NO", "spentFrom": "2021-02-01", "spentTo": "2020-01-01", "lines": []},
          {"part": "P1K", "originYear": 2018}],
         "activities": [
          {"id": "A1", "title": "a", "status": "COMPLETED", "targetGroups": ["ADULTS"], "totalCost": 250000, "mobile": true},
          {"id": "A2", "title": "b", "targetGroups": ["CHILDREN_AND_YOUNG"], "mobile": false},
          {"id": "A3", "title": "c", "status": "PLANNED", "targetGroups": []},
          {"id": "A4", "title": "d"}],
         "waitingTimes": [
          {"measure": "FIRST_VISIT", "total": 18, "withinLimit": 18, "share": 100},
          {"measure": "TREATMENT", "total": 100, "withinLimit": 40, "share": 40},
          {"measure": "IN_DEPTH_INVESTIGATION", "total": 3}]}
        """;
  }
}
