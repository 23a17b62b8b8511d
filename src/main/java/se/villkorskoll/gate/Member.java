package se.villkorskoll.gate;

/**
 * A method or field as a class file names it.
 *
 * @param owner the internal name of its class, such as {@code java/lang/String}
 * @param name its name; {@code <init>} for a constructor
 * @param descriptor its descriptor, such as {@code (Z)Ljava/lang/Boolean;}
 */
public record Member(String owner, String name, String descriptor) {

  // thousands are compared at every start, where the methods that Java makes for records are slow

  @Override
  public boolean equals(Object other) {
    return other instanceof Member member
        && name.equals(member.name)
        && owner.equals(member.owner)
        && descriptor.equals(member.descriptor);
  }

  @Override
  public int hashCode() {
    return (owner.hashCode() * 31 + name.hashCode()) * 31 + descriptor.hashCode();
  }

  /** As people read it: class and name, without the descriptor. */
  @Override
  public String toString() {
    return owner.replace('/', '.') + "." + name;
  }
}
