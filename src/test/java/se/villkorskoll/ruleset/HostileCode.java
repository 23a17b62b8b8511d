package se.villkorskoll.ruleset;

import static org.objectweb.asm.Opcodes.*;
import static se.villkorskoll.ruleset.ClassForge.NAME;
import static se.villkorskoll.ruleset.ClassForge.bytes;
import static se.villkorskoll.ruleset.ClassForge.call;
import static se.villkorskoll.ruleset.ClassForge.description;
import static se.villkorskoll.ruleset.ClassForge.function;
import static se.villkorskoll.ruleset.ClassForge.method;
import static se.villkorskoll.ruleset.HostileBytes.METAFACTORY;
import static se.villkorskoll.ruleset.HostileBytes.RULE_NAME;
import static se.villkorskoll.ruleset.HostileBytes.two;
import static se.villkorskoll.ruleset.HostileFiles.loopClass;

import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;

/** Hostile class files whose code no compiler writes. */
final class HostileCode {

  private HostileCode() {}

  /** Adds them to those of other kinds. */
  static void addTo(List<HostileBytes> all) {
    methods(all);
    instructions(all);
  }

  // -- methods

  private static void methods(List<HostileBytes> all) {
    all.add(
        HostileBytes.of(
            "native",
            "a method outside Java",
            "når utanför Java eller väntar: outside",
            function(
                code -> {},
                more ->
                    more.visitMethod(ACC_STATIC | ACC_NATIVE, "outside", "()V", null, null)
                        .visitEnd())));
    all.add(
        HostileBytes.of(
            "synchronized",
            "a method that waits for its turn",
            "når utanför Java eller väntar: turn",
            function(
                code -> {},
                more -> method(more, ACC_STATIC | ACC_SYNCHRONIZED, "turn", "()V", code -> {}))));
    all.add(
        HostileBytes.of(
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
          HostileBytes.of(
              "called unseen",
              unseen,
              "körs av sig själv: " + unseen,
              function(code -> {}, more -> method(more, ACC_PUBLIC, unseen, "()V", code -> {}))));
    }
  }

  // -- instructions

  private static void instructions(List<HostileBytes> all) {
    all.add(
        HostileBytes.of(
            "instruction",
            "a lock",
            "har instruktionen 0xC2",
            function(
                code -> {
                  code.visitLdcInsn("x");
                  code.visitInsn(MONITORENTER);
                })));
    all.add(
        HostileBytes.of(
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
        HostileBytes.of(
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
        HostileBytes.of(
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
    all.add(HostileBytes.of("jump back", "a loop", "upprepar sig i run", loopClass()));
    all.add(
        HostileBytes.of(
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
        HostileBytes.of(
            "half an instruction",
            "code that ends amid one",
            "slutar mitt i en instruktion",
            halfAnInstruction()));
    all.add(
        HostileBytes.of(
            "constant",
            "a large number",
            "läser något annat än en text",
            function(
                code -> {
                  code.visitLdcInsn(2_000_000_000);
                  code.visitInsn(POP);
                })));
    all.add(
        HostileBytes.of(
            "constant",
            "a handle of a method",
            "läser något annat än en text",
            function(
                code -> {
                  code.visitLdcInsn(new Handle(H_INVOKESTATIC, NAME, "run", "()V", false));
                  code.visitInsn(POP);
                })));
    all.add(
        HostileBytes.of(
            "constant",
            "a type of methods",
            "läser något annat än en text",
            function(
                code -> {
                  code.visitLdcInsn(Type.getType("()V"));
                  code.visitInsn(POP);
                })));
    all.add(
        HostileBytes.of(
            "fields of others",
            "a constant of Java written over",
            "använder java.lang.Boolean.TYPE som regler inte gör",
            description(
                code -> {
                  code.visitInsn(ACONST_NULL);
                  code.visitFieldInsn(PUTSTATIC, "java/lang/Boolean", "TYPE", "Ljava/lang/Class;");
                })));
    all.add(
        HostileBytes.of(
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
        HostileBytes.of(
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
        HostileBytes.of(
            "other classes",
            "a function that calls what describes rules, which may call it back",
            "använder rules.y2020.Other.run som regler inte gör",
            two(
                function(code -> call(code, RULE_NAME, "run", "()V")).values().iterator().next(),
                bytes(V17, RULE_NAME, null, more -> method(more, "run", code -> {})))));
    all.add(
        HostileBytes.of(
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
        HostileBytes.of(
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
        HostileBytes.of(
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
        HostileBytes.of(
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
}
