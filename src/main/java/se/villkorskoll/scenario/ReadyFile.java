package se.villkorskoll.scenario;

import java.util.List;
import se.villkorskoll.model.result.Condition;

/**
 * The scenarios of one condition, with their reports.
 *
 * @param path the file's path below the rules folder
 * @param condition the condition that they are about
 * @param scenarios the scenarios; empty where the file cannot be read
 * @param failures why it cannot be read; empty if it can
 */
record ReadyFile(
    String path,
    Condition condition,
    List<ReadyScenario> scenarios,
    List<ScenarioResult> failures) {}
