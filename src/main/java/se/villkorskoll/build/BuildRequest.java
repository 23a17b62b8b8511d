package se.villkorskoll.build;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import se.villkorskoll.ruleset.RuleClasses;
import se.villkorskoll.ruleset.RuleFiles;

/**
 * What another process is asked to do with the rules of an agreement.
 *
 * @param task what to do
 * @param agreement the agreement's id
 * @param files the rules folder, or as much of it as the agreement depends on
 * @param classes the compiled rules, whose scenarios are to be run; null where they are to be
 *     compiled
 */
public record BuildRequest(Task task, String agreement, RuleFiles files, RuleClasses classes) {

  /** What to do. */
  public enum Task {
    /** Compile all rules together. */
    COMPILE,
    /** Compile one rule after another, and say before each which it is. */
    COMPILE_ONE_BY_ONE,
    /** Run the scenarios of rules that are compiled. */
    RUN_SCENARIOS
  }

  /** Writes the request. */
  public void write(DataOutputStream out) throws IOException {
    out.writeUTF(task.name());
    out.writeUTF(agreement);
    out.writeInt(files.paths().size());
    for (String path : files.paths()) {
      out.writeUTF(path);
      Blocks.write(out, files.bytes(path));
    }
    Blocks.write(out, classes == null ? new byte[0] : classes.bytes());
    out.flush();
  }

  /**
   * Reads a request.
   *
   * @throws java.io.EOFException if there is none any more
   */
  static BuildRequest read(DataInputStream in) throws IOException {
    Task task = Task.valueOf(in.readUTF());
    String agreement = in.readUTF();
    Map<String, byte[]> files = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String path = in.readUTF();
      files.put(path, Blocks.read(in));
    }
    byte[] classes = Blocks.read(in);
    return new BuildRequest(
        task, agreement, RuleFiles.of(files), classes.length == 0 ? null : RuleClasses.of(classes));
  }
}
