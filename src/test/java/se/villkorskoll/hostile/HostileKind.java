package se.villkorskoll.hostile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of hostile rules, as a file of the corpus has it.
 *
 * @param file the file's name without ending: a number and a name
 * @param kind what they try
 * @param texts rules as they are written
 * @param classes rules as they are compiled
 */
public record HostileKind(
    String file, String kind, List<HostileText> texts, List<ForgedClass> classes) {

  private static final Path FOLDER = Path.of("src", "test", "resources", "hostile");

  /**
   * A hostile text as a rule file.
   *
   * @param kind the file of the corpus that it comes from
   * @param path its path below the rules folder
   * @param content the rule
   */
  public record RuleFile(String kind, HostileText text, String path, String content) {

    /** The name that it is told by where it should have been stopped. */
    @Override
    public String toString() {
      return kind + "/" + text.name();
    }
  }

  private record Written(
      @JsonProperty("kind") String kind,
      @JsonProperty("texts") List<HostileText> texts,
      @JsonProperty("classes") List<ForgedClass> classes) {}

  /** All kinds, in the order of their files. */
  public static List<HostileKind> all() {
    var mapper = new ObjectMapper(new YAMLFactory());
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<HostileKind> kinds = new ArrayList<>();
      for (Path path : files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
        Written written = mapper.readValue(path.toFile(), Written.class);
        kinds.add(
            new HostileKind(
                path.getFileName().toString().replace(".yaml", ""),
                written.kind(),
                written.texts(),
                written.classes() == null ? List.of() : written.classes()));
      }
      return List.copyOf(kinds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts of all kinds as rule files, each a condition of its own. */
  public static List<RuleFile> ruleFiles(Canary canary) {
    List<RuleFile> files = new ArrayList<>();
    for (HostileKind kind : all()) {
      for (HostileText text : kind.texts()) {
        String id = id(kind, files.size());
        String name = text.where().equals("file-name") ? text.text() : id + "-hostile";
        files.add(new RuleFile(kind.file(), text, "2020/" + name + ".drl", text.rule(id, canary)));
      }
    }
    return List.copyOf(files);
  }

  /** A rule file of the same form that is as it should be, by a number of its own. */
  public static RuleFile harmless(int number) {
    String id = "OK2020-USE-02-GOOD%02d".formatted(number);
    var text = new HostileText("harmless", "file", "{good}", null, null, null);
    return new RuleFile("", text, "2020/" + id + "-hostile.drl", HostileText.good(id));
  }

  private static String id(HostileKind kind, int number) {
    return "OK2020-USE-02-H%s-%03d".formatted(kind.file().split("-", 2)[0], number);
  }
}
