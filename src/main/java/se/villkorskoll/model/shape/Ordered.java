package se.villkorskoll.model.shape;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Unmodifiable maps and sets that keep the order in which they were made. Those that {@link Map#of}
 * and {@link Set#copyOf} make are in another order in each process, which would show in whatever is
 * printed of them. Values may be null; keys and elements are not.
 */
public final class Ordered {

  private Ordered() {}

  /** A map of two, in this order. */
  public static <K, V> Map<K, V> of(K key, V value, K key2, V value2) {
    Map<K, V> map = new LinkedHashMap<>();
    map.put(key, value);
    map.put(key2, value2);
    return Collections.unmodifiableMap(map);
  }

  /** A map of three, in this order. */
  public static <K, V> Map<K, V> of(K key, V value, K key2, V value2, K key3, V value3) {
    Map<K, V> map = new LinkedHashMap<>(of(key, value, key2, value2));
    map.put(key3, value3);
    return Collections.unmodifiableMap(map);
  }

  /** A map of four, in this order. */
  public static <K, V> Map<K, V> of(
      K key, V value, K key2, V value2, K key3, V value3, K key4, V value4) {
    Map<K, V> map = new LinkedHashMap<>(of(key, value, key2, value2));
    map.putAll(of(key3, value3, key4, value4));
    return Collections.unmodifiableMap(map);
  }

  /** A copy of a map, in its order. */
  public static <K, V> Map<K, V> copyOf(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** A copy of some elements, in their order, each once. */
  public static <E> Set<E> copyOf(Collection<E> elements) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(elements));
  }
}
