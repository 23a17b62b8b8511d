package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptClassesTest {

  private static final RuleClasses CLASSES =
      new RuleClasses(
          List.of("a.Model"), Map.of("a.Model", new byte[] {1, 2, 3}, "a.B", new byte[] {4}));

  @TempDir private Path folder;

  @Test
  void whatIsKeptIsFoundAgainByItsDigestOnly() {
    KeptClasses.in(folder).keep("d1", CLASSES);
    RuleClasses found = KeptClasses.in(folder).find("d1").orElseThrow();
    assertThat(found.models()).containsExactly("a.Model");
    assertThat(found.files().get("a.Model")).containsExactly(1, 2, 3);
    assertThat(KeptClasses.in(folder).find("d2")).isEmpty();
  }

  @Test
  void everyChangedByteIsNoticed() throws IOException {
    KeptClasses.in(folder).keep("d1", CLASSES);
    Path file = folder.resolve("d1.classes");
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] tampered = whole.clone();
      tampered[i] ^= 1;
      Files.write(file, tampered);
      assertThat(KeptClasses.in(folder).find("d1")).as("byte " + i).isEmpty();
    }
  }

  @Test
  void aHalfWrittenFileIsNotUsed() throws IOException {
    KeptClasses.in(folder).keep("d1", CLASSES);
    Path file = folder.resolve("d1.classes");
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 10, 32, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(KeptClasses.in(folder).find("d1")).as("length " + length).isEmpty();
    }
  }

  @Test
  void aFileOfAnotherDigestIsNotUsedUnderThisName() throws IOException {
    KeptClasses.in(folder).keep("d1", CLASSES);
    Files.copy(folder.resolve("d1.classes"), folder.resolve("d2.classes"));
    assertThat(KeptClasses.in(folder).find("d2")).isEmpty();
  }

  @Test
  void aFileSealedByAnotherFoldersKeyIsNotUsed(@TempDir Path other) throws IOException {
    KeptClasses.in(other).keep("d1", CLASSES);
    KeptClasses.in(folder).keep("d2", CLASSES);
    Files.copy(other.resolve("d1.classes"), folder.resolve("d1.classes"));
    assertThat(KeptClasses.in(folder).find("d1")).isEmpty();
  }

  @Test
  void aKeyThatIsCutOffIsMadeAnew() throws IOException {
    KeptClasses.in(folder).keep("d1", CLASSES);
    Files.write(folder.resolve("key"), new byte[0]);
    assertThat(KeptClasses.in(folder).find("d1")).isEmpty();
    KeptClasses.in(folder).keep("d1", CLASSES);
    assertThat(KeptClasses.in(folder).find("d1")).isPresent();
  }

  @Test
  void theKeyIsForItsOwnerOnly() throws IOException {
    KeptClasses.in(folder).keep("d1", CLASSES);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void nothingIsKeptWhereNothingCanBeWritten() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    KeptClasses.in(file.resolve("below")).keep("d1", CLASSES);
    assertThat(KeptClasses.in(file.resolve("below")).find("d1")).isEmpty();
    KeptClasses.nowhere().keep("d1", CLASSES);
    assertThat(KeptClasses.nowhere().find("d1")).isEmpty();
  }
}
