package se.villkorskoll.ruleset;

import java.util.List;
import java.util.Map;

/**
 * Compiled rules as class files, none of which is loaded yet.
 *
 * @param models the names of the classes that describe the rules, one for each package of rules
 * @param files the class files by class name, those of the models among them
 */
record RuleClasses(List<String> models, Map<String, byte[]> files) {}
