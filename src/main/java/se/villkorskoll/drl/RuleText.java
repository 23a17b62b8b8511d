package se.villkorskoll.drl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.villkorskoll.model.shape.LocalText;

/**
 * A rule file taken apart by its lines. Every rule file has the same form, so that everybody can
 * read any of them and nothing can hide: a comment that says what the rule is for, the rule with
 * its annotations, {@code when} and {@code then}.
 *
 * @param path the path below the rules folder
 * @param comment the lines above the rule, without slashes
 * @param name the rule's name
 * @param line the line of the rule's name
 * @param annotations the annotations in the order written
 * @param whenLine the line after {@code when}
 * @param when what is between {@code when} and {@code then}
 * @param thenLine the line after {@code then}
 * @param then what is between {@code then} and {@code end}
 */
public record RuleText(
    String path,
    String comment,
    String name,
    int line,
    List<Annotation> annotations,
    int whenLine,
    String when,
    int thenLine,
    String then) {

  /** The most characters of a rule file. */
  static final int LARGEST_FILE = 64 * 1024;

  private static final List<String> TEXTS = List.of("message", "messageEn", "help", "helpEn");
  private static final List<String> NAMING = List.of("compare", "correction");
  private static final Pattern NAME =
      Pattern.compile("([A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z][A-Za-z0-9]*)*)");
  private static final Pattern NAME_IN_TEXT = Pattern.compile("\\{" + NAME.pattern());

  private static final String BYTE_ORDER_MARK = "\uFEFF";

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

  /**
   * The names that stand in its texts for values, in {@code @compare} and in {@code @correction},
   * in order.
   */
  public Set<String> namesInTexts() {
    Set<String> names = new LinkedHashSet<>();
    for (Annotation one : annotations) {
      boolean text = TEXTS.contains(one.name());
      if (text || NAMING.contains(one.name())) {
        for (String value : one.values()) {
          Matcher name = (text ? NAME_IN_TEXT : NAME).matcher(value);
          while (name.find()) {
            names.add(name.group(1));
          }
        }
      }
    }
    return names;
  }

  /** The line of the text or annotation that names a value, or else that of the rule's name. */
  public int lineOfName(String name) {
    String end = Pattern.quote(name) + "(?![A-Za-z0-9.-])";
    Pattern inText = Pattern.compile("\\{" + end);
    Pattern alone = Pattern.compile("(?<![A-Za-z0-9.-])" + end);
    for (Annotation one : annotations) {
      boolean text = TEXTS.contains(one.name());
      Pattern form = text ? inText : alone;
      if ((text || NAMING.contains(one.name()))
          && one.values().stream().anyMatch(value -> form.matcher(value).find())) {
        return one.line();
      }
    }
    return line;
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
        path, comment, name, line, otherAnnotations, whenLine, otherWhen, thenLine, then);
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
    return new RuleTextReader(path, lines).read();
  }
}
