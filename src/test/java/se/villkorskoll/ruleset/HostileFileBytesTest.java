package se.villkorskoll.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.villkorskoll.TestRules;
import se.villkorskoll.hostile.HostileKind;
import se.villkorskoll.hostile.HostileKind.RuleFile;

/** Rule files whose bytes are something else than they seem: refused with file, line and reason. */
class HostileFileBytesTest {

  private static final RuleFile GOOD = HostileKind.harmless(1);
  private static final String TEXT = GOOD.content();

  /** The bytes of a text, in which {@code §} is in place of some bytes. */
  private static byte[] with(String text, int... bytes) {
    var out = new ByteArrayOutputStream();
    int at = text.indexOf('§');
    out.writeBytes(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
    for (int one : bytes) {
      out.write(one);
    }
    out.writeBytes(text.substring(at + 1).getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  /** Where the first character of two bytes begins. */
  private static int firstOfTwo(byte[] text) {
    int at = 0;
    while (text[at] >= 0) {
      at++;
    }
    return at;
  }

  private static byte[] inComment(int... bytes) {
    return with(TEXT.replace("// Ett", "// §Ett"), bytes);
  }

  private static byte[] inWhen(int... bytes) {
    return with(TEXT.replace("fundsSpent ==", "fundsSpent§ =="), bytes);
  }

  static List<Arguments> bytes() {
    byte[] whole = TEXT.getBytes(StandardCharsets.UTF_8);
    return List.of(
        Arguments.of("UTF-16 with a mark", TEXT.getBytes(StandardCharsets.UTF_16), "U+"),
        Arguments.of("UTF-16BE", TEXT.getBytes(StandardCharsets.UTF_16BE), "U+0000"),
        Arguments.of("UTF-16LE", TEXT.getBytes(StandardCharsets.UTF_16LE), "U+0000"),
        Arguments.of("UTF-32", TEXT.getBytes(Charset.forName("UTF-32")), "U+0000"),
        Arguments.of("Latin-1", TEXT.getBytes(StandardCharsets.ISO_8859_1), "U+FFFD"),
        Arguments.of("Windows-1252", inComment(0x93), "U+FFFD"),
        Arguments.of("EBCDIC", TEXT.getBytes(Charset.forName("IBM037")), "U+"),
        Arguments.of("UTF-7", with(TEXT.replace("$a :", "+§ :"), 'A', 'C', 'Q', '-', 'a'), ""),
        Arguments.of("overlong quotation mark", inWhen(0xC0, 0xA2), "U+FFFD"),
        Arguments.of("overlong slash in three bytes", inWhen(0xE0, 0x80, 0xAF), "U+FFFD"),
        Arguments.of("overlong end of line", inComment(0xC0, 0x8A), "U+FFFD"),
        Arguments.of("half a pair in UTF-8", inWhen(0xED, 0xA0, 0x80), "U+FFFD"),
        Arguments.of("a pair as two halves", inWhen(0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80), "U+FFFD"),
        Arguments.of("past the last character", inWhen(0xF4, 0x90, 0x80, 0x80), "U+FFFD"),
        Arguments.of("a byte that follows nothing", inWhen(0x80), "U+FFFD"),
        Arguments.of("cut amid a character", Arrays.copyOf(whole, firstOfTwo(whole) + 1), "U+FFFD"),
        Arguments.of("NUL in a comment", inComment(0), "U+0000"),
        Arguments.of("NUL in a name", inWhen(0), "U+0000"),
        Arguments.of("NUL after the end", with(TEXT + "§", 0), "U+0000"),
        Arguments.of("a mark within", inComment(0xEF, 0xBB, 0xBF), "U+FEFF"),
        Arguments.of(
            "two marks before", with("§" + TEXT, 0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF), "U+FEFF"),
        Arguments.of("ESC", inComment(0x1B, '[', '2', 'J'), "U+001B"),
        Arguments.of("backspace", inComment(8), "U+0008"),
        Arguments.of("form feed", inWhen(0x0C), "U+000C"),
        Arguments.of("vertical tab", inWhen(0x0B), "U+000B"),
        Arguments.of(
            "carriage returns alone",
            TEXT.replace('\n', '\r').getBytes(StandardCharsets.UTF_8),
            "U+000D"),
        Arguments.of("an end of file", with(TEXT.replace("when\n", "when\n§"), 0x1A), "U+001A"),
        Arguments.of("a no-character", inWhen(0xEF, 0xBF, 0xBE), "U+FFFE"),
        Arguments.of("private use", inWhen(0xEE, 0x80, 0x80), "U+E000"),
        Arguments.of(
            "a line of ten million characters",
            (TEXT + "x".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8),
            "64 kB"),
        Arguments.of(
            "ten million ends of lines",
            (TEXT + "\n".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8),
            "64 kB"),
        Arguments.of(
            "a class file", ClassForge.function(code -> {}).values().iterator().next(), "U+"),
        Arguments.of("a packed file", RuleClasses.NONE.bytes(), "U+"),
        Arguments.of("nothing", new byte[0], "slutar innan regeln är hel"),
        Arguments.of(
            "blank", " \n\n ".getBytes(StandardCharsets.UTF_8), "slutar innan regeln är hel"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void bytes(String name, byte[] bytes, String reason) {
    RuleFiles files =
        TestRules.FILES
            .with(GOOD.path(), bytes)
            .with(GOOD.path().replace(".drl", ".yaml"), new byte[0]);
    List<RuleProblem> problems =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TestRules.problems(files));
    assertThat(problems)
        .as(name)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.file()).isEqualTo(GOOD.path()))
        .allSatisfy(one -> assertThat(one.line()).isPositive())
        .anySatisfy(one -> assertThat(one.message().sv()).contains(reason));
  }
}
