package se.villkorskoll.ruleset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of named contents, each counted with its length, so that none can run into the next.
 */
public final class ContentDigest {

  private final MessageDigest digest = sha256();

  /** The SHA-256 of some bytes, in hexadecimal. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** Adds a named content; the order counts. */
  public ContentDigest add(String name, byte[] content) {
    byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(8).putInt(nameBytes.length).putInt(content.length).array());
    digest.update(nameBytes);
    digest.update(content);
    return this;
  }

  /** Adds a named text. */
  public ContentDigest add(String name, String content) {
    return add(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** The digest of all that was added, in hexadecimal; it can be told once. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
