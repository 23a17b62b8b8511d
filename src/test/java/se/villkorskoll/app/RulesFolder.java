package se.villkorskoll.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import se.villkorskoll.TestRules;
import se.villkorskoll.ruleset.RuleFiles;

/** A rules folder of a test's own, with some of the program's agreements. */
public final class RulesFolder {

  private RulesFolder() {}

  /** Writes the rules of these agreements, and what belongs to all, into a folder. */
  public static Path of(Path folder, String... agreements) {
    try {
      for (String path : TestRules.FILES.paths()) {
        String first = path.substring(0, Math.max(0, path.indexOf('/')));
        if (first.isEmpty()
            || first.equals(RuleFiles.COMMON)
            || Set.of(agreements).contains(first)) {
          Path file = folder.resolve(path);
          Files.createDirectories(file.getParent());
          Files.write(file, TestRules.FILES.bytes(path));
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
