package se.villkorskoll.drl;

/**
 * A part of a text.
 *
 * @param start where it begins
 * @param end where it has ended
 */
public record Span(int start, int end) {

  /** Whether another part lies within this one. */
  public boolean holds(Span other) {
    return start <= other.start && other.end <= end;
  }
}
