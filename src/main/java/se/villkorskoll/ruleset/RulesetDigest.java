package se.villkorskoll.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.villkorskoll.model.Condition;

/** What tells one version of a ruleset, and of its compiled classes, from another. */
final class RulesetDigest {

  /**
   * What judges and translates rules; where it has changed, what it once let through is judged
   * anew.
   */
  private static final List<Class<?>> TRANSLATION =
      List.of(
          RuleText.class,
          Condition.class,
          RowLint.class,
          RowFamily.class,
          LegalBasisLint.class,
          RuleLint.class,
          ConstraintLint.class,
          ConsequenceLint.class,
          ParameterCall.class,
          FactTypes.class,
          RuleCompiler.class);

  /** The class of the other global, which lives in a package that this one does not know. */
  private static final String FINDINGS = "se.villkorskoll.check.Findings";

  private RulesetDigest() {}

  /**
   * The version of a ruleset: a digest of the files that decide what it says.
   *
   * @param id the agreement
   * @param includesCommon whether it includes common conditions, and so their parameters
   * @param rulePaths the paths of its rule files
   */
  static String version(
      RuleFiles files, String id, boolean includesCommon, Collection<String> rulePaths) {
    var digest = new ContentDigest();
    List<String> tables =
        List.of(RuleFiles.AGREEMENT, AllocationTable.PRINTED, AllocationTable.POPULATION);
    tables.stream()
        .map(name -> id + "/" + name)
        .filter(files::has)
        .forEach(path -> digest.add(path, files.bytes(path)));
    if (includesCommon && files.has(ParametersFile.PATH)) {
      digest.add(ParametersFile.PATH, files.bytes(ParametersFile.PATH));
    }
    rulePaths.stream().sorted().forEach(path -> digest.add(path, files.bytes(path)));
    return digest.hex();
  }

  /**
   * What compiled classes depend on: the ruleset, the catalogue, the classes that rules call or
   * reach through those, the classes that judged and translated the rules, Drools and Java.
   */
  static String classes(RuleFiles files, List<RuleText> rules, String version) {
    var digest = new ContentDigest().add("version", version);
    if (files.has(CatalogueRow.PATH)) {
      digest.add(CatalogueRow.PATH, files.bytes(CatalogueRow.PATH));
    }
    Set<String> called = new TreeSet<>(List.of(FINDINGS, Parameters.class.getName()));
    rules.forEach(rule -> called.addAll(rule.imports()));
    called.addAll(FactTypes.reached(called));
    TRANSLATION.forEach(one -> called.add(one.getName()));
    for (String className : called) {
      digest.add(className, classFile(className));
    }
    digest.add("drools", BuiltWith.DROOLS);
    digest.add("java", Integer.toString(Runtime.version().feature()));
    return digest.hex();
  }

  private static byte[] classFile(String className) {
    String resource = "/" + className.replace('.', '/') + ".class";
    try (InputStream in = RulesetDigest.class.getResourceAsStream(resource)) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
