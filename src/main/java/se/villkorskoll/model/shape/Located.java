package se.villkorskoll.model.shape;

/** Something that stands at one place in a report. */
public interface Located {

  /** The JSON Pointer (RFC 6901) of this element in the report; empty for the report itself. */
  String pointer();

  /**
   * The pointer of the element that holds the list in which this element stands: {@code
   * /accounts/0} for {@code /accounts/0/lines/3}. Empty for an element of one of the report's own
   * lists.
   */
  default String parentPointer() {
    String pointer = pointer();
    int index = pointer.lastIndexOf('/');
    return index <= 0 ? "" : pointer.substring(0, Math.max(0, pointer.lastIndexOf('/', index - 1)));
  }
}
