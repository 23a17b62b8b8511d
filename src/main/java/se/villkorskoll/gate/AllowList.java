package se.villkorskoll.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What compiled rules may refer to. What is the same for all rules is a list for each version of
 * Drools (see {@code gate/} among the resources), each line of which was read and says why it is
 * harmless; what rules may ask of facts is added by whoever knows the facts.
 *
 * @param superTypes what a class may extend or implement
 * @param members what code may call, read or make
 * @param handles what may be made a function of, without being called
 * @param bootstraps what a dynamic call may go through
 * @param throwers the interfaces whose classes throw where they are asked for what they do not know
 * @param types all types that any of these names, and others that code may mention
 */
public record AllowList(
    Set<String> superTypes,
    Set<Member> members,
    Set<Member> handles,
    Set<Member> bootstraps,
    Set<String> throwers,
    Set<String> types) {

  /**
   * The list for a version of Drools.
   *
   * @throws IllegalStateException if there is none: the program is then built with a version whose
   *     classes nobody has read
   */
  public static AllowList ofDrools(String version) {
    String resource = "/gate/drools-" + version + ".txt";
    try (InputStream in = AllowList.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no list of what compiled rules may refer to: " + resource);
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AllowList of(List<String> lines) {
    var list =
        new AllowList(
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>());
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        list.add(line.split(" "));
      }
    }
    return list;
  }

  private void add(String[] words) {
    switch (words[0]) {
      case "type" -> types.add(words[1]);
      case "super" -> superTypes.add(words[1]);
      case "thrower" -> throwers.add(words[1]);
      case "member" -> members.add(new Member(words[1], words[2], words[3]));
      case "handle" -> handles.add(new Member(words[1], words[2], words[3]));
      case "bootstrap" -> bootstraps.add(new Member(words[1], words[2], words[3]));
      default -> throw new IllegalStateException("no such word: " + words[0]);
    }
    types.add(words[1]);
    if (words.length > 3) {
      types.addAll(typesOf(words[3]));
    }
  }

  /** This list and some members more. */
  public AllowList with(Collection<Member> more) {
    Set<Member> allMembers = new HashSet<>(members);
    Set<String> allTypes = new HashSet<>(types);
    for (Member member : more) {
      allMembers.add(member);
      allTypes.add(member.owner());
      allTypes.addAll(typesOf(member.descriptor()));
    }
    return new AllowList(superTypes, allMembers, handles, bootstraps, throwers, allTypes);
  }

  /** Whether a rule's class may see a class at all, by its name with dots. */
  public boolean allowsClass(String className) {
    return types.contains(className.replace('.', '/'));
  }

  /** The internal names of the classes in a descriptor. */
  private static Set<String> typesOf(String descriptor) {
    Set<String> types = new HashSet<>();
    int start = descriptor.indexOf('L');
    while (start >= 0) {
      int end = descriptor.indexOf(';', start);
      types.add(descriptor.substring(start + 1, end));
      start = descriptor.indexOf('L', end);
    }
    return types;
  }
}
