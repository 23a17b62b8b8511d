package se.villkorskoll.ruleset;

import static org.objectweb.asm.Opcodes.*;
import static se.villkorskoll.ruleset.ClassForge.FUNCTION;
import static se.villkorskoll.ruleset.ClassForge.NAME;
import static se.villkorskoll.ruleset.ClassForge.bytes;
import static se.villkorskoll.ruleset.ClassForge.call;
import static se.villkorskoll.ruleset.ClassForge.function;
import static se.villkorskoll.ruleset.ClassForge.method;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Class files that no compiler makes, each of which one check of the gate stops and no other: were
 * the check not there, the class would be let in.
 *
 * @param check the check that stops it
 * @param name what it tries
 * @param reason what the check says, in Swedish
 * @param classes the class files by name
 */
record HostileBytes(String check, String name, String reason, Map<String, byte[]> classes) {

  static final String OBJECT = "java/lang/Object";
  static final String RULE_NAME = "rules/y2020/Other";
  static final Handle METAFACTORY =
      new Handle(
          H_INVOKESTATIC,
          "java/lang/invoke/LambdaMetafactory",
          "metafactory",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;",
          false);

  /** All of them. */
  static List<HostileBytes> all() {
    List<HostileBytes> all = new ArrayList<>();
    files(all);
    names(all);
    references(all);
    HostileCode.addTo(all);
    return List.copyOf(all);
  }

  static HostileBytes of(String check, String name, String reason, Map<String, byte[]> classes) {
    return new HostileBytes(check, name, reason, classes);
  }

  static HostileBytes of(String check, String name, String reason, byte[] file) {
    return of(check, name, reason, Map.of(NAME.replace('/', '.'), file));
  }

  /** A class file with more access flags. */
  private static byte[] flagged(byte[] file, int flags) {
    var writer = new ClassWriter(0);
    new ClassReader(file)
        .accept(
            new ClassVisitor(ASM9, writer) {
              @Override
              public void visit(
                  int version,
                  int access,
                  String name,
                  String signature,
                  String superName,
                  String[] interfaces) {
                super.visit(version, access | flags, name, signature, superName, interfaces);
              }
            },
            0);
    return writer.toByteArray();
  }

  private static byte[] harmless() {
    return function(code -> {}).values().iterator().next();
  }

  // -- the form of the file

