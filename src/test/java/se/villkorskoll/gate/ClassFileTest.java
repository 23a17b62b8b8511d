package se.villkorskoll.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import se.villkorskoll.ruleset.RuleClasses;

/**
 * The gate's reader of class files sees what another reader sees, and is not upset by any bytes.
 */
class ClassFileTest {

  /** The classes of the program's own rules, as it carries them. */
  private static Map<String, byte[]> carried() throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (Stream<Path> kept = Files.list(folder())) {
      for (Path file : kept.filter(one -> one.toString().endsWith(".classes")).toList()) {
        classes.putAll(RuleClasses.of(Files.readAllBytes(file)).files());
      }
    }
    return classes;
  }

  private static Path folder() {
    try {
      return Path.of(ClassFileTest.class.getResource("/kept-rules/program.digest").toURI())
          .getParent();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void itSeesWhatAnotherReaderSees() throws IOException, MalformedClass {
    Map<String, byte[]> carried = carried();
    assertThat(carried).hasSizeGreaterThan(1_000);
    for (byte[] bytes : carried.values()) {
      var reader = new ClassReader(bytes);
      var file = new ClassFile(bytes);
      assertThat(file.name()).isEqualTo(reader.getClassName());
      assertThat(file.superName()).isEqualTo(reader.getSuperName());
      assertThat(file.interfaces()).containsExactly(reader.getInterfaces());
      assertThat(file.flags()).isEqualTo(reader.getAccess());
      List<String> methods = new ArrayList<>();
      for (ClassFile.Declared one : file.methods()) {
        methods.add(one.flags() + " " + one.name() + one.descriptor());
        assertThat(one.handlers()).isZero();
      }
      var members = new TreeSet<String>();
      for (int constant : file.members()) {
        members.add(file.member(constant) + file.member(constant).descriptor());
      }
      var seen = new Seen();
      reader.accept(seen, 0);
      assertThat(methods).isEqualTo(seen.methods);
      assertThat(members).containsAll(seen.members);
      assertThat(file.bootstraps().size()).isEqualTo(seen.bootstraps.size());
    }
  }

  @Test
  void bytesThatAreNoClassAreRefusedWhateverTheyAre() throws IOException {
    byte[] whole = carried().values().iterator().next();
    var random = new Random(10);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
      for (int changes = random.nextInt(8); changes > 0 && bytes.length > 0; changes--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      List<Refusal> refusals =
          new ClassGate(AllowList.ofDrools("10.2.0")).check(Map.of("rules.x.Y", bytes));
      assertThat(refusals).isNotEmpty();
    }
    assertThatThrownBy(() -> new ClassFile(new byte[0])).isInstanceOf(MalformedClass.class);
  }

  /** What the other reader sees of a class. */
  private static final class Seen extends ClassVisitor {
    private final List<String> methods = new ArrayList<>();
    private final TreeSet<String> members = new TreeSet<>();
    private final TreeSet<String> bootstraps = new TreeSet<>();

    Seen() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      methods.add(access + " " + method + descriptor);
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitMethodInsn(
            int opcode, String owner, String name, String desc, boolean isInterface) {
          members.add(new Member(owner, name, desc) + desc);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String desc) {
          members.add(new Member(owner, name, desc) + desc);
        }

        @Override
        public void visitInvokeDynamicInsn(
            String name, String desc, Handle bootstrap, Object... arguments) {
          bootstraps.add(bootstrap + Arrays.toString(arguments));
        }
      };
    }
  }
}
