package se.villkorskoll.model.result;

import java.util.Comparator;

/** Orders JSON Pointers as a reader meets them: {@code /accounts/2} before {@code /accounts/10}. */
public enum PointerOrder implements Comparator<String> {
  /** The only one. */
  INSTANCE;

  @Override
  public int compare(String left, String right) {
    if (left.equals(right)) {
      return 0;
    }
    String[] a = left.split("/", -1);
    String[] b = right.split("/", -1);
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      int order = compareToken(a[i], b[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.length, b.length);
  }

  private static int compareToken(String left, String right) {
    if (isIndex(left) && isIndex(right) && left.length() != right.length()) {
      return Integer.compare(left.length(), right.length());
    }
    return left.compareTo(right);
  }

  private static boolean isIndex(String token) {
    return !token.isEmpty() && token.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
