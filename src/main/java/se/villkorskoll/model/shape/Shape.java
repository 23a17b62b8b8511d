package se.villkorskoll.model.shape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The shape of one kind of record: its fields, how it is made from values, what tells two of them
 * apart in a list, and the named selections that a {@code @needs} path may use. Immutable and
 * thread-safe once built.
 */
public final class Shape<T> {

  private final String name;
  private final LocalText label;
  private final Map<String, Field<T, ?>> fieldsByName;
  private final List<Field<T, ?>> fields;
  private final Map<String, BiPredicate<T, Integer>> selections;
  private final Function<T, ?> identity;
  private final Function<Values, T> constructor;

  private Shape(Builder<T> builder, Function<Values, T> constructor) {
    this.name = builder.name;
    this.label = builder.label;
    this.fieldsByName = Collections.unmodifiableMap(new LinkedHashMap<>(builder.fields));
    this.fields = List.copyOf(builder.fields.values());
    this.selections = Ordered.copyOf(builder.selections);
    this.identity = builder.identity;
    this.constructor = constructor;
  }

  /** Starts the shape of the record with this name. */
  public static <T> Builder<T> of(String name, String sv, String en) {
    return new Builder<>(name, LocalText.of(sv, en));
  }

  /** The record's name. */
  public String name() {
    return name;
  }

  /** What people call such a record. */
  public LocalText label() {
    return label;
  }

  /** The fields in the order declared. */
  public List<Field<T, ?>> fields() {
    return fields;
  }

  /** The field of this name, or null if there is none. */
  public Field<T, ?> field(String fieldName) {
    return fieldsByName.get(fieldName);
  }

  /** The names of all fields, in the order declared. */
  public List<String> fieldNames() {
    return List.copyOf(fieldsByName.keySet());
  }

  /**
   * The selection of this name, which is also given the agreement's year; null if there is none.
   */
  public BiPredicate<T, Integer> selection(String selectionName) {
    return selections.get(selectionName);
  }

  /** The names of all selections. */
  public List<String> selectionNames() {
    return selections.keySet().stream().sorted().toList();
  }

  /** What tells this record apart from others in the same list, or null where nothing has to. */
  public Object identityOf(T value) {
    return identity == null ? null : identity.apply(value);
  }

  /** The record made of these values. */
  public T create(Values values) {
    return constructor.apply(values);
  }

  /** Declares the fields of a shape, in the order in which people should read them. */
  public static final class Builder<T> {

    private final String name;
    private final LocalText label;
    private final Map<String, Field<T, ?>> fields = new LinkedHashMap<>();
    private final Map<String, BiPredicate<T, Integer>> selections = new LinkedHashMap<>();
    private Function<T, ?> identity;

    private Builder(String name, LocalText label) {
      this.name = name;
      this.label = label;
    }

    /** A free text. */
    public Field<T, String> text(String field, Function<T, String> accessor, String sv, String en) {
      return add(field, new Type.Text(), accessor, sv, en, false);
    }

    /** A text without which the document is refused. */
    public Field<T, String> requiredText(
        String field, Function<T, String> accessor, String sv, String en) {
      return add(field, new Type.Text(), accessor, sv, en, true);
    }

    /** A text that names something elsewhere. */
    public Field<T, String> name(String field, Function<T, String> accessor, String sv, String en) {
      return add(field, new Type.Name(), accessor, sv, en, false);
    }

    /** A name without which the document is refused. */
    public Field<T, String> requiredName(
        String field, Function<T, String> accessor, String sv, String en) {
      return add(field, new Type.Name(), accessor, sv, en, true);
    }

    /** An id of a form without which the document is refused. */
    public Field<T, String> requiredId(
        String field, IdForm form, Function<T, String> accessor, String sv, String en) {
      return add(field, new Type.Id(form), accessor, sv, en, true);
    }

    /** An amount in kronor. */
    public Field<T, BigDecimal> money(
        String field, Function<T, BigDecimal> accessor, String sv, String en) {
      return add(field, new Type.Money(), accessor, sv, en, false);
    }

    /** A share in per cent. */
    public Field<T, BigDecimal> share(
        String field, Function<T, BigDecimal> accessor, String sv, String en) {
      return add(field, new Type.Share(), accessor, sv, en, false);
    }

