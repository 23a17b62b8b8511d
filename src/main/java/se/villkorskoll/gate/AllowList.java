package se.villkorskoll.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What compiled rules may refer to. What is the same for all rules is a list for each version of
 * Drools (see {@code gate/} among the resources), each line of which was read and says why it is
 * harmless; what rules may ask of facts is added by whoever knows the facts.
 *
 * @param superTypes what a class may extend or implement
 * @param describers those of them whose classes describe rules; all others are asked of facts
 * @param throwers those of them whose classes throw where they are asked for what they do not know
 * @param types all types that any of these names, and others that code may mention
 * @param members what code may use, and in which way
 */
public record AllowList(
    Set<String> superTypes,
    Set<String> describers,
    Set<String> throwers,
    Set<String> types,
    Map<Member, Way> members) {

  /** A list of these, which no longer changes. */
  public AllowList {
    superTypes = Collections.unmodifiableSet(new HashSet<>(superTypes));
    describers = Collections.unmodifiableSet(new HashSet<>(describers));
    throwers = Collections.unmodifiableSet(new HashSet<>(throwers));
    types = Collections.unmodifiableSet(new HashSet<>(types));
    members = Collections.unmodifiableMap(new HashMap<>(members));
  }

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

  /**
   * The list that these lines make: a word, a class and, where a member is meant, its name and
   * descriptor. Blank lines and those that begin with {@code #} are passed over.
   */
  public static AllowList of(List<String> lines) {
    Set<String> superTypes = new HashSet<>();
    Set<String> describers = new HashSet<>();
    Set<String> throwers = new HashSet<>();
    Set<String> types = new HashSet<>();
    Map<Member, Way> members = new HashMap<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] words = line.split(" ", -1);
      types.add(words[1]);
      switch (words[0]) {
        case "type" -> {}
        case "super" -> superTypes.add(words[1]);
        case "describer" -> {
          superTypes.add(words[1]);
          describers.add(words[1]);
        }
        case "thrower" -> throwers.add(words[1]);
        default -> {
          members.put(new Member(words[1], words[2], words[3]), way(words[0]));
          types.addAll(typesOf(words[3]));
        }
      }
    }
    return new AllowList(superTypes, describers, throwers, types, members);
  }

  private static Way way(String word) {
    return Arrays.stream(Way.values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no such word: " + word));
  }

  /** This list and some members more, which may be used anywhere. */
  public AllowList with(Collection<Member> more) {
    Map<Member, Way> allMembers = new HashMap<>(members);
    Set<String> allTypes = new HashSet<>(types);
    for (Member member : more) {
      allMembers.put(member, Way.ANYWHERE);
      allTypes.add(member.owner());
      allTypes.addAll(typesOf(member.descriptor()));
    }
    return new AllowList(superTypes, describers, throwers, allTypes, allMembers);
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