  private static void files(List<HostileBytes> all) {
    byte[] file = harmless();
    all.add(
        of(
            "file",
            "a text",
            "är ingen klassfil",
            "hej".repeat(99).getBytes(StandardCharsets.UTF_8)));
    all.add(of("file", "nothing", "är en avkortad klassfil", new byte[0]));
    all.add(of("file", "zeros", "är ingen klassfil", new byte[999]));
    all.add(
        of(
            "file",
            "in UTF-16",
            "är ingen klassfil",
            new String(file, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_16)));
    all.add(
        of(
            "file",
            "in UTF-8",
            "är ingen klassfil",
            new String(file, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8)));
    all.add(
        of(
            "cut off",
            "without its last byte",
            "är en avkortad klassfil",
            Arrays.copyOf(file, file.length - 1)));
    all.add(
        of(
            "cut off",
            "half of it",
            "är en avkortad klassfil",
            Arrays.copyOf(file, file.length / 2)));
    all.add(
        of(
            "more than a file",
            "with a file after it",
            "är mer än en klassfil",
            Arrays.copyOf(file, file.length + 1)));
    all.add(
        of(
            "version",
            "of Java 16",
            "är av en annan version av Java",
            bytes(V16, NAME, FUNCTION, more -> {})));
    all.add(
        of(
            "version",
            "of Java 1.1, whose code is written in another way",
            "är av en annan version av Java",
            bytes(V1_1, NAME, FUNCTION, more -> {})));
    all.add(
        of(
            "version",
            "of the first Java",
            "är av en annan version av Java",
            bytes(45, NAME, FUNCTION, more -> {})));
    all.add(
        of(
            "version",
            "with what is only tried out",
            "är av en annan version av Java",
            bytes(V17 | V_PREVIEW, NAME, FUNCTION, more -> {})));
    all.add(
        of(
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
        of(
            "second code",
            "a loop that is named as code by a second name",
            "inte hänger ihop",
            secondName(loop())));
    all.add(of("second code", "two codes of one method", "inte hänger ihop", twoCodes(file)));
    byte[] calls =
        function(code -> call(code, NAME, "run", "()V"), more -> {}).values().iterator().next();
    all.add(of("inconsistent", "a member without a name", "inte hänger ihop", misnamed(calls, 0)));
    all.add(
        of(
            "inconsistent",
            "a member whose name is past the last constant",
            "inte hänger ihop",
            misnamed(calls, 0xFFFF)));
    all.add(
        of(
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

  // -- names, kinds and fields

  private static void names(List<HostileBytes> all) {
    byte[] file = harmless();
    all.add(
        of(
            "name",
            "a class of the program",
            "heter något annat",
            Map.of(
                "se.villkorskoll.check.Findings",
                bytes(V17, "se/villkorskoll/check/Findings", FUNCTION, more -> {}))));
    all.add(
        of(
            "name",
            "a class of Java",
            "heter något annat",
            Map.of("java.lang.X", bytes(V17, "java/lang/X", FUNCTION, more -> {}))));
    all.add(
        of(
            "name",
            "another than it is kept under",
            "heter något annat",
            Map.of("rules.y2020.Another", file)));
    all.add(
        of(
            "name",
            "a name that only begins alike",
            "heter något annat",
            Map.of("rulesx.Forged", bytes(V17, "rulesx/Forged", FUNCTION, more -> {}))));
    for (int kind : List.of(ACC_INTERFACE | ACC_ABSTRACT, ACC_ABSTRACT, ACC_MODULE)) {
      all.add(
          of(
              "kind of class",
              "what is made otherwise: " + kind,
              "är inget som kan göras",
              flagged(file, kind)));
    }
    all.add(
        of(
            "super type",
            "an interface that is not on the list",
            "är ett slag av org.drools.model.Drools",
            bytes(V17, NAME, "org/drools/model/Drools", more -> {})));
    all.add(
        of(
            "super type",
            "another class of its own",
            "är ett slag av rules.y2020.Other",
            two(bytes(V17, NAME, RULE_NAME, more -> {}), bytes(V17, RULE_NAME, null, more -> {}))));
    all.add(
        of(
            "a list kept",
            "a list in which facts are put away",
            "har en lista som kan behålla något",
            function(
                code -> {},
                more ->
                    more.visitField(ACC_STATIC, "KEPT", "[Ljava/lang/Object;", null, null)
                        .visitEnd())));
  }

  static Map<String, byte[]> two(byte[] forged, byte[] other) {
    return new TreeMap<>(
        Map.of(NAME.replace('/', '.'), forged, RULE_NAME.replace('/', '.'), other));
  }

  // -- what is referred to

  private static void references(List<HostileBytes> all) {
    all.add(
        of(
            "type",
            "a class that is not on the list",
            "når java.lang.Runtime",
            function(
                code -> {
                  code.visitLdcInsn(Type.getObjectType("java/lang/Runtime"));
                  code.visitInsn(POP);
                })));
    all.add(
        of(
            "type",
            "an array of numbers",
            "når I",
            function(
                code -> {
                  code.visitLdcInsn(Type.getType("[I"));
                  code.visitInsn(POP);
                })));
    all.add(
        of(
            "type",
            "a letter that looks like another",
            "når java",
            function(
                code -> {
                  code.visitLdcInsn(Type.getObjectType("java/lang/Оbject"));
                  code.visitInsn(POP);
                })));
    all.add(
        of(
            "member",
            "a method that is not on the list, of a class that is",
            "når java.lang.Object.getClass",
            function(
                code -> {
                  code.visitLdcInsn("x");
                  code.visitMethodInsn(
                      INVOKEVIRTUAL, OBJECT, "getClass", "()Ljava/lang/Class;", false);
                  code.visitInsn(POP);
                })));
    all.add(
        of(
            "member",
            "a method of Java through its own name",
            "når rules.y2020.Forged.getClass",
            function(
                code -> {
                  code.visitInsn(ACONST_NULL);
                  code.visitTypeInsn(CHECKCAST, NAME);
                  code.visitMethodInsn(
                      INVOKEVIRTUAL, NAME, "getClass", "()Ljava/lang/Class;", false);
                  code.visitInsn(POP);
                })));
    all.add(
        of(
            "member",
            "a listed method with another descriptor",
            "når java.lang.Integer.valueOf",
            function(
                code -> {
                  code.visitLdcInsn("x");
                  call(
                      code,
                      "java/lang/Integer",
                      "valueOf",
                      "(Ljava/lang/String;)Ljava/lang/Integer;");
                  code.visitInsn(POP);
                })));
    all.add(
        of(
            "bootstrap",
            "through a method of its own",
            "anropar på omväg: rules.y2020.Forged.boot",
            function(
                code ->
                    code.visitInvokeDynamicInsn(
                        "x", "()V", new Handle(H_INVOKESTATIC, NAME, "boot", "()V", false)),
                more -> method(more, "boot", code -> {}))));
    all.add(
        of(
            "bootstrap",
            "through what may only be made a function of",
            "anropar på omväg: org.drools.core.base.accumulators.CountAccumulateFunction.<init>",
            function(
                code ->
                    code.visitInvokeDynamicInsn(
                        "x",
                        "()V",
                        new Handle(
                            H_NEWINVOKESPECIAL,
                            "org/drools/core/base/accumulators/CountAccumulateFunction",
                            "<init>",
                            "()V",
                            false)))));
    all.add(
        of(
            "handle",
            "a function of a listed method",
            "anropar på omväg: java.util.Collections.emptyList",
            function(
                supplierOf(
                    new Handle(
                        H_INVOKESTATIC,
                        "java/util/Collections",
                        "emptyList",
                        "()Ljava/util/List;",
                        false)))));
    all.add(
        of(
            "handle",
            "a function of its own method, which could call itself unseen",
            "anropar på omväg: rules.y2020.Forged.get",
            function(
                supplierOf(new Handle(H_INVOKESTATIC, NAME, "get", "()Ljava/lang/Object;", false)),
                more ->
                    method(
                        more,
                        ACC_STATIC,
                        "get",
                        "()Ljava/lang/Object;",
                        code -> {
                          code.visitInsn(ACONST_NULL);
                          code.visitInsn(ARETURN);
                        }))));
  }

  private static Consumer<MethodVisitor> supplierOf(Handle handle) {
    return code -> {
      code.visitInvokeDynamicInsn(
          "get",
          "()Ljava/util/function/Supplier;",
          METAFACTORY,
          Type.getType("()Ljava/lang/Object;"),
          handle,
          Type.getType("()Ljava/lang/Object;"));
      code.visitInsn(POP);
    };
  }
}
