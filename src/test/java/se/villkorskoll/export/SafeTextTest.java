package se.villkorskoll.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that others wrote do nothing where they are printed. */
class SafeTextTest {

  @ParameterizedTest
  @CsvSource({
    "0000, 0",
    "0007, 7",
    "0008, 8",
    "001b, 27",
    "007f, 127",
    "0085, 133",
    "009b, 155",
    "2028, 8232",
    "2029, 8233",
    "202e, 8238",
    "2066, 8294",
    "2069, 8297",
  })
  void whatATerminalObeysIsWrittenByItsNumber(String number, int character) {
    assertThat(SafeText.line("a" + Character.toString(character) + "b"))
        .isEqualTo("a\\u" + number + "b");
  }

  @Test
  void whatIsShownStaysAndLinesBecomeOne() {
    assertThat(SafeText.line("Åre – 1 000 kr  \uD83D\uDE00 עברית"))
        .isEqualTo("Åre – 1 000 kr  \uD83D\uDE00 עברית");
    assertThat(SafeText.line("a\nb\r\nc\rd\te")).isEqualTo("a b c d e");
  }
}
