package se.villkorskoll.ruleset;

import static org.objectweb.asm.Opcodes.*;
import static se.villkorskoll.ruleset.ClassForge.FUNCTION;
import static se.villkorskoll.ruleset.ClassForge.NAME;
import static se.villkorskoll.ruleset.ClassForge.bytes;
import static se.villkorskoll.ruleset.ClassForge.call;
import static se.villkorskoll.ruleset.ClassForge.description;
import static se.villkorskoll.ruleset.ClassForge.function;
import static se.villkorskoll.ruleset.ClassForge.method;
import static se.villkorskoll.ruleset.HostileBytes.OBJECT;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Hostile class files that call what is allowed in a way, or as often, as no compiler makes them.
 */
final class HostileCalls {

  private static final String EVALUATION = "org/drools/modelcompiler/util/EvaluationUtil";

  private static final Handle CONCAT =
      new Handle(
          H_INVOKESTATIC,
          "java/lang/invoke/StringConcatFactory",
          "makeConcatWithConstants",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;",
          false);

  private HostileCalls() {}

  /** Adds them to those of other kinds. */
  static void addTo(List<HostileBytes> all) {
    values(all);
    lengths(all);
  }

  // -- what is certain of values

  private static void values(List<HostileBytes> all) {
    all.add(
        HostileBytes.of(
            "length of a list",
            "one part of a rule twice, and so on",
            "gör en lista som kan vara för lång",
            description(
                code -> {
                  code.visitInsn(ICONST_2);
                  code.visitTypeInsn(ANEWARRAY, "org/drools/model/view/ViewItemBuilder");
                  code.visitInsn(POP);
                })));
    all.add(
        HostileBytes.of(
            "length of a list",
            "as long as the hash of a text",
            "gör en lista som kan vara för lång",
            function(
                code -> {
                  code.visitLdcInsn("polygenelubricants");
                  code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/String", "hashCode", "()I", false);
                  code.visitTypeInsn(ANEWARRAY, OBJECT);
                  code.visitInsn(POP);
                })));
    all.add(
        HostileBytes.of(
            "length of a list",
            "longer than any of rules",
            "gör en lista som kan vara för lång",
            function(
                code -> {
                  code.visitIntInsn(SIPUSH, 4_001);
                  code.visitTypeInsn(ANEWARRAY, OBJECT);
                  code.visitInsn(POP);
                })));
    all.add(
        HostileBytes.of(
            "length of a list",
            "the number below the one that is certain",
            "gör en lista som kan vara för lång",
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
        HostileBytes.of(
            "jumped to",
            "past the number that seems to be its length",
            "gör en lista som kan vara för lång",
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
        HostileBytes.of(
            "number",
            "a number made of a text",
            "använder " + EVALUATION.replace('/', '.') + ".toBigDecimal som regler inte gör",
            function(
                code -> {
                  code.visitLdcInsn("1e999999999");
                  toBigDecimal(code);
                })));
    all.add(
        HostileBytes.of(
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
        HostileBytes.of(
            "number",
            "a number made of a text that came as one",
            "använder " + EVALUATION.replace('/', '.') + ".toBigDecimal som regler inte gör",
            ofNumber(
                code -> {
                  code.visitVarInsn(ALOAD, 1);
                  toBigDecimal(code);
                })));
    all.add(
        HostileBytes.of(
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
        HostileBytes.of(
            "length",
            "calls itself",
            "gör för mycket eller upprepar sig",
            function(code -> call(code, NAME, "run", "()V"))));
    all.add(
        HostileBytes.of(
            "length",
            "two call each other",
            "gör för mycket eller upprepar sig",
            function(
                code -> call(code, NAME, "back", "()V"),
                more -> method(more, "back", code -> call(code, NAME, "run", "()V")))));
    all.add(
        HostileBytes.of(
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
        HostileBytes.of(
            "length",
            "a function that is longer than any",
            "gör för mycket eller upprepar sig",
            function(code -> IntStream.range(0, 3_000).forEach(i -> nothing(code)))));
    all.add(
        HostileBytes.of(
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
        HostileBytes.of(
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
