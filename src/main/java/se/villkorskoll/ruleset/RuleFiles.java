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
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.villkorskoll.model.Condition;

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

  private final SortedMap<String, byte[]> files;

  private RuleFiles(SortedMap<String, byte[]> files) {
    this.files = Collections.unmodifiableSortedMap(files);
  }

  /** These files, by path below the rules folder with {@code /} between names. */
  public static RuleFiles of(Map<String, byte[]> files) {
    return new RuleFiles(new TreeMap<>(files));
  }

  /**
   * The files of a folder and of the folders below it; hidden ones are passed over.
   *
   * @throws IOException if the folder cannot be read, or holds more than a rules folder ever does
   */
  public static RuleFiles read(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder, 3)) {
      for (Path path : (Iterable<Path>) paths.sorted()::iterator) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (name.startsWith(".") || name.contains("/.") || Files.isDirectory(path)) {
          continue;
        }
        if (!Files.isRegularFile(path)) {
          throw new IOException("not a file that can be read: " + name);
        }
        if (Files.size(path) > LARGEST_FILE || files.size() >= MOST_FILES) {
          throw new IOException("too large for a rules folder: " + name);
        }
        files.put(name, Files.readAllBytes(path));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new RuleFiles(files);
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
    } catch (URISyntaxException e) {
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
