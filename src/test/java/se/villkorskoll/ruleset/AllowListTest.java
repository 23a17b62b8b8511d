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
import org.junit.jupiter.api.BeforeAll;
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
import se.villkorskoll.gate.AllowList;
import se.villkorskoll.gate.ClassGate;

/**
 * The list of what compiled rules may refer to holds nothing that no rule needs: each line is used
 * by the program's own rules, or by one of a form that the lint accepts, and in the way that it
 * says.
 */
class AllowListTest {

  /** Mentioned by Java alone, while it verifies or links a class. */
  private static final Set<String> OF_JAVA =
      Set.of("type java/lang/Throwable", "type java/lang/invoke/MethodHandles");

  /**
   * For each word of the list those that allow less. (A member that takes numbers by its own
   * descriptor needs no word that says so.)
   */
  private static final Map<String, List<String>> NARROWER =
      Map.of(
          "member", List.of("describing"),
          "number", List.of("describing"),
          "error", List.of("member", "describing"),
          "bootstrap", List.of("text"),
          "describer", List.of("super"),
          "thrower", List.of("type"));

  private static List<RuleClasses> classes;

  @BeforeAll
  static void compileAll() throws MalformedRule {
    classes = classes();
  }

  private static List<String> lines() throws IOException {
    String list = "src/main/resources/gate/drools-" + BuiltWith.DROOLS + ".txt";
    return Files.readAllLines(Path.of(list)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  @Test
  void everyLineIsUsed() throws IOException {
    Set<String> unused = new TreeSet<>(lines());
    assertThat(unused).hasSizeGreaterThan(100);
    unused.removeAll(OF_JAVA);
    unused.removeAll(used());
    assertThat(unused).isEmpty();
  }

  @Test
  void noLineAllowsMoreThanIsNeeded() throws IOException {
    List<String> lines = lines();
    assertThat(isEnough(lines)).isTrue();
    List<String> tooWide = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String word = lines.get(i).substring(0, lines.get(i).indexOf(' '));
      for (String narrower : NARROWER.getOrDefault(word, List.of())) {
        List<String> tried = new ArrayList<>(lines);
        tried.set(i, narrower + lines.get(i).substring(word.length()));
        if (isEnough(tried)) {
          tooWide.add(lines.get(i) + " could be " + narrower);
        }
      }
    }
    assertThat(tooWide).isEmpty();
  }

  /** Whether all rules are let in by a list. */
  private static boolean isEnough(List<String> lines) {
    var gate = new ClassGate(AllowList.of(lines).with(RuleProgram.accessors()));
    return classes.stream().allMatch(one -> gate.check(one.files()).isEmpty());
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
  private static List<RuleClasses> classes() throws MalformedRule {
    List<RuleClasses> classes = new ArrayList<>();
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

  private static void add(List<RuleTree> rules, List<RuleClasses> classes) {
    List<RuleProblem> problems = new ArrayList<>();
    RuleGate.Admitted admitted = RuleCompiler.compile("2020/agreement.yaml", rules, problems);
    assertThat(problems).isEmpty();
    classes.add(admitted.classes());
  }

  /** What all classes refer to, as lines of the list, read by another reader than the gate's. */
  private static Set<String> used() {
    Set<String> used = new HashSet<>();
    for (RuleClasses some : classes) {
      for (byte[] file : some.files().values()) {
        new ClassReader(file).accept(new Uses(used), 0);
      }
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
