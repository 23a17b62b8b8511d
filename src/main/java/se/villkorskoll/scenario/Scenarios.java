package se.villkorskoll.scenario;

import se.villkorskoll.document.DocumentReader;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.ruleset.RuleFiles;

/** What can be told of scenario files without running them. */
public final class Scenarios {

  private Scenarios() {}

  /** Whether there is a scenario file of this path that can be read and has any scenario. */
  public static boolean anyIn(RuleFiles files, String path) {
    if (!files.has(path)) {
      return false;
    }
    ReadResult<ScenarioFile> read = DocumentReader.yaml(files.bytes(path), ScenarioFile.SHAPE);
    return read.succeeded() && !read.value().scenarios().isEmpty();
  }
}
