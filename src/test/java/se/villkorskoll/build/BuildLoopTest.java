package se.villkorskoll.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.villkorskoll.TestRules;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.ruleset.RuleFiles;
import se.villkorskoll.ruleset.RuleProblem;

/** What goes between the two processes. */
class BuildLoopTest {

  private static final RuleFiles CHANGED =
      TestRules.changed(
          "2018/agreement.yaml",
          text -> text.replaceFirst("(?m)^  sv: .*$", "  sv: En annan titel"));

  private static byte[] answers(BuildRequest... requests) throws IOException {
    var asked = new ByteArrayOutputStream();
    for (BuildRequest request : requests) {
      request.write(new DataOutputStream(asked));
    }
    var answered = new ByteArrayOutputStream();
    BuildLoop.answer(new ByteArrayInputStream(asked.toByteArray()), answered);
    return answered.toByteArray();
  }

  @Test
  void eachRuleIsToldBeforeItIsCompiledAlone() throws IOException {
    var request = new BuildRequest(BuildRequest.Task.COMPILE_ONE_BY_ONE, "2018", CHANGED, null);
    List<String> files = new ArrayList<>();
    BuildAnswer answer =
        BuildAnswer.read(
            new DataInputStream(new ByteArrayInputStream(answers(request))), files::add);
    assertThat(answer.problems()).isEmpty();
    assertThat(answer.classes().files()).isNotEmpty();
    assertThat(files)
        .contains(
            "2018/OK2018-REPORT-01-account-in-time.drl", "common/DQ-BAL-01-account-balances.drl")
        .endsWith("");
  }

  @Test
  void anAnswerThatBreaksOffHasToldTheLastFile() throws IOException {
    var bytes = new ByteArrayOutputStream();
    BuildAnswer.writeFile(new DataOutputStream(bytes), "2018/a.drl");
    BuildAnswer.writeFile(new DataOutputStream(bytes), "2018/b.drl");
    List<String> files = new ArrayList<>();
    assertThatThrownBy(
            () ->
                BuildAnswer.read(
                    new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), files::add))
        .isInstanceOf(IOException.class);
    assertThat(files).containsExactly("2018/a.drl", "2018/b.drl");
  }

  @Test
  void oneRequestAfterAnotherIsAnsweredAndAnUnknownAgreementIsAProblem() throws IOException {
    var unknown = new BuildRequest(BuildRequest.Task.COMPILE, "1999", CHANGED, null);
    var in = new DataInputStream(new ByteArrayInputStream(answers(unknown, unknown)));
    for (int i = 0; i < 2; i++) {
      assertThat(BuildAnswer.read(in, file -> {}).problems())
          .singleElement()
          .satisfies(
              one -> assertThat(one.message().sv()).isEqualTo("Överenskommelsen 1999 finns inte."));
    }
    assertThat(in.read()).isNegative();
  }

  @Test
  void whatIsNoAnswerIsRefusedWithoutTakingMemory() {
    for (byte[] bytes :
        List.of(
            new byte[] {7},
            new byte[] {2, 127, 127, 127, 127},
            new byte[] {2, 0, 0, 0, 0, 127, 127, 127, 127},
            new byte[] {2, 0, 0, 0, 0, -1, -1, -1, -1},
            new byte[] {1, 0, 0, 0, 5, 'a'},
            new byte[] {2, 0, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3})) {
      assertThatThrownBy(
              () ->
                  BuildAnswer.read(
                      new DataInputStream(new ByteArrayInputStream(bytes)), file -> {}))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void anAnswerOfMoreTextsThanFitIntoMemoryIsRefused() throws IOException {
    var start = new ByteArrayOutputStream();
    var out = new DataOutputStream(start);
    out.writeByte(2);
    out.writeInt(10_000);
    int length = 1024 * 1024;
    byte[] text = ByteBuffer.allocate(Integer.BYTES + length).putInt(length).array();
    List<InputStream> parts = new ArrayList<>();
    parts.add(new ByteArrayInputStream(start.toByteArray()));
    for (int i = 0; i < 20; i++) {
      parts.add(new ByteArrayInputStream(text));
      parts.add(new ByteArrayInputStream(new byte[Integer.BYTES])); // its line
      for (int texts = 0; texts < 4; texts++) {
        parts.add(new ByteArrayInputStream(text));
      }
    }
    assertThatThrownBy(
            () ->
                BuildAnswer.read(
                    new SequenceInputStream(Collections.enumeration(parts)), file -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("more bytes than are read");
  }

  @Test
  void ofVeryLongProblemsTheFirstAreAnswered() throws IOException {
    LocalText text = LocalText.of("å".repeat(500_000), "x".repeat(500_000));
    List<RuleProblem> problems =
        IntStream.range(0, 100).mapToObj(i -> new RuleProblem("a", i, text, text)).toList();
    var bytes = new ByteArrayOutputStream();
    new BuildAnswer(problems, null).write(new DataOutputStream(bytes));
    List<RuleProblem> read =
        BuildAnswer.read(new ByteArrayInputStream(bytes.toByteArray()), file -> {}).problems();
    assertThat(read).isEqualTo(problems.subList(0, 2));
  }
}
