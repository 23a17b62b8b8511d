package se.villkorskoll.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.villkorskoll.gate.Member;

/**
 * What compiled rules depend on of the program itself. It is the same for as long as the program
 * is, so the build works it out once, and nobody waits for it when the program starts.
 */
public final class RuleProgram {

  private static final String DIGEST = "program.digest";
  private static final String ACCESSORS = "accessors.txt";

  /** What judges, writes, compiles and admits rules, what they call, and what they are about. */
  private static final List<String> PARTS =
      List.of(
          "se/villkorskoll/model",
          "se/villkorskoll/drl",
          "se/villkorskoll/gate",
          "se/villkorskoll/ruleset",
          "se/villkorskoll/check/Findings.class",
          "gate");

  private RuleProgram() {}

  /**
   * Works it out, as the build does.
   *
   * @param classes the folder of the program's classes and resources
   * @param kept the folder for what is worked out, which becomes part of the program
   */
  public static void write(Path classes, Path kept) throws IOException {
    Files.createDirectories(kept);
    var digest = new ContentDigest();
    for (String part : PARTS) {
      try (Stream<Path> files = Files.walk(classes.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          digest.add(classes.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    Files.writeString(kept.resolve(DIGEST), digest.hex());
    List<String> lines = new ArrayList<>();
    for (Member member : reflected()) {
      lines.add(member.owner() + " " + member.name() + " " + member.descriptor());
    }
    Files.write(kept.resolve(ACCESSORS), lines);
  }

  /**
   * A digest of it, by which rules that were compiled for another version of the program are
   * recognised; another one each time where the build has not worked it out.
   */
  static String digest() {
    String digest = read(DIGEST);
    return digest == null ? UUID.randomUUID().toString() : digest;
  }

  /** What rules may ask of facts, as class files name it. */
  static List<Member> accessors() {
    String written = read(ACCESSORS);
    if (written == null) {
      return reflected();
    }
    List<Member> members = new ArrayList<>();
    for (String line : written.lines().toList()) {
      int first = line.indexOf(' ');
      int second = line.indexOf(' ', first + 1);
      members.add(
          new Member(
              line.substring(0, first),
              line.substring(first + 1, second),
              line.substring(second + 1)));
    }
    return members;
  }

  /** The accessors of the types that rules reach, and the constants of those that are codes. */
  static List<Member> reflected() {
    List<Member> members = new ArrayList<>();
    for (Class<?> type : FactTypes.reached()) {
      String owner = type.getName().replace('.', '/');
      for (Accessor accessor : Accessor.of(type)) {
        String descriptor =
            MethodType.methodType(accessor.type(), accessor.arguments()).toMethodDescriptorString();
        members.add(new Member(owner, accessor.name(), descriptor));
      }
      if (type.isEnum()) {
        for (Object constant : type.getEnumConstants()) {
          members.add(new Member(owner, ((Enum<?>) constant).name(), type.descriptorString()));
        }
      }
    }
    return members;
  }

  private static String read(String name) {
    try (InputStream in = RuleProgram.class.getResourceAsStream(KeptClasses.SHIPPED + name)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
