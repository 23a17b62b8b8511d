package se.villkorskoll.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.villkorskoll.model.report.Report;

/** Every form of a document is read as UTF-8, with or without a mark, and as nothing else. */
class DocumentEncodingTest {

  private static final String YAML = "agreement: '2020'\nrecipient: 'å'\n";
  private static final String CSV = "code,name\n2080,Falun\n2081,Börlänge\n";

  private static byte[] marked(String text) {
    return ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aMarkIsPassedOverInEveryFormAndInEveryReading() {
    assertThat(DocumentReader.yaml(marked(YAML), Report.SHAPE).value().agreement())
        .isEqualTo("2020");
    ReadResult<List<CsvRow>> rows = CsvRow.read(marked(CSV), List.of("code", "name"));
    assertThat(rows.value()).extracting(row -> row.cell("code")).containsExactly("2080", "2081");
    byte[] json = marked("{\"agreement\": \"2020\",\n\"recipient\": \"2080\"}");
    assertThat(TopLevelText.of(json, "recipient")).isEqualTo("2080");
    assertThat(PointerLines.of(json, List.of("/recipient"))).isEqualTo(Map.of("/recipient", 2));
    assertThat(PointerLines.ofYaml(marked(YAML), List.of("/recipient")))
        .isEqualTo(Map.of("/recipient", 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "x-UTF-16LE-BOM", "UTF-16LE", "UTF-16BE"})
  void utf16IsRefusedInEveryForm(String charset) {
    Charset other = Charset.forName(charset);
    assertThat(DocumentReader.yaml(YAML.getBytes(other), Report.SHAPE).problems())
        .extracting(one -> one.message().en())
        .containsExactly("The document is not saved as UTF-8, but probably as UTF-16.");
    assertThat(CsvRow.read(CSV.getBytes(other), List.of("code")).problems())
        .extracting(one -> one.message().en())
        .containsExactly("The document is not saved as UTF-8, but probably as UTF-16.");
  }

  @Test
  void windows1252IsRefusedInEveryFormWithItsLine() {
    Charset other = Charset.forName("windows-1252");
    assertThat(DocumentReader.yaml(YAML.getBytes(other), Report.SHAPE).problems())
        .extracting(one -> one.line() + " " + one.message().en())
        .containsExactly(
            "2 The document is not saved as UTF-8, but probably as Windows-1252 (ANSI) or Latin-1.");
    assertThat(CsvRow.read(CSV.getBytes(other), List.of("code")).problems())
        .extracting(one -> one.line() + " " + one.message().en())
        .containsExactly(
            "3 The document is not saved as UTF-8, but probably as Windows-1252 (ANSI) or Latin-1.");
  }

  @Test
  void aTextThatIsCutWithinACharacterIsStillUtf8() {
    byte[] cut = {'a', (byte) 0xC3};
    assertThat(DocumentEncoding.endOfUtf8(cut)).isEqualTo(2);
    assertThat(DocumentEncoding.endOfUtf8(new byte[] {'a', (byte) 0xC3, 'b'})).isEqualTo(1);
    assertThat(DocumentEncoding.endOfUtf8("å".repeat(20_000).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(40_000);
  }
}
