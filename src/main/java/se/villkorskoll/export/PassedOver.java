package se.villkorskoll.export;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import se.villkorskoll.model.shape.Language;

/**
 * The files of folders that were not read, since nobody's report is in them.
 *
 * @param others those that somebody put there, by path, sorted
 * @param sideFiles those that systems and programs leave beside them, such as {@code .DS_Store}
 */
public record PassedOver(List<String> others, List<String> sideFiles) {

  /** No file was passed over. */
  public static final PassedOver NONE = new PassedOver(List.of(), List.of());

  public PassedOver {
    others = List.copyOf(others);
    sideFiles = List.copyOf(sideFiles);
  }

  /** Those at these paths, in any order; a path that stands twice is one file. */
  public static PassedOver of(List<String> others, List<String> sideFiles) {
    return new PassedOver(
        List.copyOf(new TreeSet<>(others)), List.copyOf(new TreeSet<>(sideFiles)));
  }

  /** These and others. */
  public PassedOver and(PassedOver more) {
    List<String> all = new ArrayList<>(others);
    all.addAll(more.others);
    List<String> side = new ArrayList<>(sideFiles);
    side.addAll(more.sideFiles);
    return of(all, side);
  }

  /**
   * What a person is told of them: how many, and the paths of those that somebody put there. Empty
   * where there are none.
   */
  public List<String> lines(Language language) {
    if (others.isEmpty() && sideFiles.isEmpty()) {
      return List.of();
    }
    boolean swedish = language == Language.SV;
    List<String> counts = new ArrayList<>();
    if (others.size() == 1) {
      counts.add(
          swedish
              ? "1 fil som inte ser ut som en redovisning"
              : "1 file that does not look like a report");
    } else if (!others.isEmpty()) {
      counts.add(
          (swedish
                  ? "%d filer som inte ser ut som redovisningar"
                  : "%d files that do not look like reports")
              .formatted(others.size()));
    }
    if (!sideFiles.isEmpty()) {
      String files = swedish ? "filer" : "files";
      String file = swedish ? "fil" : "file";
      counts.add(
          (swedish
                  ? "%d %s som datorn eller program lägger dit, som .DS_Store"
                  : "%d %s left there by systems or programs, such as .DS_Store")
              .formatted(sideFiles.size(), sideFiles.size() == 1 ? file : files));
    }
    List<String> lines = new ArrayList<>();
    lines.add((swedish ? "Lästes inte: " : "Not read: ") + String.join("; ", counts) + ".");
    others.forEach(one -> lines.add("  " + one));
    return lines;
  }
}
