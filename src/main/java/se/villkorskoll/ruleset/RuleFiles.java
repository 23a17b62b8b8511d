package se.villkorskoll.ruleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.villkorskoll.document.DocumentReader;
import se.villkorskoll.document.ReadResult;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Shape;

/**
 * A snapshot of a rules folder: every file by its path below the folder, read once. What is loaded,
 * hashed and compared is the same bytes.
 */
public final class RuleFiles {

  /** The folder of the conditions that are the same every year. */
  public static final String COMMON = "common";

  /** The file that makes a folder an agreement. */
  public static final String AGREEMENT = "agreement.yaml";

  private static final String RULE = ".drl";
  private static final String SCENARIOS = ".yaml";
  private static final long LARGEST_FILE = 2_000_000;
  private static final int MOST_FILES = 5_000;

  /** Of all files together, which are kept in memory: many times the program's own rules. */
  private static final long MOST_BYTES = 32_000_000;

  private final SortedMap<String, byte[]> files;

  private RuleFiles(SortedMap<String, byte[]> files) {
    this.files = Collections.unmodifiableSortedMap(files);
  }

  /** These files, by path below the rules folder with {@code /} between names. */
  public static RuleFiles of(Map<String, byte[]> files) {
    return new RuleFiles(new TreeMap<>(files));
  }

