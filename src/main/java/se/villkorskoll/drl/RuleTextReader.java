package se.villkorskoll.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.villkorskoll.drl.RuleText.Annotation;
import se.villkorskoll.model.shape.CharacterName;
import se.villkorskoll.model.shape.LocalText;

/** Takes a rule file apart, line by line. Used once; not thread-safe. */
final class RuleTextReader {

  /** What other rule files begin with, and is written for the compiler from what a rule names. */
  private static final Pattern HEAD = Pattern.compile("(package|import|global)\\b.*");

  private static final Pattern COMMENT = Pattern.compile("// ?(.*)");
  private static final Pattern RULE = Pattern.compile("rule \"([^\"\\\\]+)\"");
  private static final Pattern ODD_IN_NAME = Pattern.compile("[^A-Za-z0-9-]");
  private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)\\((.*)\\)");

  /** What is between one value of an annotation and the next. */
  private static final String NEXT = "\\s*(?:,(?=\\s*\\S)|$)";

  /**
   * A quotation mark in a text as it is written, and a character that no text has, in its place.
   */
  private static final String WRITTEN_MARK = "\\\"";

  private static final String MARK = "\u0001";
  private static final Pattern TEXT = Pattern.compile("\\s*\"([^\"\\\\]*)\"" + NEXT);
  private static final Pattern CONSTANT = Pattern.compile("\\s*([A-Z][A-Z0-9_]*)" + NEXT);
  private static final Pattern NAMED =
      Pattern.compile("\\s*([a-z][A-Za-z0-9]*)\\s*=" + TEXT.pattern());
  private static final Pattern TYPOGRAPHIC = Pattern.compile("[“”„«»]");

  private final String path;
  private final List<String> lines;
  private int at;

  /**
   * A reader of a rule file.
   *
   * @param path its path below the rules folder
   * @param text its content, with {@code \n} at the end of each line
   */
  RuleTextReader(String path, String text) {
    this.path = path;
    this.lines = new ArrayList<>(List.of(text.split("\n", -1)));
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
  }

  /** What a line says, without what every line of its form begins with, and its number from 1. */
  private record Line(String text, int line) {}

  /** The rule file's parts. */
  RuleText read() throws MalformedRule {
    List<Line> comment = take(COMMENT);
    Line name = one(RULE);
    checkName(name.text(), name.line());
    List<Annotation> annotations = annotations();
    int whenLine = at + 2;
    String when = until("when", "then");
    int thenLine = at + 2;
    String then = until("then", "end");
    at++;
    skipBlank();
    if (at < lines.size()) {
      throw misplaced();
    }
    return new RuleText(
        path,
        comment.stream().map(Line::text).collect(Collectors.joining("\n")),
        name.text(),
        name.line(),
        annotations,
        whenLine,
        when,
        thenLine,
        then);
  }

  private MalformedRule misplaced() {
    boolean ended = at >= lines.size();
    String line = ended ? "" : lines.get(at).strip();
    Matcher head = HEAD.matcher(line);
    if (head.matches()) {
      return new MalformedRule(
          at + 1,
          LocalText.of(
              "%s skrivs inte i en regelfil.".formatted(head.group(1)),
              "%s is not written in a rule file.".formatted(head.group(1))),
          LocalText.of(
              "Ta bort raden: typer är kända vid namn, som Account och Answer.NO, och resten följer av mappen.",
              "Remove the line: types are known by their name, as Account and Answer.NO, and the rest follows from the folder."));
    }
    return new MalformedRule(
        Math.min(at + 1, Math.max(1, lines.size())),
        ended
            ? LocalText.of(
                "Filen slutar innan regeln är hel.", "The file ends before the rule is whole.")
            : LocalText.of(
                "Raden \"%s\" passar inte in här.".formatted(line),
                "The line \"%s\" does not fit in here.".formatted(line)),
        LocalText.of(
            "En regelfil har, i den här ordningen: en kommentar, rule, annotationer på var sin rad,"
                + " when, then, end. Se rules/README.md.",
            "A rule file has, in this order: a comment, rule, annotations on a line each, when,"
                + " then, end. See rules/README.md."));
  }

  private static void checkName(String name, int line) throws MalformedRule {
    Matcher odd = ODD_IN_NAME.matcher(name);
    if (odd.find()) {
      throw new MalformedRule(
          line,
          LocalText.of(
              "Regelns namn har tecknet %s."
                  .formatted(CharacterName.of(odd.group().codePointAt(0))),
              "The rule's name has the character %s."
                  .formatted(CharacterName.of(odd.group().codePointAt(0)))),
          LocalText.of(
              "Ett namn har bara bokstäverna A-Z och a-z, siffror och bindestreck.",
              "A name has only the letters A-Z and a-z, digits and hyphens."));
    }
  }

  /**
   * The first group of every line from here on that has the form; blank lines between them are
   * passed over.
   */
  private List<Line> take(Pattern form) {
    List<Line> taken = new ArrayList<>();
    skipBlank();
    while (at < lines.size()) {
      Matcher matcher = form.matcher(lines.get(at).strip());
      if (!matcher.matches()) {
        break;
      }
      at++;
      taken.add(new Line(matcher.group(1), at));
      skipBlank();
    }
    return List.copyOf(taken);
  }

  /** The one line here that has the form. */
  private Line one(Pattern form) throws MalformedRule {
    List<Line> taken = take(form);
    if (taken.size() > 1) {
      at = taken.get(1).line() - 1;
    }
    if (taken.size() != 1) {
      throw misplaced();
    }
    return taken.get(0);
  }

  private List<Annotation> annotations() throws MalformedRule {
    List<Annotation> annotations = new ArrayList<>();
    while (at < lines.size()) {
      Matcher matcher = ANNOTATION.matcher(lines.get(at).strip());
      if (!matcher.matches()) {
        break;
      }
      annotations.add(annotation(matcher.group(1), matcher.group(2)));
      at++;
      skipBlank();
    }
    return List.copyOf(annotations);
  }

  /** An annotation whose values are separated by commas: all of them texts, or all constants. */
  private Annotation annotation(String name, String written) throws MalformedRule {
    if (name.equals(NamedValue.ANNOTATION)) {
      return named(written);
    }
    boolean quoted = written.contains("\"");
    String marked = written.replace(WRITTEN_MARK, MARK);
    Matcher value = (quoted ? TEXT : CONSTANT).matcher(marked);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < marked.length(); i = value.end()) {
      if (!value.region(i, marked.length()).lookingAt()) {
        throw noValues(name, written);
      }
      values.add(value.group(1).replace(MARK, "\"").strip());
    }
    return new Annotation(name, at + 1, List.copyOf(values), quoted);
  }

  /** The annotation whose values have names, each before its text: {@code repaid = "…"}. */
  private Annotation named(String written) throws MalformedRule {
    String marked = written.replace(WRITTEN_MARK, MARK);
    Matcher value = NAMED.matcher(marked);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < marked.length(); i = value.end()) {
      if (!value.region(i, marked.length()).lookingAt()) {
        throw noNamedValues(written);
      }
      values.add(NamedValue.written(value.group(1), value.group(2).replace(MARK, "\"").strip()));
    }
    if (values.isEmpty()) {
      throw noNamedValues(written);
    }
    return new Annotation(NamedValue.ANNOTATION, at + 1, List.copyOf(values), true);
  }

  private MalformedRule noNamedValues(String written) {
    return new MalformedRule(
        at + 1,
        LocalText.of(
            "@value ger inget värde ett namn: %s".formatted(written),
            "@value gives no value a name: %s".formatted(written)),
        LocalText.of(
            "Skriv namnet och, inom raka citattecken (\"), vad det är: @value(repaid = \"repaid.by(repayment-by)\").",
            "Write the name and, in straight quotation marks (\"), what it is: @value(repaid = \"repaid.by(repayment-by)\")."));
  }

  private MalformedRule noValues(String name, String written) {
    boolean typographic = TYPOGRAPHIC.matcher(written).find();
    return new MalformedRule(
        at + 1,
        typographic
            ? LocalText.of(
                "@%s har typografiska citattecken: %s".formatted(name, written),
                "@%s has typographic quotation marks: %s".formatted(name, written))
            : written.replace(WRITTEN_MARK, "").contains("\\")
                ? LocalText.of(
                    "@%s har ett omvänt snedstreck som inte står före ett citattecken: %s"
                        .formatted(name, written),
                    "@%s has a backslash that is not before a quotation mark: %s"
                        .formatted(name, written))
                : LocalText.of(
                    "Värdena i @%s går inte att läsa: %s".formatted(name, written),
                    "The values of @%s cannot be read: %s".formatted(name, written)),
        LocalText.of(
            "Skriv texter inom raka citattecken (\"), skilda med kommatecken, och ett citattecken i en text som \\\"."
                + " Konstanter som ERROR och MUNICIPALITY står utan.",
            "Write texts in straight quotation marks (\"), separated by commas, and a quotation mark in a text as \\\"."
                + " Constants such as ERROR and MUNICIPALITY have none."));
  }

  private String until(String from, String to) throws MalformedRule {
    if (!isKeyword(from)) {
      throw misplaced();
    }
    int first = at + 1;
    at = first;
    while (at < lines.size() && !isKeyword(to)) {
      at++;
    }
    if (at >= lines.size()) {
      throw misplaced();
    }
    return String.join("\n", lines.subList(first, at));
  }

  private boolean isKeyword(String keyword) {
    return at < lines.size() && lines.get(at).strip().equals(keyword);
  }

  private void skipBlank() {
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
  }
}
