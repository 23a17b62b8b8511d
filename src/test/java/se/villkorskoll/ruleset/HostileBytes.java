package se.villkorskoll.ruleset;

import static org.objectweb.asm.Opcodes.*;
import static se.villkorskoll.ruleset.ClassForge.FUNCTION;
import static se.villkorskoll.ruleset.ClassForge.NAME;
import static se.villkorskoll.ruleset.ClassForge.bytes;
import static se.villkorskoll.ruleset.ClassForge.call;
import static se.villkorskoll.ruleset.ClassForge.function;
import static se.villkorskoll.ruleset.ClassForge.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
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
    HostileFiles.addTo(all);
    names(all);
    references(all);
    HostileCode.addTo(all);
    HostileCalls.addTo(all);
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

  // -- names, kinds and fields

  private static void names(List<HostileBytes> all) {
    byte[] file = HostileFiles.harmless();
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
