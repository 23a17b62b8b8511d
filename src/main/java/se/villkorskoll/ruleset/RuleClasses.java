package se.villkorskoll.ruleset;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compiled rules as class files, none of which is loaded yet.
 *
 * @param models the names of the classes that describe the rules, one for each package of rules
 * @param files the class files by class name, those of the models among them
 */
record RuleClasses(List<String> models, Map<String, byte[]> files) {

  /** Those of no rules. */
  static final RuleClasses NONE = new RuleClasses(List.of(), Map.of());

  /** Those of the rules of one package. */
  RuleClasses ofPackage(String packageName) {
    String prefix = packageName + ".";
    Map<String, byte[]> own = new TreeMap<>(files);
    own.keySet().removeIf(name -> !name.startsWith(prefix));
    return new RuleClasses(models.stream().filter(name -> name.startsWith(prefix)).toList(), own);
  }
}
