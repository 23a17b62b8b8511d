package se.villkorskoll.ruleset;

import static org.objectweb.asm.Opcodes.*;
import static se.villkorskoll.ruleset.ClassForge.FUNCTION;
import static se.villkorskoll.ruleset.ClassForge.NAME;
import static se.villkorskoll.ruleset.ClassForge.bytes;
import static se.villkorskoll.ruleset.ClassForge.call;
import static se.villkorskoll.ruleset.ClassForge.description;
import static se.villkorskoll.ruleset.ClassForge.function;
import static se.villkorskoll.ruleset.ClassForge.method;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
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

  private static final String OBJECT = "java/lang/Object";
  private static final String RULE_NAME = "rules/y2020/Other";
  private static final String EVALUATION = "org/drools/modelcompiler/util/EvaluationUtil";

  private static final Handle METAFACTORY =
      new Handle(
          H_INVOKESTATIC,
          "java/lang/invoke/LambdaMetafactory",
          "metafactory",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;",
          false);

  private static final Handle CONCAT =
      new Handle(
          H_INVOKESTATIC,
          "java/lang/invoke/StringConcatFactory",
          "makeConcatWithConstants",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;",
          false);

  /** All of them. */
  static List<HostileBytes> all() {
    List<HostileBytes> all = new ArrayList<>();
    files(all);
    names(all);
    references(all);
    methods(all);
    instructions(all);
    values(all);
    lengths(all);
    return List.copyOf(all);
  }

  private static HostileBytes of(
      String check, String name, String reason, Map<String, byte[]> classes) {
    return new HostileBytes(check, name, reason, classes);
  }

  private static HostileBytes of(String check, String name, String reason, byte[] file) {
    return of(check, name, reason, Map.of(NAME.replace('/', '.'), file));
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

  private static Map<String, byte[]> loopClass() {
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

  private static Map<String, byte[]> two(byte[] forged, byte[] other) {
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

  // -- methods

  private static void methods(List<HostileBytes> all) {
    all.add(
        of(
            "native",
            "a method outside Java",
            "når utanför Java eller väntar: outside",
            function(
                code -> {},
                more ->
                    more.visitMethod(ACC_STATIC | ACC_NATIVE, "outside", "()V", null, null)
                        .visitEnd())));
    all.add(
        of(
            "synchronized",
            "a method that waits for its turn",
            "når utanför Java eller väntar: turn",
            function(
                code -> {},
                more -> method(more, ACC_STATIC | ACC_SYNCHRONIZED, "turn", "()V", code -> {}))));
    all.add(
        of(
            "handlers",
            "an error caught",
            "fångar fel i run",
            function(
                code -> {
                  var start = new Label();
                  var end = new Label();
                  code.visitTryCatchBlock(start, end, end, null);
                  code.visitLabel(start);
                  code.visitInsn(ICONST_0);
                  code.visitInsn(POP);
                  code.visitInsn(RETURN);
                  code.visitLabel(end);
                  code.visitInsn(POP);
                })));
    for (String unseen : List.of("finalize", "toString", "hashCode", "equals", "clone")) {
      all.add(
          of(
              "called unseen",
              unseen,
              "körs av sig själv: " + unseen,
              function(code -> {}, more -> method(more, ACC_PUBLIC, unseen, "()V", code -> {}))));
    }
  }

  // -- instructions

  private static void instructions(List<HostileBytes> all) {
    all.add(
        of(
            "instruction",
            "a lock",
            "har instruktionen 0xC2",
            function(
                code -> {
                  code.visitLdcInsn("x");
                  code.visitInsn(MONITORENTER);
                })));
    all.add(
        of(
            "instruction",
            "a sum",
            "har instruktionen 0x60",
            function(
                code -> {
                  code.visitInsn(ICONST_1);
                  code.visitInsn(ICONST_1);
                  code.visitInsn(IADD);
                  code.visitInsn(POP);
                })));
    all.add(
        of(
            "instruction",
            "a list of lists",
            "har instruktionen 0xC5",
            function(
                code -> {
                  code.visitInsn(ICONST_3);
                  code.visitInsn(ICONST_3);
                  code.visitMultiANewArrayInsn("[[Ljava/lang/Object;", 2);
                  code.visitInsn(POP);
                })));
    all.add(
        of(
            "throw",
            "an error thrown",
            "kastar ett fel i get",
            function(
                code -> {},
                more ->
                    method(
                        more,
                        ACC_STATIC,
                        "get",
                        "()Ljava/lang/Object;",
                        code -> {
                          code.visitInsn(ACONST_NULL);
                          code.visitInsn(ATHROW);
                        }))));
    all.add(of("jump back", "a loop", "upprepar sig i run", loopClass()));
    all.add(
        of(
            "jump back",
            "a loop by a switch",
            "upprepar sig i run",
            function(
                code -> {
                  var again = new Label();
                  var end = new Label();
                  code.visitLabel(again);
                  code.visitInsn(ICONST_0);
                  code.visitLookupSwitchInsn(end, new int[] {0}, new Label[] {again});
                  code.visitLabel(end);
                })));
    all.add(
        of(
            "half an instruction",
            "code that ends amid one",
            "slutar mitt i en instruktion",
            halfAnInstruction()));
    all.add(
        of(
            "constant",
            "a large number",
            "läser något annat än en text",
            function(
                code -> {
                  code.visitLdcInsn(2_000_000_000);
                  code.visitInsn(POP);
                })));
    all.add(
        of(
            "constant",
            "a handle of a method",
            "läser något annat än en text",
            function(
                code -> {
                  code.visitLdcInsn(new Handle(H_INVOKESTATIC, NAME, "run", "()V", false));
                  code.visitInsn(POP);
                })));
    all.add(
        of(
            "constant",
            "a type of methods",
            "läser något annat än en text",
            function(
                code -> {
                  code.visitLdcInsn(Type.getType("()V"));
                  code.visitInsn(POP);
                })));
    all.add(
        of(
            "fields of others",
            "a constant of Java written over",
            "använder java.lang.Boolean.TYPE som regler inte gör",
            description(
                code -> {
                  code.visitInsn(ACONST_NULL);
                  code.visitFieldInsn(PUTSTATIC, "java/lang/Boolean", "TYPE", "Ljava/lang/Class;");
                })));
    all.add(
        of(
            "own fields",
            "something of a report kept until the next",
            "använder rules.y2020.Forged.KEPT som regler inte gör",
            function(
                code -> {
                  code.visitLdcInsn("x");
                  code.visitFieldInsn(PUTSTATIC, NAME, "KEPT", "Ljava/lang/Object;");
                },
                more ->
                    more.visitField(ACC_STATIC, "KEPT", "Ljava/lang/Object;", null, null)
                        .visitEnd())));
    all.add(
        of(
            "own fields",
            "something kept in an object",
            "använder rules.y2020.Forged.kept som regler inte gör",
            function(
                code -> {
                  code.visitInsn(ACONST_NULL);
                  code.visitTypeInsn(CHECKCAST, NAME);
                  code.visitLdcInsn("x");
                  code.visitFieldInsn(PUTFIELD, NAME, "kept", "Ljava/lang/Object;");
                },
                more -> more.visitField(0, "kept", "Ljava/lang/Object;", null, null).visitEnd())));
    all.add(
        of(
            "other classes",
            "a function that calls what describes rules, which may call it back",
            "använder rules.y2020.Other.run som regler inte gör",
            two(
                function(code -> call(code, RULE_NAME, "run", "()V")).values().iterator().next(),
                bytes(V17, RULE_NAME, null, more -> method(more, "run", code -> {})))));
    all.add(
        of(
            "describing",
            "a function that asks another one, which asks it back",
            "använder org.drools.model.DomainClassMetadata.getPropertyIndex som regler inte gör",
            function(
                code -> {
                  code.visitInsn(ACONST_NULL);
                  code.visitTypeInsn(CHECKCAST, "org/drools/model/DomainClassMetadata");
                  code.visitLdcInsn("x");
                  code.visitMethodInsn(
                      INVOKEINTERFACE,
                      "org/drools/model/DomainClassMetadata",
                      "getPropertyIndex",
                      "(Ljava/lang/String;)I",
                      true);
                  code.visitInsn(POP);
                })));
    all.add(
        of(
            "describing",
            "a function that puts away what it is asked of",
            "använder java.util.List.add som regler inte gör",
            function(
                code -> {
                  code.visitInsn(ACONST_NULL);
                  code.visitTypeInsn(CHECKCAST, "java/util/List");
                  code.visitLdcInsn("x");
                  code.visitMethodInsn(
                      INVOKEINTERFACE, "java/util/List", "add", "(Ljava/lang/Object;)Z", true);
                  code.visitInsn(POP);
                })));
    all.add(
        of(
            "handle called",
            "what may only be made a function of",
            "använder org.drools.core.base.accumulators.CountAccumulateFunction.<init> som regler inte gör",
            function(
                code -> {
                  String count = "org/drools/core/base/accumulators/CountAccumulateFunction";
                  code.visitTypeInsn(NEW, count);
                  code.visitInsn(DUP);
                  code.visitMethodInsn(INVOKESPECIAL, count, "<init>", "()V", false);
                  code.visitInsn(POP);
                })));
    all.add(
        of(
            "bootstrap called",
            "what makes functions, with a handle made of nothing",
            "använder java.lang.invoke.LambdaMetafactory.metafactory som regler inte gör",
            function(
                code -> {
                  for (int i = 0; i < 6; i++) {
                    code.visitInsn(ACONST_NULL);
                  }
                  call(code, METAFACTORY.getOwner(), METAFACTORY.getName(), METAFACTORY.getDesc());
                  code.visitInsn(POP);
                })));
  }

  /** A class file whose code ends with the first byte of an instruction of two. */
  private static byte[] halfAnInstruction() {
    byte[] file =
        function(
                code -> {
                  code.visitIntInsn(BIPUSH, 7);
                  code.visitInsn(POP);
                })
            .values()
            .iterator()
            .next();
    for (int i = 0; i < file.length - 3; i++) {
      if (file[i] == BIPUSH && file[i + 1] == 7 && file[i + 2] == (byte) POP) {
        // what followed is now taken for the operand of the last one
        file[i] = 0x01;
        file[i + 1] = (byte) POP;
        file[i + 2] = 0x01;
        file[i + 3] = BIPUSH;
        return file;
      }
    }
    throw new AssertionError("no such code");
  }

  // -- what is certain of values

  private static void values(List<HostileBytes> all) {
    all.add(
        of(
            "length of a list",
            "as long as the hash of a text",
            "gör en lista som kan vara hur lång som helst",
            function(
                code -> {
                  code.visitLdcInsn("polygenelubricants");
                  code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/String", "hashCode", "()I", false);
                  code.visitTypeInsn(ANEWARRAY, OBJECT);
                  code.visitInsn(POP);
                })));
    all.add(
        of(
            "length of a list",
            "longer than any of rules",
            "gör en lista som kan vara hur lång som helst",
            function(
                code -> {
                  code.visitIntInsn(SIPUSH, 4_001);
                  code.visitTypeInsn(ANEWARRAY, OBJECT);
                  code.visitInsn(POP);
                })));
    all.add(
        of(
            "length of a list",
            "the number below the one that is certain",
            "gör en lista som kan vara hur lång som helst",
            function(
                code -> {
                  code.visitLdcInsn("polygenelubricants");
                  code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/String", "hashCode", "()I", false);
                  code.visitInsn(ICONST_1);
                  code.visitVarInsn(ISTORE, 0);
                  code.visitTypeInsn(ANEWARRAY, OBJECT);
                  code.visitInsn(POP);
                })));
    all.add(
        of(
            "jumped to",
            "past the number that seems to be its length",
            "gör en lista som kan vara hur lång som helst",
            function(
                code -> {
                  var make = new Label();
                  code.visitLdcInsn("polygenelubricants");
                  code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/String", "hashCode", "()I", false);
                  code.visitInsn(ICONST_0);
                  code.visitJumpInsn(IFEQ, make);
                  code.visitInsn(POP);
                  code.visitInsn(ICONST_1);
                  code.visitLabel(make);
                  code.visitTypeInsn(ANEWARRAY, OBJECT);
                  code.visitInsn(POP);
                })));
    all.add(
        of(
            "number",
            "a number made of a text",
            "använder " + EVALUATION.replace('/', '.') + ".toBigDecimal som regler inte gör",
            function(
                code -> {
                  code.visitLdcInsn("1e999999999");
                  toBigDecimal(code);
                })));
    all.add(
        of(
            "number",
            "a number made of a text that is in place of a number",
            "använder " + EVALUATION.replace('/', '.') + ".toBigDecimal som regler inte gör",
            ofNumber(
                code -> {
                  code.visitLdcInsn("1e999999999");
                  code.visitVarInsn(ASTORE, 0);
                  code.visitVarInsn(ALOAD, 0);
                  toBigDecimal(code);
                })));
    all.add(
        of(
            "number",
            "a number made of a text that came as one",
            "använder " + EVALUATION.replace('/', '.') + ".toBigDecimal som regler inte gör",
            ofNumber(
                code -> {
                  code.visitVarInsn(ALOAD, 1);
                  toBigDecimal(code);
                })));
    all.add(
        of(
            "text",
            "a text put together and kept",
            "anropar på omväg i run",
            function(
                code -> {
                  code.visitLdcInsn("x");
                  code.visitInvokeDynamicInsn(
                      "x", "(Ljava/lang/String;)Ljava/lang/String;", CONCAT, "\u0001\u0001");
                  code.visitInsn(POP);
                })));
  }

  private static void toBigDecimal(MethodVisitor code) {
    call(code, EVALUATION, "toBigDecimal", "(Ljava/lang/Object;)Ljava/math/BigDecimal;");
    code.visitInsn(POP);
  }

  /** A class whose method is asked of a number and a text. */
  private static Map<String, byte[]> ofNumber(Consumer<MethodVisitor> code) {
    return function(
        none -> {},
        more ->
            method(more, ACC_STATIC, "of", "(Ljava/math/BigDecimal;Ljava/lang/String;)V", code));
  }

  // -- how far methods go

  private static void lengths(List<HostileBytes> all) {
    all.add(
        of(
            "length",
            "calls itself",
            "gör för mycket eller upprepar sig",
            function(code -> call(code, NAME, "run", "()V"))));
    all.add(
        of(
            "length",
            "two call each other",
            "gör för mycket eller upprepar sig",
            function(
                code -> call(code, NAME, "back", "()V"),
                more -> method(more, "back", code -> call(code, NAME, "run", "()V")))));
    all.add(
        of(
            "length",
            "calls doubled nineteen times",
            "gör för mycket eller upprepar sig",
            function(
                code -> call(code, NAME, "m0", "()V"),
                more -> {
                  for (int i = 0; i < 18; i++) {
                    String next = "m" + (i + 1);
                    method(
                        more,
                        "m" + i,
                        code -> {
                          call(code, NAME, next, "()V");
                          call(code, NAME, next, "()V");
                        });
                  }
                  method(more, "m18", code -> {});
                })));
    all.add(
        of(
            "length",
            "a function that is longer than any",
            "gör för mycket eller upprepar sig",
            function(code -> IntStream.range(0, 3_000).forEach(i -> nothing(code)))));
    all.add(
        of(
            "length",
            "a description that makes lists all the time",
            "gör för mycket eller upprepar sig",
            description(
                code -> {
                  for (int i = 0; i < 200; i++) {
                    code.visitIntInsn(SIPUSH, 4_000);
                    code.visitTypeInsn(ANEWARRAY, OBJECT);
                    code.visitInsn(POP);
                  }
                })));
    all.add(
        of(
            "length of the start",
            "very many classes that all begin with something long",
            "gör för mycket eller upprepar sig",
            manyStarts()));
  }

  private static void nothing(MethodVisitor code) {
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.POP);
  }

  private static Map<String, byte[]> manyStarts() {
    Map<String, byte[]> classes = new TreeMap<>();
    for (int i = 0; i < 150; i++) {
      String name = NAME + i;
      classes.put(
          name.replace('/', '.'),
          bytes(
              V17,
              name,
              FUNCTION,
              more ->
                  method(
                      more,
                      ACC_STATIC,
                      "<clinit>",
                      "()V",
                      code -> IntStream.range(0, 2_000).forEach(j -> nothing(code)))));
    }
    return classes;
  }
}
