package se.villkorskoll.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.villkorskoll.model.shape.CharacterName;
import se.villkorskoll.model.shape.Days;
import se.villkorskoll.model.shape.IdForm;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.NotAvailable;
import se.villkorskoll.model.shape.WrittenNumber;

/**
 * Reads the single values of one document: texts, numbers, days, codes. A value with a problem
 * becomes null.
 */
final class ScalarReader {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final ClassValue<Map<String, Enum<?>>> CODES =
      new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
          Map<String, Enum<?>> codes = new LinkedHashMap<>();
          for (Object constant : type.getEnumConstants()) {
            codes.put(((Enum<?>) constant).name(), (Enum<?>) constant);
          }
          return Collections.unmodifiableMap(codes);
        }
      };

  private final JsonParser parser;
  private final ProblemLog log;
  private final List<NotAvailable> notAvailable = new ArrayList<>();
  private final List<WrittenNumber> writtenNumbers = new ArrayList<>();

  ScalarReader(JsonParser parser, ProblemLog log) {
    this.parser = parser;
    this.log = log;
  }

  /** What the document so far tells as not available. */
  List<NotAvailable> notAvailable() {
    return Collections.unmodifiableList(notAvailable);
  }

  /** The numbers that the document so far writes as text. */
  List<WrittenNumber> writtenNumbers() {
    return Collections.unmodifiableList(writtenNumbers);
  }

  /** Reads the object that stands in place of a number which is not available. */
  void readNotAvailable() throws IOException {
    String pointer = log.here();
    int fields = 0;
    String reason = null;
    String name;
    while ((name = parser.nextFieldName()) != null) {
      fields++;
      parser.nextToken();
      if (name.equals("notAvailable")
          && parser.currentToken() == JsonToken.VALUE_STRING
          && !parser.getText().isBlank()) {
        reason = text(Limits.TEXT_CHARACTERS);
      }
      parser.skipChildren();
    }
    if (fields == 1 && reason != null) {
      notAvailable.add(new NotAvailable(pointer, reason));
    } else {
      log.add(
          pointer,
          LocalText.of("Här ska stå ett tal.", "A number should stand here."),
          LocalText.of(
              "Om uppgiften inte är tillgänglig: skriv {\"notAvailable\": \"skälet\"}.",
              "If the figure is not available: write {\"notAvailable\": \"the reason\"}."));
    }
  }

  BigDecimal money() throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return written(NumberText.amount(log.here(), parser.getText()));
    }
    BigDecimal number = number();
    return number == null ? null : number.setScale(Limits.DECIMALS);
  }

  BigDecimal share() throws IOException {
    return parser.currentToken() == JsonToken.VALUE_STRING
        ? written(NumberText.share(log.here(), parser.getText()))
        : number();
  }

  private BigDecimal written(WrittenNumber number) throws IOException {
    if (text(Limits.TEXT_CHARACTERS) != null) {
      writtenNumbers.add(number);
    }
    return number.value();
  }

  BigDecimal number() throws IOException {
    if (!parser.currentToken().isNumeric()) {
      log.wrongType(LocalText.of("ett tal", "a number"));
      return null;
    }
    try {
      return NumberToken.read(parser.getText());
    } catch (NumberToken.Refused e) {
      log.add(
          e.text(),
          LocalText.of(
              "Skriv beloppet i kronor med högst två decimaler.",
              "Write the amount in kronor with at most two decimals."));
      return null;
    }
  }

  Long count() throws IOException {
    BigDecimal number = number();
    if (number == null) {
      return null;
    }
    if (number.scale() > 0) {
      log.add(
          LocalText.of("Antalet är inget heltal.", "The count is no whole number."),
          LocalText.of("Skriv ett heltal.", "Write a whole number."));
      return null;
    }
    return number.longValueExact();
  }

  Integer year() throws IOException {
    Long number = count();
    if (number == null) {
      return null;
    }
    if (number < Days.FIRST_YEAR || number > Days.LAST_YEAR) {
      log.add(
          LocalText.of("%d är inget årtal.".formatted(number), "%d is no year.".formatted(number)),
          LocalText.of("Skriv året med fyra siffror.", "Write the year with four digits."));
      return null;
    }
    return number.intValue();
  }

  LocalDate date() throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING
        && DAY.matcher(parser.getText()).matches()) {
      try {
        return Days.parse(parser.getText());
      } catch (DateTimeException e) {
        log.add(
            LocalText.of(
                "Dagen %s finns inte.".formatted(parser.getText()),
                "There is no day %s.".formatted(parser.getText())),
            LocalText.of(
                "Ange ett datum som finns i kalendern.", "State a date that is in the calendar."));
        return null;
      }
    }
    log.wrongType(LocalText.of("ett datum som 2021-03-31", "a date such as 2021-03-31"));
    return null;
  }

  Boolean flag() throws IOException {
    if (!parser.currentToken().isBoolean()) {
      log.wrongType(LocalText.of("true eller false", "true or false"));
      return null;
    }
    return parser.getBooleanValue();
  }

  Enum<?> code(Class<? extends Enum<?>> values) throws IOException {
    Map<String, Enum<?>> codes = CODES.get(values);
    Enum<?> code =
        parser.currentToken() == JsonToken.VALUE_STRING ? codes.get(parser.getText()) : null;
    if (code == null) {
      String all = String.join(", ", codes.keySet());
      log.wrongType(LocalText.of("någon av koderna " + all, "one of the codes " + all));
    }
    return code;
  }

  String name() throws IOException {
    String name = text(Limits.NAME_CHARACTERS);
    if (name != null && (name.isBlank() || name.chars().anyMatch(Character::isISOControl))) {
      log.add(
          LocalText.of(
              "Beteckningen är tom eller har styrtecken.",
              "The id is empty or has control characters."),
          LocalText.of(
              "Skriv en beteckning av bokstäver och siffror.",
              "Write an id of letters and digits."));
      return null;
    }
    return name;
  }

  String id(IdForm form) throws IOException {
    String id = name();
    return id != null && checkForm(id, form) ? id : null;
  }

  /** Whether an id has its form; notes where it has not, and which character is at fault. */
  boolean checkForm(String id, IdForm form) {
    if (form.matches(id)) {
      return true;
    }
    String shown = ProblemLog.shown(id);
    log.add(
        LocalText.of(
            "Beteckningen \"%s\" har inte rätt form.".formatted(shown),
            "The id \"%s\" does not have the right form.".formatted(shown)),
        LocalText.of(
            "Den får ha %s.%s".formatted(form.words().sv(), odd(id, "Här finns också ")),
            "It may have %s.%s".formatted(form.words().en(), odd(id, "Here is also "))));
    return false;
  }

  /** The first character that no id has and that looks plain; empty if there is none. */
  private static String odd(String id, String before) {
    return id.codePoints()
        .filter(c -> c > 0x7E)
        .limit(1)
        .mapToObj(c -> " " + before + CharacterName.of(c) + ".")
        .findFirst()
        .orElse("");
  }

  String text(int limit) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      log.wrongType(LocalText.of("en text inom citattecken", "a text in quotation marks"));
      return null;
    }
    String text = parser.getText();
    if (text.length() > limit) {
      log.add(
          LocalText.of(
              "Texten är längre än %d tecken.".formatted(limit),
              "The text is longer than %d characters.".formatted(limit)),
          LocalText.of("Korta texten.", "Shorten the text."));
      return null;
    }
    if (hasBrokenCharacter(text)) {
      log.add(
          LocalText.of(
              "Texten innehåller ett trasigt tecken.", "The text holds a broken character."),
          LocalText.of("Skriv om texten.", "Write the text again."));
      return null;
    }
    return text;
  }

  /** Half a character (a lone surrogate) or NUL, neither of which can be written out again. */
  private static boolean hasBrokenCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return true;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return true;
        }
      }
    }
    return false;
  }
}
