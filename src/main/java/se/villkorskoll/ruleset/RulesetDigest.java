package se.villkorskoll.ruleset;

import java.util.Collection;
import java.util.List;

/** What distinguishes one version of a ruleset, and of its compiled classes, from another. */
final class RulesetDigest {

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
   * What compiled classes depend on: the ruleset, the catalogue, the program itself, Drools and
   * Java.
   */
  static String classes(RuleFiles files, String version) {
    var digest = new ContentDigest().add("version", version);
    if (files.has(CatalogueRow.PATH)) {
      digest.add(CatalogueRow.PATH, files.bytes(CatalogueRow.PATH));
    }
    digest.add("program", RuleProgram.digest());
    digest.add("drools", BuiltWith.DROOLS);
    digest.add("java", Integer.toString(Runtime.version().feature()));
    return digest.hex();
  }
}
