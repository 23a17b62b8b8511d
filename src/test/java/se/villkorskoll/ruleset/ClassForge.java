package se.villkorskoll.ruleset;

import java.util.Map;
import java.util.function.Consumer;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Makes class files that no compiler makes, of the forms that classes of rules have. */
final class ClassForge {

  /** The class that is forged. */
  static final String NAME = "rules/y2020/Forged";

  /** What a class that is asked of facts implements. */
  static final String FUNCTION = "org/drools/model/functions/Predicate1";

  private static final int PUBLIC_STATIC = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;

  private ClassForge() {}

  /** A class with a method {@code run} of this code, which is asked of facts. */
  static Map<String, byte[]> function(Consumer<MethodVisitor> code) {
    return function(code, more -> {});
  }

  /** The same, with more members. */
  static Map<String, byte[]> function(
      Consumer<MethodVisitor> code, Consumer<ClassVisitor> members) {
    return of(
        NAME,
        FUNCTION,
        visitor -> {
          method(visitor, PUBLIC_STATIC, "run", "()V", code);
          members.accept(visitor);
        });
  }

  /** A class with a method {@code run} of this code, which describes rules. */
  static Map<String, byte[]> description(Consumer<MethodVisitor> code) {
    return of(NAME, null, visitor -> method(visitor, PUBLIC_STATIC, "run", "()V", code));
  }

  /** A class file with some members. */
  static Map<String, byte[]> of(String name, String type, Consumer<ClassVisitor> members) {
    return Map.of(name.replace('/', '.'), bytes(Opcodes.V17, name, type, members));
  }

  /** The bytes of a class file of a version. */
  static byte[] bytes(int version, String name, String type, Consumer<ClassVisitor> members) {
    var writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected String getCommonSuperClass(String one, String other) {
            return "java/lang/Object";
          }
        };
    writer.visit(
        version,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER,
        name,
        null,
        "java/lang/Object",
        type == null ? new String[0] : new String[] {type});
    members.accept(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** A static method without arguments or value. */
  static void method(ClassVisitor visitor, String name, Consumer<MethodVisitor> code) {
    method(visitor, PUBLIC_STATIC, name, "()V", code);
  }

  /** A method, which returns at the end of its code if it has no value. */
  static void method(
      ClassVisitor visitor,
      int access,
      String name,
      String descriptor,
      Consumer<MethodVisitor> code) {
    MethodVisitor method = visitor.visitMethod(access, name, descriptor, null, null);
    method.visitCode();
    code.accept(method);
    if (descriptor.endsWith("V")) {
      method.visitInsn(Opcodes.RETURN);
    }
    method.visitMaxs(0, 0);
    method.visitEnd();
  }

  /** A call of a static method. */
  static void call(MethodVisitor code, String owner, String name, String descriptor) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
  }
}