    /** A quantity, at most two decimals. */
    public Field<T, BigDecimal> quantity(
        String field, Function<T, BigDecimal> accessor, String sv, String en) {
      return add(field, new Type.Quantity(), accessor, sv, en, false);
    }

    /** A whole number from zero. */
    public Field<T, Long> count(String field, Function<T, Long> accessor, String sv, String en) {
      return add(field, new Type.Count(), accessor, sv, en, false);
    }

    /** A year. */
    public Field<T, Integer> year(
        String field, Function<T, Integer> accessor, String sv, String en) {
      return add(field, new Type.Year(), accessor, sv, en, false);
    }

    /** A year without which the document is refused. */
    public Field<T, Integer> requiredYear(
        String field, Function<T, Integer> accessor, String sv, String en) {
      return add(field, new Type.Year(), accessor, sv, en, true);
    }

    /** A day. */
    public Field<T, LocalDate> date(
        String field, Function<T, LocalDate> accessor, String sv, String en) {
      return add(field, new Type.Date(), accessor, sv, en, false);
    }

    /** True or false. */
    public Field<T, Boolean> flag(
        String field, Function<T, Boolean> accessor, String sv, String en) {
      return add(field, new Type.Flag(), accessor, sv, en, false);
    }

    /** One of an enum's constants, without which the document is refused. */
    public <E extends Enum<E>> Field<T, E> requiredCode(
        String field, Class<E> values, Function<T, E> accessor, String sv, String en) {
      return add(field, new Type.Code(values), accessor, sv, en, true);
    }

    /** One of an enum's constants. */
    public <E extends Enum<E>> Field<T, E> code(
        String field, Class<E> values, Function<T, E> accessor, String sv, String en) {
      return add(field, new Type.Code(values), accessor, sv, en, false);
    }

    /** Some of an enum's constants. */
    public <E extends Enum<E>> Field<T, List<E>> codes(
        String field, Class<E> values, Function<T, List<E>> accessor, String sv, String en) {
      return add(field, new Type.ListOf(new Type.Code(values)), accessor, sv, en, false);
    }

    /** A list of texts. */
    public Field<T, List<String>> texts(
        String field, Function<T, List<String>> accessor, String sv, String en) {
      return add(field, new Type.ListOf(new Type.Text()), accessor, sv, en, false);
    }

    /** A list of names. */
    public Field<T, List<String>> names(
        String field, Function<T, List<String>> accessor, String sv, String en) {
      return add(field, new Type.ListOf(new Type.Name()), accessor, sv, en, false);
    }

    /** An element of another shape. */
    public <C> Field<T, C> item(
        String field, Shape<C> shape, Function<T, C> accessor, String sv, String en) {
      return add(field, new Type.Item(shape), accessor, sv, en, false);
    }

    /** A list of elements of another shape. */
    public <C> Field<T, List<C>> items(
        String field, Shape<C> shape, Function<T, List<C>> accessor, String sv, String en) {
      return add(field, new Type.ListOf(new Type.Item(shape)), accessor, sv, en, false);
    }

    /** A field of any other type. */
    public <V> Field<T, V> other(
        String field, Type type, boolean required, Function<T, V> accessor, String sv, String en) {
      return add(field, type, accessor, sv, en, required);
    }

    /**
     * Names the elements for which a derived truth value holds, for use in a path: {@code
     * accounts[selection]}.
     */
    public Builder<T> selection(String selection, Predicate<T> predicate) {
      return selection(selection, (element, agreementYear) -> predicate.test(element));
    }

    /**
     * The same where the truth value depends on the agreement's year, which is the second argument.
     */
    public Builder<T> selection(String selection, BiPredicate<T, Integer> predicate) {
      selections.put(selection, predicate);
      return this;
    }

    /** Two elements of one list with the same identity are refused. */
    public Builder<T> identifiedBy(Function<T, ?> by) {
      identity = by;
      return this;
    }

    /** The finished shape; the constructor is called once for each element read. */
    public Shape<T> build(Function<Values, T> constructor) {
      return new Shape<>(this, constructor);
    }

    private <V> Field<T, V> add(
        String field, Type type, Function<T, V> accessor, String sv, String en, boolean required) {
      var added = new Field<>(fields.size(), field, type, LocalText.of(sv, en), required, accessor);
      if (fields.put(field, added) != null) {
        throw new IllegalArgumentException("field declared twice: " + name + "." + field);
      }
      return added;
    }
  }
}
