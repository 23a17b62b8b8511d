package se.villkorskoll.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.villkorskoll.model.shape.CharacterName;
import se.villkorskoll.model.shape.LocalText;

/**
 * A rule file taken apart by its lines. Every rule file has the same form, so that everybody can
 * read any of them and nothing can hide: package, imports, globals, a comment that says what the
 * rule is for, the rule with its annotations, {@code when} and {@code then}.
 *
 * @param path the path below the rules folder
 * @param packageName the package that it declares
 * @param imports the classes that it imports, by name
 * @param globals the globals that it declares, each type and name
 * @param comment the lines above the rule, without slashes
 * @param name the rule's name
 * @param line the line of the rule's name
 * @param annotations the annotations in the order written
 * @param whenLine the line after {@code when}
 * @param when what stands between {@code when} and {@code then}
 * @param thenLine the line after {@code then}
 * @param then what stands between {@code then} and {@code end}
 */
public record RuleText(
    String path,
    String packageName,
    List<Declared> imports,
    List<Declared> globals,
    String comment,
    String name,
    int line,
    List<Annotation> annotations,
    int whenLine,
    String when,
    int thenLine,
    String then) {

  /** The global in which every rule records what it finds, as it is declared. */
  public static final String FINDINGS = "se.villkorskoll.check.Findings findings";

  /** The global from which every rule takes its parameters, as it is declared. */
  public static final String PARAMS = "se.villkorskoll.ruleset.Parameters params";

  /** The most characters of a rule file. */
  static final int LARGEST_FILE = 64 * 1024;

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);?");
  private static final Pattern IMPORT = Pattern.compile("import ([\\w.]+);?");
  private static final Pattern GLOBAL = Pattern.compile("global ([\\w.]+ \\w+);?");
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
  private static final Pattern TYPOGRAPHIC = Pattern.compile("[“”„«»]");

  /**
   * An import or a global.
   *
   * @param text what is declared, as written
   * @param line its line
   */
  public record Declared(String text, int line) {}

  /**
   * An annotation of a rule.
   *
   * @param name its name
   * @param line its line
   * @param values its values, unquoted
   * @param quoted whether all its values are texts in quotation marks; constants such as {@code
   *     ERROR} have none
   */
  public record Annotation(String name, int line, List<String> values, boolean quoted) {}

  /** The file's name without folder and ending. */
  public String baseName() {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - ".drl".length());
  }

  /** The name of the folder that the file is in. */
  public String folder() {
    return path.substring(0, path.indexOf('/'));
  }

  /** The annotation of a name, or null if there is none. */
  public Annotation annotation(String annotationName) {
    return annotations.stream()
        .filter(one -> one.name().equals(annotationName))
        .findFirst()
        .orElse(null);
  }

  /** This rule with another {@code when}. */
  public RuleText withWhen(String otherWhen) {
    return with(annotations, otherWhen);
  }

  /** This rule with other values of one of its annotations, or without it if there are none. */
  public RuleText withAnnotation(String annotationName, List<String> values) {
    List<Annotation> others = new ArrayList<>();
    for (Annotation one : annotations) {
      if (!one.name().equals(annotationName)) {
        others.add(one);
      } else if (!values.isEmpty()) {
        others.add(new Annotation(one.name(), one.line(), List.copyOf(values), one.quoted()));
      }
    }
    return with(List.copyOf(others), when);
  }

  private RuleText with(List<Annotation> otherAnnotations, String otherWhen) {
    return new RuleText(
        path,
        packageName,
        imports,
        globals,
        comment,
        name,
        line,
        otherAnnotations,
        whenLine,
        otherWhen,
        thenLine,
        then);
  }

  /**
   * Takes a rule file apart.
   *
   * @param path its path below the rules folder, which ends in {@code .drl}
   * @param text its content; a byte order mark before it is passed over
   * @throws MalformedRule where it does not have the form
   */
  public static RuleText read(String path, String text) throws MalformedRule {
    if (text.length() > LARGEST_FILE) {
      int line = (int) text.substring(0, LARGEST_FILE).chars().filter(c -> c == '\n').count() + 1;
      throw new MalformedRule(
          line,
          LocalText.of(
              "Filen är större än 64 kB, som den når på den här raden.",
              "The file is larger than 64 kB, which it reaches on this line."),
          LocalText.of(
              "Ha ett villkor i varje fil, och lägg långa listor i en parameter.",
              "Keep one condition in a file, and long lists in a parameter."));
    }
    String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    String lines = unmarked.replace("\r\n", "\n");
    Characters.check(lines);
    return new Reader(path, lines).read();
  }

  private static final class Reader {
    private final String path;
    private final List<String> lines;
    private int at;

    Reader(String path, String text) {
      this.path = path;
      this.lines = new ArrayList<>(List.of(text.split("\n", -1)));
      while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
        lines.remove(lines.size() - 1);
      }
    }

    RuleText read() throws MalformedRule {
      List<Declared> packages = take(PACKAGE);
      List<Declared> imports = take(IMPORT);
      List<Declared> globals = take(GLOBAL);
      List<Declared> comment = take(COMMENT);
      List<Declared> names = take(RULE);
      if (packages.size() != 1 || names.size() != 1) {
        throw misplaced();
      }
      Declared name = names.get(0);
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
          packages.get(0).text(),
          imports,
          globals,
          comment.stream().map(Declared::text).collect(Collectors.joining("\n")),
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
      return new MalformedRule(
          Math.min(at + 1, Math.max(1, lines.size())),
          ended
              ? LocalText.of(
                  "Filen slutar innan regeln är hel.", "The file ends before the rule is whole.")
              : LocalText.of(
                  "Raden \"%s\" passar inte in här.".formatted(line),
                  "The line \"%s\" does not fit in here.".formatted(line)),
          LocalText.of(
              "En regelfil har, i den här ordningen: package, import, global, en kommentar, rule,"
                  + " annotationer på var sin rad, when, then, end. Se rules/README.md.",
              "A rule file has, in this order: package, import, global, a comment, rule,"
                  + " annotations on a line each, when, then, end. See rules/README.md."));
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
    private List<Declared> take(Pattern form) {
      List<Declared> taken = new ArrayList<>();
      skipBlank();
      while (at < lines.size()) {
        Matcher matcher = form.matcher(lines.get(at).strip());
        if (!matcher.matches()) {
          break;
        }
        at++;
        taken.add(new Declared(matcher.group(1), at));
        skipBlank();
      }
      return List.copyOf(taken);
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
      }
      return List.copyOf(annotations);
    }

    /** An annotation whose values are separated by commas: all of them texts, or all constants. */
    private Annotation annotation(String name, String written) throws MalformedRule {
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

    private MalformedRule noValues(String name, String written) {
      boolean typographic = TYPOGRAPHIC.matcher(written).find();
      return new MalformedRule(
          at + 1,
          typographic
              ? LocalText.of(
                  "@%s har typografiska citattecken: %s".formatted(name, written),
                  "@%s has typographic quotation marks: %s".formatted(name, written))
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
}
