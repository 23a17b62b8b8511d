package se.villkorskoll.export;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** File paths as the URI references of RFC 3986: relative paths stay relative. */
final class FileUri {

  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=@";

  private FileUri() {}

  static String of(String path) {
    String slashed = path.replace(File.separatorChar, '/');
    if (File.separatorChar == '\\' && slashed.matches("[A-Za-z]:/.*")) {
      return "file:///" + slashed.substring(0, 2) + encoded(slashed.substring(2));
    }
    return (slashed.startsWith("/") ? "file://" : "") + encoded(slashed);
  }

  private static String encoded(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(FileUri::segment)
        .collect(Collectors.joining("/"));
  }

  private static String segment(String name) {
    var uri = new StringBuilder(name.length());
    for (byte one : SafeText.unicode(name).getBytes(StandardCharsets.UTF_8)) {
      if (one > 0 && PLAIN.indexOf(one) >= 0) {
        uri.append((char) one);
      } else {
        uri.append("%%%02X".formatted(one));
      }
    }
    return uri.toString();
  }
}