  /**
   * The files of a folder and of the folders below it; hidden ones are passed over. A link to a
   * file is followed where it leads to another file of the folder.
   *
   * @throws IOException if the folder cannot be read
   * @throws RulesetRefused if it holds more than a rules folder ever does, something that is no
   *     file, or a link that leads elsewhere
   */
  public static RuleFiles read(Path folder) throws IOException, RulesetRefused {
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<RuleProblem> problems = new ArrayList<>();
    Path root = folder.toRealPath();
    long bytes = 0;
    try (Stream<Path> paths = Files.walk(root, 3)) {
      for (Path path : (Iterable<Path>) paths.sorted()::iterator) {
        String name = root.relativize(path).toString().replace('\\', '/');
        boolean hidden = name.startsWith(".") || name.contains("/.");
        if (hidden || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          continue;
        }
        if (files.size() == MOST_FILES) {
          throw new RulesetRefused(List.of(tooMany(name)));
        }
        Path file = Files.isSymbolicLink(path) ? target(path) : path;
        RuleProblem problem = unfit(name, file, root);
        if (problem != null) {
          problems.add(problem);
          continue;
        }
        byte[] content = Files.readAllBytes(file);
        bytes += content.length;
        if (bytes > MOST_BYTES) {
          throw new RulesetRefused(List.of(tooLarge(root)));
        }
        files.put(name, content);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (!problems.isEmpty()) {
      throw new RulesetRefused(problems);
    }
    return new RuleFiles(files);
  }

  /** Where a link leads in the end; null where there is nothing. */
  private static Path target(Path link) {
    try {
      return link.toRealPath();
    } catch (IOException e) {
      return null;
    }
  }

  /** Why a file cannot be one of a rules folder; null if it can. */
  private static RuleProblem unfit(String name, Path file, Path root) throws IOException {
    if (file == null || !file.startsWith(root) || Files.isDirectory(file)) {
      return new RuleProblem(
          name,
          0,
          LocalText.of(
              "Länken leder inte till en fil i regelmappen.",
              "The link does not lead to a file in the rules folder."),
          LocalText.of("Lägg filen själv i mappen.", "Put the file itself into the folder."));
    }
    if (!Files.isRegularFile(file)) {
      return new RuleProblem(
          name,
          0,
          LocalText.of("Det är ingen fil som går att läsa.", "It is no file that can be read."),
          LocalText.of("Ta bort den.", "Take it away."));
    }
    return Files.size(file) <= LARGEST_FILE
        ? null
        : new RuleProblem(
            name,
            0,
            LocalText.of("Filen är större än 2 MB.", "The file is larger than 2 MB."),
            LocalText.of("Ta bort den, eller dela den.", "Take it away, or divide it."));
  }

  private static RuleProblem tooMany(String name) {
    return new RuleProblem(
        name,
        0,
        LocalText.of(
            "Mappen har fler än %d filer.".formatted(MOST_FILES),
            "The folder has more than %d files.".formatted(MOST_FILES)),
        LocalText.of(
            "Ange själva regelmappen, och ta bort det som inte är regler.",
            "Name the rules folder itself, and take away what is no rules."));
  }

  private static RuleProblem tooLarge(Path root) {
    return new RuleProblem(
        "",
        0,
        LocalText.of(
            "Filerna i mappen %s är tillsammans större än %d MB."
                .formatted(root.getFileName(), MOST_BYTES / 1_000_000),
            "The files in the folder %s are larger than %d MB together."
                .formatted(root.getFileName(), MOST_BYTES / 1_000_000)),
        LocalText.of(
            "Ange själva regelmappen, och ta bort det som inte är regler.",
            "Name the rules folder itself, and remove what is not rules."));
  }

  /** The rules that the program carries. */
  public static RuleFiles builtIn() {
    try {
      URI uri = RuleFiles.class.getResource("/rules/catalogue.json").toURI();
      if (!uri.getScheme().equals("jar")) {
        return read(Path.of(uri).getParent());
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return read(jar.getPath("/rules"));
      } catch (FileSystemAlreadyExistsException e) {
        return read(FileSystems.getFileSystem(uri).getPath("/rules"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException | RulesetRefused e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The ids of the agreements, which are the names of the folders that hold an agreement, sorted.
   */
  public List<String> agreements() {
    return files.keySet().stream()
        .filter(
            name -> name.endsWith("/" + AGREEMENT) && name.indexOf('/') == name.lastIndexOf('/'))
        .map(name -> name.substring(0, name.indexOf('/')))
        .toList();
  }

  /** The paths of the files that stand directly in a folder, sorted. */
  public List<String> in(String folder) {
    String prefix = folder + "/";
    return files.subMap(prefix, prefix + Character.MAX_VALUE).keySet().stream()
        .filter(name -> name.indexOf('/', prefix.length()) < 0)
        .toList();
  }

  /** All paths, sorted. */
  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  /** Whether there is a file of this path. */
  public boolean has(String path) {
    return files.containsKey(path);
  }

  /**
   * The path of the rule of a condition that was loaded from these files: in its agreement's own
   * folder, or else among those of every year.
   *
   * @param agreement the id of the agreement that it was loaded for
   */
  public String rulePath(String agreement, Condition condition) {
    String own = agreement + "/" + condition.name() + RULE;
    return has(own) ? own : COMMON + "/" + condition.name() + RULE;
  }

  /** The path of the scenarios of a condition, which stand beside its rule. */
  public String scenarioPath(String agreement, Condition condition) {
    return scenarioPath(rulePath(agreement, condition));
  }

  /** The path of the scenarios that stand beside a rule. */
  static String scenarioPath(String rulePath) {
    return rulePath.substring(0, rulePath.length() - RULE.length()) + SCENARIOS;
  }

  /**
   * The content of a file.
   *
   * @throws IllegalArgumentException if there is none of this path
   */
  public byte[] bytes(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new IllegalArgumentException("no file " + path);
    }
    return bytes.clone();
  }

  /** The content of a file as text in UTF-8. */
  public String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  /**
   * The YAML document of a file.
   *
   * @throws RulesetRefused if it cannot be read
   */
  <T> T yaml(String path, Shape<T> shape) throws RulesetRefused {
    ReadResult<T> read = DocumentReader.yaml(bytes(path), shape);
    if (!read.succeeded()) {
      throw new RulesetRefused(
          read.problems().stream().map(problem -> RuleProblem.of(path, problem)).toList());
    }
    return read.value();
  }

  /** These files with one put in place of the one of that path, or added. */
  public RuleFiles with(String path, byte[] bytes) {
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    changed.put(path, bytes.clone());
    return new RuleFiles(changed);
  }

  /**
   * The SHA-256 of every path and content, in hexadecimal: two snapshots with the same digest are
   * the same.
   */
  public String digest() {
    var digest = new ContentDigest();
    files.forEach(digest::add);
    return digest.hex();
  }
}
