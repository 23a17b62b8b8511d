package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.villkorskoll.model.shape.LocalText;

/**
 * A rule file taken apart by its lines. Every rule file has the same form, so that everybody can
 * read any of them and nothing can hide: package, imports, globals, a comment that says what the
 * rule is for, the rule with its annotations, {@code when} and {@code then}.
 *
 * @param path the path below the rules folder
 * @param packageName the package that it declares
 * @param imports the classes that it imports
 * @param globals the globals that it declares, as written
 * @param comment the lines above the rule, without slashes
 * @param name the rule's name
 * @param line the line of the rule's name
 * @param annotations the annotations in the order written
 * @param whenLine the line after {@code when}
 * @param when what stands between {@code when} and {@code then}
 * @param thenLine the line after {@code then}
 * @param then what stands between {@code then} and {@code end}
 */
record RuleText(
    String path,
    String packageName,
    List<String> imports,
    List<String> globals,
    String comment,
    String name,
    int line,
    List<Annotation> annotations,
    int whenLine,
    String when,
    int thenLine,
    String then) {

  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);?");
  private static final Pattern IMPORT = Pattern.compile("import ([\\w.]+);?");
  private static final Pattern GLOBAL = Pattern.compile("global ([\\w.]+ \\w+);?");
  private static final Pattern COMMENT = Pattern.compile("// ?(.*)");
  private static final Pattern RULE = Pattern.compile("rule \"([^\"\\\\]+)\"");
  private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)\\((.*)\\)");

  /**
   * An annotation of a rule.
   *
   * @param name its name
   * @param line its line
   * @param values its values, unquoted
   */
  record Annotation(String name, int line, List<String> values) {}

  /** The file's name without folder and ending. */
  String baseName() {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - ".drl".length());
  }

  /** The annotation of a name, or null if there is none. */
  Annotation annotation(String annotationName) {
    return annotations.stream()
        .filter(one -> one.name().equals(annotationName))
        .findFirst()
        .orElse(null);
  }

  /** This rule with another {@code when}. */
  RuleText withWhen(String otherWhen) {
    return with(annotations, otherWhen);
  }

  /** This rule with other values of one of its annotations, or without it if there are none. */
  RuleText withAnnotation(String annotationName, List<String> values) {
    List<Annotation> others = new ArrayList<>();
    for (Annotation one : annotations) {
      if (!one.name().equals(annotationName)) {
        others.add(one);
      } else if (!values.isEmpty()) {
        others.add(new Annotation(one.name(), one.line(), List.copyOf(values)));
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

  /** What of the rule is compiled, as text of a package: all but its comment and annotations. */
  String code(String inPackage) {
    var code = new StringBuilder("package ").append(inPackage).append('\n');
    imports.forEach(one -> code.append("import ").append(one).append('\n'));
    globals.forEach(one -> code.append("global ").append(one).append('\n'));
    code.append("rule \"").append(name).append("\"\nwhen\n").append(when);
    return code.append("\nthen\n").append(then).append("\nend\n").toString();
  }

  /**
   * Takes a rule file apart; null if it does not have the form, of which the problems then say
   * where.
   */
  static RuleText read(String path, String text, List<RuleProblem> problems) {
    return new Reader(path, text, problems).read();
  }

  private static final class Reader {
    private final String path;
    private final List<String> lines;
    private final List<RuleProblem> problems;
    private int at;

    Reader(String path, String text, List<RuleProblem> problems) {
      this.path = path;
      this.lines = text.lines().toList();
      this.problems = problems;
    }

    RuleText read() {
      List<String> packages = take(PACKAGE);
      List<String> imports = take(IMPORT);
      List<String> globals = take(GLOBAL);
      List<String> comment = take(COMMENT);
      int ruleLine = at + 1;
      List<String> names = take(RULE);
      List<Annotation> annotations = annotations();
      if (packages.size() != 1 || names.size() != 1 || annotations == null || !isKeyword("when")) {
        return misplaced();
      }
      int whenLine = at + 2;
      String when = until("then");
      int thenLine = at + 2;
      String then = when == null ? null : until("end");
      at++;
      skipBlank();
      if (then == null || at < lines.size()) {
        return misplaced();
      }
      return new RuleText(
          path,
          packages.get(0),
          imports,
          globals,
          String.join("\n", comment),
          names.get(0),
          ruleLine,
          annotations,
          whenLine,
          when,
          thenLine,
          then);
    }

    private RuleText misplaced() {
      boolean ended = at >= lines.size();
      String line = ended ? "" : lines.get(at).strip();
      problems.add(
          new RuleProblem(
              path,
              Math.min(at + 1, Math.max(1, lines.size())),
              ended
                  ? LocalText.of(
                      "Filen slutar innan regeln är hel.",
                      "The file ends before the rule is whole.")
                  : LocalText.of(
                      "Raden \"%s\" passar inte in här.".formatted(line),
                      "The line \"%s\" does not fit in here.".formatted(line)),
              LocalText.of(
                  "En regelfil har, i den här ordningen: package, import, global, en kommentar, rule,"
                      + " annotationer på var sin rad, when, then, end. Se rules/README.md.",
                  "A rule file has, in this order: package, import, global, a comment, rule,"
                      + " annotations on a line each, when, then, end. See rules/README.md.")));
      return null;
    }

    /**
     * The first group of every line from here on that has the form; blank lines between them are
     * passed over.
     */
    private List<String> take(Pattern form) {
      List<String> taken = new ArrayList<>();
      skipBlank();
      while (at < lines.size()) {
        Matcher matcher = form.matcher(lines.get(at).strip());
        if (!matcher.matches()) {
          break;
        }
        taken.add(matcher.group(1));
        at++;
        skipBlank();
      }
      return taken;
    }

    private List<Annotation> annotations() {
      List<Annotation> annotations = new ArrayList<>();
      while (at < lines.size()) {
        Matcher matcher = ANNOTATION.matcher(lines.get(at).strip());
        if (!matcher.matches()) {
          return annotations;
        }
        List<String> values = values(matcher.group(2));
        if (values == null) {
          return null;
        }
        annotations.add(new Annotation(matcher.group(1), at + 1, values));
        at++;
      }
      return annotations;
    }

    private String until(String keyword) {
      int from = at + 1;
      at = from;
      while (at < lines.size() && !isKeyword(keyword)) {
        at++;
      }
      return at < lines.size() ? String.join("\n", lines.subList(from, at)) : null;
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

  /**
   * The values between the parentheses of an annotation, or null if they are not separated by
   * commas.
   */
  private static List<String> values(String text) {
    List<String> values = new ArrayList<>();
    int i = 0;
    while (i <= text.length()) {
      while (i < text.length() && text.charAt(i) == ' ') {
        i++;
      }
      var value = new StringBuilder();
      if (i < text.length() && text.charAt(i) == '"') {
        for (i++; i < text.length() && text.charAt(i) != '"'; i++) {
          if (text.charAt(i) == '\\' && i + 1 < text.length()) {
            i++;
          }
          value.append(text.charAt(i));
        }
        if (i == text.length()) {
          return null;
        }
        i++;
        while (i < text.length() && text.charAt(i) == ' ') {
          i++;
        }
        if (i < text.length() && text.charAt(i) != ',') {
          return null;
        }
      } else {
        while (i < text.length() && text.charAt(i) != ',') {
          value.append(text.charAt(i++));
        }
      }
      values.add(value.toString().strip());
      i++;
    }
    return values;
  }
}
