package se.villkorskoll.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Keeps the files of every ruleset that a result was made with, so that the result can be repeated,
 * and which of them was taken into use last.
 */
@Singleton
public class RulesetStore {

  private final RulesetRepository rulesets;

  RulesetStore(RulesetRepository rulesets) {
    this.rulesets = rulesets;
  }

  /**
   * Keeps the files of a ruleset, if they are not kept already, and that it is taken into use, if
   * it is not the one used last.
   *
   * @param since when it is taken into use
   */
  @Transactional
  public void use(String version, String agreement, Map<String, byte[]> files, Instant since) {
    if (!rulesets.existsByVersion(version)) {
      rulesets.add(version, agreement, zip(files), since);
    }
    if (!rulesets.lastUsed(agreement).equals(Optional.of(version))) {
      rulesets.addUse(version, agreement, since);
    }
  }

  /** The version of the ruleset of an agreement that was taken into use last; none if none was. */
  @Transactional(readOnly = true)
  public Optional<String> lastUsed(String agreement) {
    return rulesets.lastUsed(agreement);
  }

  /** The agreements whose rulesets were in use at some time, sorted. */
  @Transactional(readOnly = true)
  public List<String> agreements() {
    return rulesets.agreements();
  }

  /** The files of a ruleset by path. */
  @Transactional(readOnly = true)
  public Optional<Map<String, byte[]>> files(String version) {
    return rulesets.files(version).map(one -> unzip(one.content()));
  }

  private static byte[] zip(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> unzip(byte[] bytes) {
    Map<String, byte[]> files = new TreeMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      ZipEntry entry;
      while ((entry = zip.getNextEntry()) != null) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
