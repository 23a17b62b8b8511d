package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static se.villkorskoll.ruleset.ToldProblems.only;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import se.villkorskoll.TestRules;

/**
 * What lies in the place of compiled rules and is something else: class files that no compiler
 * makes, rules of another year, and bytes that somebody without the key has put there.
 */
class ForgedFilesTest {

  private static final Duration SECONDS = Duration.ofSeconds(20);

  @TempDir private Path folder;
  private Forgery forgery;

  /** Anything that is done with a file. */
  private interface Change {
    void to(Path file) throws IOException;
  }

  @BeforeEach
  void forge() {
    forgery = new Forgery(folder);
  }

  @AfterEach
  void stop() {
    forgery.close();
  }

  @Test
  void eachClassFileThatNoCompilerMakesIsRefusedWithTheFileThatItIsKeptIn() {
    for (HostileBytes hostile : HostileBytes.all()) {
      List<RuleProblem> problems =
          assertTimeoutPreemptively(
              SECONDS, () -> forgery.problems(forgery.with(hostile.classes())), hostile.name());
      assertThat(problems)
          .as(hostile.name())
          .isNotEmpty()
          .allSatisfy(one -> assertThat(one.file()).isEqualTo(forgery.keptFile()))
          .anySatisfy(one -> assertThat(one.message().sv()).contains(hostile.reason()));
    }
  }

  @Test
  void veryLargeClassesAreReadInSeconds() {
    assertThat(loaded(methods(65_000))).isTrue();
    assertThat(loaded(constants(60_000))).isTrue();
    assertThat(loaded(codes(20_000))).isFalse();
    assertThat(loaded(ClassForge.function(code -> deepArray(code::visitLdcInsn, code::visitInsn))))
        .isTrue();
    assertThat(loaded(chain(1_000))).isFalse();
    assertThat(loaded(many(5_000))).isTrue();
  }

  private boolean loaded(Map<String, byte[]> classes) {
    return assertTimeoutPreemptively(SECONDS, () -> forgery.problems(forgery.with(classes)))
        .isEmpty();
  }

  private static Map<String, byte[]> methods(int count) {
    return ClassForge.function(
        code -> {},
        more ->
            IntStream.range(0, count).forEach(i -> ClassForge.method(more, "m" + i, code -> {})));
  }

  private static Map<String, byte[]> constants(int count) {
    return ClassForge.of(
        ClassForge.NAME,
        ClassForge.FUNCTION,
        more ->
            IntStream.range(0, count / 3)
                .forEach(
                    i ->
                        more.visitField(
                                Opcodes.ACC_STATIC, "f" + i, "Ljava/lang/String;", null, "v" + i)
                            .visitEnd()));
  }

  private static Map<String, byte[]> codes(int count) {
    return ClassForge.function(
        code -> {
          for (int i = 0; i < count; i++) {
            code.visitInsn(Opcodes.ICONST_0);
            code.visitInsn(Opcodes.POP);
          }
        });
  }

  private static void deepArray(
      java.util.function.Consumer<Object> load, java.util.function.IntConsumer instruction) {
    load.accept(Type.getType("[".repeat(255) + "Ljava/lang/Object;"));
    instruction.accept(Opcodes.POP);
  }

  private static Map<String, byte[]> chain(int length) {
    return ClassForge.function(
        code -> ClassForge.call(code, ClassForge.NAME, "m0", "()V"),
        more -> {
          for (int i = 0; i < length; i++) {
            String next = "m" + (i + 1);
            ClassForge.method(
                more, "m" + i, code -> ClassForge.call(code, ClassForge.NAME, next, "()V"));
          }
          ClassForge.method(more, "m" + length, code -> {});
        });
  }

