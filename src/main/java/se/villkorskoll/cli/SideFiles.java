package se.villkorskoll.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The files that systems and programs leave beside those of people: no report is ever in them,
 * whatever their name ends in.
 */
final class SideFiles {

  /** Of macOS, Microsoft Office, LibreOffice and Emacs, such as {@code ._2080.json}. */
  private static final List<String> BEGINNINGS = List.of("._", "~$", ".~", ".#");

  private static final List<String> NAMES =
      List.of(
          ".ds_store",
          ".localized",
          "icon\r",
          "thumbs.db",
          "ehthumbs.db",
          "desktop.ini",
          ".directory");

  /** Everything in these folders is a side file. */
  private static final List<String> FOLDERS =
      List.of(
          "__macosx",
          ".spotlight-v100",
          ".fseventsd",
          ".temporaryitems",
          ".trashes",
          "$recycle.bin",
          "system volume information",
          "@eadir",
          ".git",
          ".svn",
          ".hg");

  private SideFiles() {}

  /**
   * Whether a file or folder is one.
   *
   * @param path where it is, below the folder that was given
   */
  static boolean include(Path path) {
    for (Path part : path) {
      if (FOLDERS.contains(lower(part))) {
        return true;
      }
    }
    String name = lower(path.getFileName());
    return NAMES.contains(name)
        || BEGINNINGS.stream().anyMatch(name::startsWith)
        || (name.startsWith(WholeFile.BEGINNING) && name.endsWith(WholeFile.ENDING));
  }

  private static String lower(Path name) {
    return name.toString().toLowerCase(Locale.ROOT);
  }
}
