package se.villkorskoll.ruleset;

import java.util.List;

/**
 * Finds the line of a YAML file on which a key or value is, for problems found after it was read.
 */
final class YamlLine {

  private YamlLine() {}

  /** The first line that has this text, from 1; 1 if none has it. */
  static int of(String file, String text) {
    List<String> lines = file.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i + 1;
      }
    }
    return 1;
  }

  /** The first line on which this key is before its value, from 1; 1 if there is none. */
  static int ofKey(String file, String key) {
    List<String> lines = file.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().startsWith(key + ":")) {
        return i + 1;
      }
    }
    return 1;
  }
}
