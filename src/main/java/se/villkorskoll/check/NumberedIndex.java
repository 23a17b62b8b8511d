package se.villkorskoll.check;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.drools.base.util.IndexedValueReader;
import org.drools.core.reteoo.TupleImpl;
import org.drools.core.util.AbstractHashTable;

/**
 * Finds the facts of a node's memory by the number of their key instead of the key itself. Drools
 * looks through all keys of one hash code in turn, so that a report whose texts were chosen to have
 * the same hash code would take the square of its length, uncounted; {@link HashMap} keeps such
 * keys sorted. Not thread-safe: it belongs to one memory of one session.
 */
final class NumberedIndex implements AbstractHashTable.Index {

  private static final long serialVersionUID = 1;

  private final IndexedValueReader[] readers;
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final Map<Long, Integer> pairs;
  private final AbstractHashTable.SingleHashEntry entry = new AbstractHashTable.SingleHashEntry();

  /**
   * An index for one memory.
   *
   * @param readers read the fields that make the key; at least one
   */
  NumberedIndex(IndexedValueReader... readers) {
    this.readers = readers;
    this.pairs = readers.length > 1 ? new HashMap<>() : Map.of();
  }

  /** What the keys of an index of Drools' own are read by. */
  static IndexedValueReader[] key(AbstractHashTable.Index index) {
    int fields = 3;
    if (index instanceof AbstractHashTable.SingleIndex) {
      fields = 1;
    } else if (index instanceof AbstractHashTable.DoubleCompositeIndex) {
      fields = 2;
    }
    return IntStream.range(0, fields)
        .mapToObj(index::getFieldIndex)
        .toArray(IndexedValueReader[]::new);
  }

  @Override
  public IndexedValueReader getFieldIndex(int index) {
    return readers[index];
  }

  /** The entry of a fact's key; valid until the next is asked for. */
  @Override
  public AbstractHashTable.HashEntry hashCodeOf(TupleImpl tuple, boolean left) {
    int number = number(readers[0].indexedValueOf(tuple, left));
    for (int i = 1; i < readers.length; i++) {
      number = pair(number, number(readers[i].indexedValueOf(tuple, left)));
    }
    return entry.set(0, number);
  }

  private int number(Object value) {
    Integer number = numbers.putIfAbsent(value, numbers.size());
    return number == null ? numbers.size() - 1 : number;
  }

  private int pair(int first, int second) {
    Integer number = pairs.putIfAbsent((long) first << Integer.SIZE | second, pairs.size());
    return number == null ? pairs.size() - 1 : number;
  }

  @Override
  public void writeExternal(ObjectOutput out) {
    throw new UnsupportedOperationException("memories are not written");
  }

  @Override
  public void readExternal(ObjectInput in) {
    throw new UnsupportedOperationException("memories are not written");
  }
}
