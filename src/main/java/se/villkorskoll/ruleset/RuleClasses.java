package se.villkorskoll.ruleset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Compiled rules as class files, none of which is loaded yet.
 *
 * @param models the names of the classes that describe the rules, one for each package of rules
 * @param files the class files by class name, those of the models among them
 */
public record RuleClasses(List<String> models, Map<String, byte[]> files) {

  /** Those of no rules. */
  static final RuleClasses NONE = new RuleClasses(List.of(), Map.of());

  private static final int MOST_CLASSES = 100_000;

  /**
   * The most bytes that are read, unpacked, names and all: more than the rules of any agreement
   * take, and little enough to be kept in memory.
   */
  static final int MOST_BYTES = 64 * 1024 * 1024;

  /** Those of the rules of one package. */
  RuleClasses ofPackage(String packageName) {
    String prefix = packageName + ".";
    Map<String, byte[]> own = new TreeMap<>(files);
    own.keySet().removeIf(name -> !name.startsWith(prefix));
    return new RuleClasses(models.stream().filter(name -> name.startsWith(prefix)).toList(), own);
  }

  /** All of them as bytes, to be kept or handed on. */
  public byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(models.size());
      for (String model : models) {
        out.writeUTF(model);
      }
      out.writeInt(files.size());
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.writeUTF(file.getKey());
        out.writeInt(file.getValue().length);
        out.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Those that were {@linkplain #bytes made bytes of}.
   *
   * @throws IOException if the bytes are something else
   */
  public static RuleClasses of(byte[] bytes) throws IOException {
    try (var in =
        new DataInputStream(
            new BoundedInput(new GZIPInputStream(new ByteArrayInputStream(bytes)), MOST_BYTES))) {
      List<String> models = new ArrayList<>();
      for (int left = count(in, MOST_CLASSES); left > 0; left--) {
        models.add(in.readUTF());
      }
      Map<String, byte[]> files = new TreeMap<>();
      for (int left = count(in, MOST_CLASSES); left > 0; left--) {
        files.put(in.readUTF(), file(in));
      }
      return new RuleClasses(List.copyOf(models), files);
    }
  }

  private static byte[] file(DataInputStream in) throws IOException {
    int length = count(in, MOST_BYTES);
    byte[] file = in.readNBytes(length);
    if (file.length < length) {
      throw new EOFException();
    }
    return file;
  }

  private static int count(DataInputStream in, int most) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > most) {
      throw new IOException("not the classes of rules");
    }
    return count;
  }
}
