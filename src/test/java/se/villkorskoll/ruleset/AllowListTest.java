package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import se.villkorskoll.TestRules;
import se.villkorskoll.drl.MalformedRule;
import se.villkorskoll.drl.RuleText;
import se.villkorskoll.drl.RuleTree;

/**
 * The list of what compiled rules may refer to holds nothing that no rule needs: each line is used
 * by the program's own rules, or by one of a form that the lint accepts.
 */
class AllowListTest {

  /** Mentioned by Java alone, while it verifies or links a class. */
  private static final Set<String> OF_JAVA =
      Set.of("type java/lang/Throwable", "type java/lang/invoke/MethodHandles");

  @Test
  void everyLineIsUsed() throws IOException, MalformedRule {
    Set<String> unused = new TreeSet<>();
    String list = "src/main/resources/gate/drools-" + BuiltWith.DROOLS + ".txt";
    Files.readAllLines(Path.of(list)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(unused::add);
    assertThat(unused).hasSizeGreaterThan(100);
    unused.removeAll(OF_JAVA);
    unused.removeAll(used(classes()));
    assertThat(unused).isEmpty();
  }

  @Test
  void whatWasTriedAndFoundToRunCodeIsNotOnIt() throws IOException {
    String list =
        Files.readString(Path.of("src/main/resources/gate/drools-" + BuiltWith.DROOLS + ".txt"));
    assertThat(list)
        .doesNotContain(
            "KieServices",
            "getKieRuntime",
            "setScale",
            " pow ",
            "repeat",
            "matches ",
            "forName",
            "getClass");
    assertThat(RuleProgram.reflected())
        .noneMatch(one -> one.owner().startsWith("java/"))
        .noneMatch(one -> one.name().equals("getClass"));
  }

  /** The classes of the program's own rules, and of each form that the lint accepts. */
  private static List<byte[]> classes() throws MalformedRule {
    List<byte[]> classes = new ArrayList<>();
    for (String id : TestRules.FILES.agreements()) {
      List<RuleTree> rules = new ArrayList<>();
      for (String path : TestRules.FILES.in(id)) {
        if (path.endsWith(".drl")) {
          rules.add(RuleTree.of(RuleText.read(path, TestRules.FILES.text(path))));
        }
      }
      add(rules, classes);
    }
    List<RuleTree> common = new ArrayList<>();
    for (String path : TestRules.FILES.in(RuleFiles.COMMON)) {
      if (path.endsWith(".drl")) {
        common.add(RuleTree.of(RuleText.read(path, TestRules.FILES.text(path))));
      }
    }
    add(common, classes);
    add(AcceptedForms.trees(), classes);
    return classes;
  }

  private static void add(List<RuleTree> rules, List<byte[]> classes) {
    List<RuleProblem> problems = new ArrayList<>();
    RuleGate.Admitted admitted = RuleCompiler.compile("2020/agreement.yaml", rules, problems);
    assertThat(problems).isEmpty();
    for (Map.Entry<String, byte[]> file : admitted.classes().files().entrySet()) {
      classes.add(file.getValue());
    }
  }

  /** What some classes refer to, as lines of the list, read by another reader than the gate's. */
  private static Set<String> used(List<byte[]> classes) {
    Set<String> used = new HashSet<>();
    for (byte[] file : classes) {
      new ClassReader(file).accept(new Uses(used), 0);
    }
    return used;
  }

  private static final class Uses extends ClassVisitor {
    private final Set<String> used;

    Uses(Set<String> used) {
      super(Opcodes.ASM9);
      this.used = used;
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        String superName,
        String[] interfaces) {
      List<String> types = new ArrayList<>(List.of(interfaces));
      types.add(superName);
      for (String type : types) {
        used.add("super " + type);
        used.add("describer " + type);
        used.add("thrower " + type);
      }
    }

    @Override
    public void visitInnerClass(String name, String outerName, String innerName, int access) {
      used.add("type " + name);
      used.add("type " + outerName);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      if (exceptions != null) {
        for (String type : exceptions) {
          used.add("type " + type);
        }
      }
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitMethodInsn(
            int opcode, String owner, String name, String desc, boolean isInterface) {
          member(owner, name, desc);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String desc) {
          member(owner, name, desc);
        }

        private void member(String owner, String name, String desc) {
          for (String way : List.of("member", "describing", "number", "error")) {
            used.add(way + " " + owner + " " + name + " " + desc);
          }
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
          used.add("type " + type);
        }

        @Override
        public void visitLdcInsn(Object value) {
          if (value instanceof org.objectweb.asm.Type type) {
            used.add("type " + type.getInternalName());
          }
        }

        @Override
        public void visitInvokeDynamicInsn(
            String name, String desc, Handle bootstrap, Object... arguments) {
          used.add(line("bootstrap", bootstrap));
          used.add(line("text", bootstrap));
          for (Object argument : arguments) {
            if (argument instanceof Handle handle) {
              used.add(line("handle", handle));
            }
          }
        }
      };
    }

    private static String line(String word, Handle handle) {
      return word + " " + handle.getOwner() + " " + handle.getName() + " " + handle.getDesc();
    }
  }
}
