package se.villkorskoll.build;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.BoundedInput;
import se.villkorskoll.ruleset.RuleClasses;
import se.villkorskoll.ruleset.RuleProblem;

/**
 * What another process has made of the rules of an agreement. Whoever reads it trusts it no more
 * than the rules themselves.
 *
 * @param problems what is wrong with the rules, or other than their scenarios expect; empty if
 *     nothing is
 * @param classes the compiled rules; null if there are problems, or none were to be compiled
 */
public record BuildAnswer(List<RuleProblem> problems, RuleClasses classes) {

  private static final int MOST_PROBLEMS = 10_000;

  /** The most bytes of what is said of the problems; those after them are left out. */
  private static final int MOST_TEXT = 8 * 1024 * 1024;

  /** The most bytes of an answer that are read, and of what is said before it. */
  private static final int MOST_BYTES = 48 * 1024 * 1024;

  /** What comes next: the file that is taken up, or the answer. */
  private static final int FILE = 1;

  private static final int ANSWER = 2;

  /** Says which file is taken up. */
  static void writeFile(DataOutputStream out, String path) throws IOException {
    out.writeByte(FILE);
    Blocks.write(out, path);
    out.flush();
  }

  /** Writes the answer. */
  void write(DataOutputStream out) throws IOException {
    out.writeByte(ANSWER);
    var texts = new ByteArrayOutputStream();
    int written = 0;
    for (RuleProblem problem : problems) {
      byte[] bytes = bytes(problem);
      if (written == MOST_PROBLEMS || texts.size() + bytes.length > MOST_TEXT) {
        break;
      }
      texts.write(bytes);
      written++;
    }
    out.writeInt(written);
    texts.writeTo(out);
    Blocks.write(out, classes == null ? new byte[0] : classes.bytes());
    out.flush();
  }

  private static byte[] bytes(RuleProblem problem) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    Blocks.write(out, problem.file());
    out.writeInt(problem.line());
    write(out, problem.message());
    write(out, problem.help());
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, LocalText text) throws IOException {
    Blocks.write(out, text.sv());
    Blocks.write(out, text.en());
  }

  /**
   * Reads an answer, and nothing after it.
   *
   * @param file receives the path of each file that is taken up before
   * @throws IOException if there is none, or something else
   */
  public static BuildAnswer read(InputStream stream, Consumer<String> file) throws IOException {
    var in = new DataInputStream(new BoundedInput(stream, MOST_BYTES));
    int next = in.readByte();
    while (next == FILE) {
      file.accept(Blocks.readText(in));
      next = in.readByte();
    }
    int count = next == ANSWER ? in.readInt() : -1;
    if (count < 0 || count > MOST_PROBLEMS) {
      throw new IOException("no answer to a request");
    }
    List<RuleProblem> problems = new ArrayList<>();
    for (int left = count; left > 0; left--) {
      problems.add(new RuleProblem(Blocks.readText(in), in.readInt(), readText(in), readText(in)));
    }
    byte[] classes = Blocks.read(in);
    return new BuildAnswer(problems, classes.length == 0 ? null : RuleClasses.of(classes));
  }

  private static LocalText readText(DataInputStream in) throws IOException {
    return LocalText.of(Blocks.readText(in), Blocks.readText(in));
  }
}
