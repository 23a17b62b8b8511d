package se.villkorskoll.ruleset;

import static org.objectweb.asm.Opcodes.*;
import static se.villkorskoll.ruleset.ClassForge.FUNCTION;
import static se.villkorskoll.ruleset.ClassForge.NAME;
import static se.villkorskoll.ruleset.ClassForge.bytes;
import static se.villkorskoll.ruleset.ClassForge.call;
import static se.villkorskoll.ruleset.ClassForge.function;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;

/** Hostile class files that are no well-formed ones, or have more in them than one class. */
final class HostileFiles {

  private HostileFiles() {}

  /** A class file that there is nothing against. */
  static byte[] harmless() {
    return function(code -> {}).values().iterator().next();
  }

  /** Adds them to those of other kinds. */
  static void addTo(List<HostileBytes> all) {
    byte[] file = harmless();
    all.add(
        HostileBytes.of(
            "file",
            "a text",
            "är ingen klassfil",
            "hej".repeat(99).getBytes(StandardCharsets.UTF_8)));
    all.add(HostileBytes.of("file", "nothing", "är en avkortad klassfil", new byte[0]));
    all.add(HostileBytes.of("file", "zeros", "är ingen klassfil", new byte[999]));
    all.add(
        HostileBytes.of(
            "file",
            "in UTF-16",
            "är ingen klassfil",
            new String(file, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_16)));
    all.add(
        HostileBytes.of(
            "file",
            "in UTF-8",
            "är ingen klassfil",
            new String(file, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8)));
    all.add(
        HostileBytes.of(
            "cut off",
            "without its last byte",
            "är en avkortad klassfil",
            Arrays.copyOf(file, file.length - 1)));
    all.add(
        HostileBytes.of(
            "cut off",
            "half of it",
            "är en avkortad klassfil",
            Arrays.copyOf(file, file.length / 2)));
    all.add(
        HostileBytes.of(
            "more than a file",
            "with a file after it",
            "är mer än en klassfil",
            Arrays.copyOf(file, file.length + 1)));
    all.add(
        HostileBytes.of(
            "version",
            "of Java 16",
            "är av en annan version av Java",
            bytes(V16, NAME, FUNCTION, more -> {})));
    all.add(
        HostileBytes.of(
            "version",
            "of Java 1.1, whose code is written in another way",
            "är av en annan version av Java",
            bytes(V1_1, NAME, FUNCTION, more -> {})));
    all.add(
        HostileBytes.of(
            "version",
            "of the first Java",
            "är av en annan version av Java",
            bytes(45, NAME, FUNCTION, more -> {})));
    all.add(
        HostileBytes.of(
            "version",
            "with what is only tried out",
            "är av en annan version av Java",
            bytes(V17 | V_PREVIEW, NAME, FUNCTION, more -> {})));
    all.add(
        HostileBytes.of(
            "kind of constant",
            "a constant that is computed",
            "en konstant av ett slag som regler inte har: 17",
            function(
                code -> {
                  code.visitLdcInsn(
                      new ConstantDynamic(
                          "x",
                          "Ljava/lang/Object;",
                          new Handle(
                              H_INVOKESTATIC,
                              "java/lang/invoke/ConstantBootstraps",
                              "nullConstant",
                              "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;",
                              false)));
                  code.visitInsn(POP);
                })));
    all.add(
        HostileBytes.of(
            "second code",
            "a loop that is named as code by a second name",
            "inte hänger ihop",
            secondName(loop())));
    all.add(
        HostileBytes.of(
            "second code", "two codes of one method", "inte hänger ihop", twoCodes(file)));
    byte[] calls =
        function(code -> call(code, NAME, "run", "()V"), more -> {}).values().iterator().next();
    all.add(
        HostileBytes.of(
            "inconsistent", "a member without a name", "inte hänger ihop", misnamed(calls, 0)));
    all.add(
        HostileBytes.of(
            "inconsistent",
            "a member whose name is past the last constant",
            "inte hänger ihop",
            misnamed(calls, 0xFFFF)));
    all.add(
        HostileBytes.of(
            "inconsistent",
            "a member whose name is something else",
            "inte hänger ihop",
            misnamed(calls, 1)));
  }

  /** A class file whose first member has another constant for its name. */
  private static byte[] misnamed(byte[] file, int constant) {
    int at = 10;
    while (file[at] != 10) {
      at = afterConstant(file, at);
    }
    byte[] changed = file.clone();
    changed[at + 3] = (byte) (constant >> 8);
    changed[at + 4] = (byte) constant;
    return changed;
  }

  private static int u2(byte[] file, int at) {
    return (file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF);
  }

  /** Where the constants of a class file have ended. */
  private static int afterConstants(byte[] file) {
    int at = 10;
    for (int left = u2(file, 8) - 1; left > 0; left--) {
      at = afterConstant(file, at);
    }
    return at;
  }

  private static int afterConstant(byte[] file, int at) {
    return at
        + switch (file[at]) {
          case 1 -> 3 + u2(file, at + 1);
          case 7, 8, 16 -> 3;
          case 15 -> 4;
          default -> 5;
        };
  }

  static Map<String, byte[]> loopClass() {
    return function(
        code -> {
          var again = new Label();
          code.visitLabel(again);
          code.visitInsn(ICONST_0);
          code.visitJumpInsn(IFEQ, again);
        });
  }

  private static byte[] loop() {
    return loopClass().values().iterator().next();
  }

  /** A class file with one more constant, which is the text {@code Code} again. */
  private static byte[] secondName(byte[] file) {
    int end = afterConstants(file);
    byte[] constant = {1, 0, 4, 'C', 'o', 'd', 'e'};
    byte[] changed = new byte[file.length + constant.length];
    System.arraycopy(file, 0, changed, 0, end);
    System.arraycopy(constant, 0, changed, end, constant.length);
    System.arraycopy(file, end, changed, end + constant.length, file.length - end);
    int count = u2(file, 8) + 1;
    changed[8] = (byte) (count >> 8);
    changed[9] = (byte) count;
    return changed;
  }

  /** A class file whose only method has its code twice. */
  private static byte[] twoCodes(byte[] file) {
    int methods = afterConstants(file) + 8 + 2 * u2(file, afterConstants(file) + 6) + 2;
    int attribute = methods + 2 + 8;
    int length = 6 + u2(file, attribute + 4);
    byte[] changed = new byte[file.length + length];
    System.arraycopy(file, 0, changed, 0, attribute + length);
    System.arraycopy(file, attribute, changed, attribute + length, file.length - attribute);
    changed[methods + 2 + 7] = 2;
    return changed;
  }
}
