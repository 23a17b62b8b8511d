package se.villkorskoll.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import se.villkorskoll.model.shape.LocalText;

/** The problems of one document, noted where its parser stands. */
final class ProblemLog {

  private static final int SHOWN_CHARACTERS = 60;

  private final JsonParser parser;
  private final List<DocumentProblem> problems = new ArrayList<>();

  ProblemLog(JsonParser parser) {
    this.parser = parser;
  }

  /** Ends the reading of a document of which enough is wrong. */
  static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Full() {
      super(null, null, false, false);
    }
  }

  int size() {
    return problems.size();
  }

  List<DocumentProblem> problems() {
    return List.copyOf(problems);
  }

  /** Where in the document the parser stands, as a JSON Pointer. */
  String here() {
    var pointer = new StringBuilder();
    append(parser.getParsingContext(), pointer);
    return pointer.toString();
  }

  private static void append(JsonStreamContext context, StringBuilder pointer) {
    if (context == null || context.inRoot()) {
      return;
    }
    append(context.getParent(), pointer);
    if (context.inArray() && context.hasCurrentIndex()) {
      pointer.append('/').append(context.getCurrentIndex());
    } else if (context.hasCurrentName()) {
      String name = context.getCurrentName();
      boolean plain = name.indexOf('~') < 0 && name.indexOf('/') < 0;
      pointer.append('/').append(plain ? name : name.replace("~", "~0").replace("/", "~1"));
    }
  }

  /** Notes a problem where the parser stands. */
  void add(LocalText message, LocalText help) {
    add(here(), message, help);
  }

  void add(String pointer, LocalText message, LocalText help) {
    add(new DocumentProblem(pointer, line(), message, help));
  }

  /** Notes a problem, or ends the reading where so many are noted already. */
  void add(DocumentProblem problem) {
    if (problems.size() >= Limits.PROBLEMS) {
      throw new Full();
    }
    problems.add(problem);
  }

  /** Notes a problem that ended the reading, however many are noted already. */
  void end(DocumentProblem problem) {
    problems.add(problem);
  }

  /** Notes that something else should stand where the parser stands, and passes over it. */
  void wrongType(LocalText expected) throws IOException {
    JsonToken token = parser.currentToken();
    String found =
        token == null
            ? "?"
            : token.isScalarValue() ? shown(parser.getText()) : token.asString() + "…";
    add(
        LocalText.of("Här står %s.".formatted(found), "Here stands %s.".formatted(found)),
        LocalText.of(
            "Här ska stå %s.".formatted(expected.sv()),
            "Here should stand %s.".formatted(expected.en())));
    parser.skipChildren();
  }

  int line() {
    return Math.max(0, parser.currentTokenLocation().getLineNr());
  }

  /** What may be shown of a text in a message: short, on one line, whole characters. */
  static String shown(String text) {
    var shown = new StringBuilder();
    text.codePoints()
        .limit(SHOWN_CHARACTERS)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return text.codePointCount(0, text.length()) > SHOWN_CHARACTERS
        ? shown.append('…').toString()
        : shown.toString();
  }
}
