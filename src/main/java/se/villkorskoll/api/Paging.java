package se.villkorskoll.api;

import java.util.List;
import se.villkorskoll.app.Problem;
import se.villkorskoll.model.shape.LocalText;

/**
 * Which part of a long list is asked for.
 *
 * @param limit how many elements, 1 to 1000
 * @param page which page of so many, from 1
 */
record Paging(int limit, int page) {

  private static final int MOST = 1_000;
  private static final int LAST_PAGE = 1_000_000;

  Paging {
    if (limit < 1 || limit > MOST || page < 1 || page > LAST_PAGE) {
      throw new Problem(
          Problem.Kind.INVALID,
          LocalText.of("limit eller page är utanför gränserna.", "limit or page is out of bounds."),
          LocalText.of(
              "Ange limit från 1 till 1000 och page från 1.",
              "State limit from 1 to 1000 and page from 1."));
    }
  }

  long offset() {
    return (long) (page - 1) * limit;
  }

  /** The part of a list that is all at hand. */
  <T> Paged<T> of(List<T> all) {
    int from = (int) Math.min(offset(), all.size());
    int to = Math.min(from + limit, all.size());
    return new Paged<>(all.subList(from, to), page, limit, all.size());
  }

  /** A part of a list that was fetched alone. */
  <T> Paged<T> of(List<T> part, long total) {
    return new Paged<>(part, page, limit, total);
  }

  /**
   * A part of a list.
   *
   * @param items the elements
   * @param page which page, from 1
   * @param limit how many elements a page has at most
   * @param total how many elements there are in all
   */
  record Paged<T>(List<T> items, int page, int limit, long total) {}
}