  private static Map<String, byte[]> many(int count) {
    Map<String, byte[]> classes = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      classes.putAll(ClassForge.of(ClassForge.NAME + i, ClassForge.FUNCTION, more -> {}));
    }
    return classes;
  }

  @Test
  void rulesThatAreNotThoseOfTheFolderAreRefused() {
    RuleClasses genuine = forgery.genuine();
    List<String> models = genuine.models();
    assertThat(models).hasSize(2);
    refused(
        "är inte de som finns i mappen", new RuleClasses(models.subList(0, 1), genuine.files()));
    refused("är inte de som finns i mappen", RuleClasses.NONE);
    refused(
        "är inte de som finns i mappen",
        new RuleClasses(List.of(models.get(0), models.get(0), models.get(1)), genuine.files()));
    refused("är inte de som finns i mappen", of("2019"));
    refused("Java tar inte emot", new RuleClasses(List.of("rules.y2020.Nobody"), genuine.files()));
    refused("Java tar inte emot", new RuleClasses(List.of("java.util.ArrayList"), genuine.files()));
    refused("Java tar inte emot", new RuleClasses(List.of("java.lang.Runtime"), genuine.files()));
    refused(
        "Java tar inte emot",
        new RuleClasses(List.of("rules.y2020.Forged"), forgery.with(noRules()).files()));
    refused(
        "Java tar inte emot",
        new RuleClasses(List.of("rules.y2020.Forged"), forgery.with(unverified()).files()));
  }

  private void refused(String reason, RuleClasses classes) {
    RuleProblem problem = only(forgery.problems(classes));
    assertThat(problem.file()).isEqualTo(forgery.keptFile());
    assertThat(problem.message().sv()).contains(reason);
    assertThat(problem.help().sv()).contains("ta bort den och nyckeln");
  }

  /** The classes of the rules of another year. */
  private static RuleClasses of(String year) {
    try {
      String version = AgreementReader.read(TestRules.FILES, year, TestRules.REGISTER).version();
      return KeptClasses.nowhere()
          .find(RulesetDigest.classes(TestRules.FILES, version))
          .orElseThrow();
    } catch (RulesetRefused e) {
      throw new AssertionError(e);
    }
  }

  /** A class that should describe rules and gives none. */
  private static Map<String, byte[]> noRules() {
    return ClassForge.of(
        ClassForge.NAME,
        "org/drools/model/Model",
        more -> {
          constructor(more);
          ClassForge.method(
              more,
              Opcodes.ACC_PUBLIC,
              "getRules",
              "()Ljava/util/List;",
              code -> {
                code.visitInsn(Opcodes.ACONST_NULL);
                code.visitInsn(Opcodes.ARETURN);
              });
        });
  }

  /** A class whose code takes what is not there. */
  private static Map<String, byte[]> unverified() {
    byte[] file =
        ClassForge.of(
                ClassForge.NAME,
                "org/drools/model/Model",
                more -> {
                  constructor(more);
                  ClassForge.method(
                      more,
                      "run",
                      code -> {
                        code.visitIntInsn(Opcodes.BIPUSH, 77);
                        code.visitInsn(Opcodes.POP);
                      });
                })
            .get("rules.y2020.Forged");
    for (int i = 0; i < file.length - 2; i++) {
      if (file[i] == Opcodes.BIPUSH && file[i + 1] == 77) {
        file[i] = Opcodes.ICONST_0;
        file[i + 1] = Opcodes.POP;
        return Map.of("rules.y2020.Forged", file);
      }
    }
    throw new AssertionError("no such code");
  }

  private static void constructor(org.objectweb.asm.ClassVisitor more) {
    ClassForge.method(
        more,
        Opcodes.ACC_PUBLIC,
        "<init>",
        "()V",
        code -> {
          code.visitVarInsn(Opcodes.ALOAD, 0);
          code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        });
  }

  @Test
  void whatSomebodyWithoutTheKeyHasPutThereIsNotUsed(@TempDir Path other) throws IOException {
    forgery.keep(forgery.genuine());
    Path file = forgery.keptFolder().resolve(forgery.keptFile());
    byte[] whole = Files.readAllBytes(file);
    assertThat(timesBuilt(forgery.files())).isZero();
    notUsed(file, one -> flip(one, whole, 0));
    notUsed(file, one -> flip(one, whole, 31));
    notUsed(file, one -> flip(one, whole, whole.length / 2));
    notUsed(file, one -> flip(one, whole, whole.length - 1));
    notUsed(file, one -> Files.write(one, Arrays.copyOf(whole, whole.length / 2)));
    notUsed(file, one -> Files.write(one, Arrays.copyOf(whole, 32)));
    notUsed(file, one -> Files.write(one, new byte[0]));
    notUsed(file, one -> Files.write(one, forgery.genuine().bytes()));
    notUsed(file, Files::delete);
    notUsed(
        file,
        one -> {
          try (var large = new RandomAccessFile(one.toFile(), "rw")) {
            large.setLength(6L << 30);
          }
        });
    // sealed by the key of another folder
    KeptClasses.in(other).keep(digest(), forgery.genuine());
    notUsed(file, one -> Files.copy(other.resolve(forgery.keptFile()), replaced(one)));
    // the rules of another version under the name of these
    KeptClasses.in(forgery.keptFolder()).keep("older", forgery.genuine());
    notUsed(file, one -> Files.copy(forgery.keptFolder().resolve("older.classes"), replaced(one)));
  }

  private static Path replaced(Path file) throws IOException {
    Files.delete(file);
    return file;
  }

  private String digest() {
    return forgery.keptFile().replace(".classes", "");
  }

  private static void flip(Path file, byte[] whole, int at) throws IOException {
    byte[] changed = whole.clone();
    changed[at] ^= 1;
    Files.write(file, changed);
  }

  private void notUsed(Path file, Change change) {
    try {
      change.to(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(timesBuilt(forgery.files())).isOne();
    assertThat(timesBuilt(forgery.files())).as("kept anew").isZero();
  }

  /** How many times the rules are compiled while they are loaded. */
  private int timesBuilt(RuleFiles files) {
    var built = new AtomicInteger();
    var loader =
        new RulesetLoader(
            files,
            KeptClasses.in(forgery.keptFolder()),
            TestRules.REGISTER,
            (id, all) -> {
              built.incrementAndGet();
              return forgery.genuine();
            });
    try {
      assertThat(loader.loadDraft("2020").conditions()).isNotEmpty();
    } catch (RulesetRefused e) {
      throw new AssertionError(e);
    }
    return built.get();
  }

  @Test
  void whatIsSealedButIsNoFileOfClassesIsNotUsed() throws IOException {
    List<byte[]> contents = new ArrayList<>();
    contents.add("hej".getBytes(StandardCharsets.UTF_8));
    contents.add(new byte[0]);
    contents.add(packed(out -> out.writeInt(-1)));
    contents.add(packed(out -> out.writeInt(2_000_000_000)));
    contents.add(
        packed(
            out -> {
              out.writeInt(0);
              out.writeInt(1);
              out.writeUTF("rules.y2020.X");
              out.writeInt(-5);
            }));
    // unpacks to gigabytes
    contents.add(
        packed(
            out -> {
              out.writeInt(0);
              out.writeInt(100_000);
              for (int i = 0; i < 200; i++) {
                out.writeUTF("rules.y2020.X" + i);
                out.writeInt(1_000_000);
                out.write(new byte[1_000_000]);
              }
            }));
    // names that unpack to gigabytes
    contents.add(
        packed(
            out -> {
              out.writeInt(100_000);
              for (int i = 0; i < 2_000; i++) {
                out.writeUTF("x".repeat(65_535));
              }
              for (int i = 2_000; i < 100_000; i++) {
                out.writeUTF("");
              }
              out.writeInt(0);
            }));
    for (byte[] content : contents) {
      forgery.keep(content);
      assertThat(assertTimeoutPreemptively(SECONDS, () -> timesBuilt(forgery.files()))).isOne();
    }
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private static byte[] packed(Writing writing) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      writing.to(out);
    }
    return bytes.toByteArray();
  }

  @Test
  void anotherFileInTheFolderHasOtherClasses() {
    forgery.keep(forgery.genuine());
    for (String path :
        List.of(
            "2020/agreement.yaml",
            "common/parameters.yaml",
            "2020/OK2020-REPORT-02-final-report-in-time.drl",
            "common/DQ-BAL-01-account-balances.drl")) {
      byte[] changed = (forgery.files().text(path) + "\n").getBytes(StandardCharsets.UTF_8);
      assertThat(timesBuilt(forgery.files().with(path, changed))).as(path).isOne();
    }
  }
}
