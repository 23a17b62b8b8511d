package se.villkorskoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.drools.base.base.ValueResolver;
import org.drools.base.base.ValueType;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.accessor.TupleValueExtractor;
import org.drools.base.util.IndexedValueReader;
import org.drools.core.util.AbstractHashTable;
import org.drools.core.util.AbstractHashTable.DoubleCompositeIndex;
import org.drools.core.util.AbstractHashTable.HashEntry;
import org.drools.core.util.AbstractHashTable.SingleIndex;
import org.drools.core.util.AbstractHashTable.TripleCompositeIndex;
import org.junit.jupiter.api.Test;

/** Keys that were chosen to have one hash code are as easy to tell apart as any. */
class NumberedIndexTest {

  /** A field of a fact that has the value that it is given. */
  private static final class Given implements TupleValueExtractor {

    private Object value;

    @Override
    public ValueType getValueType() {
      return ValueType.OBJECT_TYPE;
    }

    @Override
    public Object getValue(ValueResolver session, BaseTuple tuple) {
      return value;
    }

    @Override
    public TupleValueExtractor clone() {
      throw new UnsupportedOperationException();
    }

    private IndexedValueReader reader() {
      return new IndexedValueReader(this, this);
    }
  }

  private final Given first = new Given();
  private final Given second = new Given();

  private static NumberedIndex of(AbstractHashTable.Index index) {
    return new NumberedIndex(NumberedIndex.key(index));
  }

  private HashEntry entry(NumberedIndex index, Object firstValue, Object secondValue) {
    first.value = firstValue;
    second.value = secondValue;
    return index.hashCodeOf(null, true).clone();
  }

  /** 1 024 texts of one hash code. */
  private static List<String> alike() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 1_024; i++) {
      var text = new StringBuilder();
      for (int bit = 0; bit < 10; bit++) {
        text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      texts.add(text.toString());
    }
    assertThat(texts.stream().map(String::hashCode).distinct()).hasSize(1);
    return texts;
  }

  @Test
  void textsOfOneHashCodeHaveHashCodesOfTheirOwn() {
    var index = of(new SingleIndex(new IndexedValueReader[] {first.reader()}, 31));
    List<HashEntry> entries = alike().stream().map(text -> entry(index, text, null)).toList();
    assertThat(entries.stream().map(HashEntry::hashCode).distinct()).hasSize(1_024);
    assertThat(alike().stream().map(text -> entry(index, text, null)).toList()).isEqualTo(entries);
  }

  @Test
  void soHaveKeysOfSeveralFields() {
    var both = new IndexedValueReader[] {first.reader(), second.reader()};
    var index = of(new DoubleCompositeIndex(both, 31));
    List<HashEntry> entries = new ArrayList<>();
    for (String one : alike().subList(0, 32)) {
      alike().subList(0, 32).forEach(other -> entries.add(entry(index, one, other)));
    }
    assertThat(entries.stream().map(HashEntry::hashCode).distinct()).hasSize(1_024);
    assertThat(entries).doesNotHaveDuplicates();
  }

  @Test
  void keysAreEqualWhereAllTheirFieldsAre() {
    var three = new IndexedValueReader[] {first.reader(), second.reader(), first.reader()};
    var index = of(new TripleCompositeIndex(three, 31));
    HashEntry entry = entry(index, "P1K", BigDecimal.ONE);
    assertThat(entry(index, "P1K", new BigDecimal("1"))).isEqualTo(entry);
    assertThat(entry(index, "P1K", new BigDecimal("1.0"))).isNotEqualTo(entry);
    assertThat(entry(index, "P4K", BigDecimal.ONE)).isNotEqualTo(entry);
    assertThat(entry(index, null, BigDecimal.ONE))
        .isNotEqualTo(entry)
        .isEqualTo(entry(index, null, BigDecimal.ONE))
        .isNotEqualTo(entry(index, BigDecimal.ONE, null));
    assertThat(index.getFieldIndex(1)).isSameAs(three[1]);
  }
}
