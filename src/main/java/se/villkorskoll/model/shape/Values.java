package se.villkorskoll.model.shape;

import java.util.List;

/** The values read for one element of a document, from which its record is made. */
public final class Values {

  private final String pointer;
  private final Object[] values;
  private final List<NotAvailable> notAvailable;
  private final List<WrittenNumber> writtenNumbers;

  /**
   * The values of one element.
   *
   * @param pointer where the element stands in the document
   * @param values by field index; null where nothing was reported
   * @param notAvailable what the document so far tells as not available
   * @param writtenNumbers the numbers that the document so far writes as text
   */
  public Values(
      String pointer,
      Object[] values,
      List<NotAvailable> notAvailable,
      List<WrittenNumber> writtenNumbers) {
    this.pointer = pointer;
    this.values = values;
    this.notAvailable = notAvailable;
    this.writtenNumbers = writtenNumbers;
  }

  /** Where the element stands in the document, as a JSON Pointer. */
  public String pointer() {
    return pointer;
  }

  /** The value of a field, or null where it is not reported. */
  @SuppressWarnings("unchecked") // the reader stores what the field's type promises
  public <V> V get(Field<?, V> field) {
    return (V) values[field.index()];
  }

  /** What the document so far tells as not available, in the order written. */
  public List<NotAvailable> notAvailable() {
    return notAvailable;
  }

  /** The numbers that the document so far writes as text, in the order written. */
  public List<WrittenNumber> writtenNumbers() {
    return writtenNumbers;
  }
}
