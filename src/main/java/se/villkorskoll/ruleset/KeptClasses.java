package se.villkorskoll.ruleset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps compiled rules on disk by the digest of what they were compiled from, since compiling takes
 * seconds and loading does not. Each file is sealed with a key of this folder (HMAC-SHA256): one
 * that is half-written, damaged or written by somebody without the key is not used, and is made
 * anew. Where the folder cannot be written, nothing is kept.
 */
public final class KeptClasses {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SEAL_BYTES = 32;

  /** The most bytes of a kept file, packed as it is: no more than may be unpacked of it. */
  private static final int MOST_BYTES = RuleClasses.MOST_BYTES;

  /** Where the program carries the compiled rules of its own agreements. */
  static final String SHIPPED = "/kept-rules/";

  private final Path folder;
  private final boolean sealed;

  private KeptClasses(Path folder, boolean sealed) {
    this.folder = folder;
    this.sealed = sealed;
  }

  /** Keeps classes in a folder, which is made when it is first needed. */
  public static KeptClasses in(Path folder) {
    return new KeptClasses(folder, true);
  }

  /**
   * Keeps classes without a seal in a folder that becomes part of the program, as the build does.
   */
  public static KeptClasses shippedIn(Path folder) {
    return new KeptClasses(folder, false);
  }

  /** Keeps nothing, and knows only what the program carries. */
  public static KeptClasses nowhere() {
    return new KeptClasses(null, true);
  }

  /**
   * The classes kept under a digest, if the program carries them or there are any that are whole
   * and sealed by this folder's key.
   */
  Optional<RuleClasses> find(String digest) {
    Optional<RuleClasses> shipped = shipped(digest);
    if (shipped.isPresent() || folder == null) {
      return shipped;
    }
    try {
      if (Files.size(file(digest)) > MOST_BYTES) {
        return Optional.empty();
      }
      byte[] kept = Files.readAllBytes(file(digest));
      if (!sealed) {
        return Optional.of(RuleClasses.of(kept));
      }
      if (kept.length <= SEAL_BYTES) {
        return Optional.empty();
      }
      byte[] content = Arrays.copyOfRange(kept, SEAL_BYTES, kept.length);
      byte[] seal = Arrays.copyOf(kept, SEAL_BYTES);
      return MessageDigest.isEqual(seal, seal(digest, content))
          ? Optional.of(RuleClasses.of(content))
          : Optional.empty();
    } catch (IOException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** What the program carries is as trusted as the rest of it. */
  private static Optional<RuleClasses> shipped(String digest) {
    try (InputStream in = KeptClasses.class.getResourceAsStream(SHIPPED + fileName(digest))) {
      return in == null ? Optional.empty() : Optional.of(RuleClasses.of(in.readAllBytes()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps classes under a digest, or does nothing where the folder cannot be written. */
  void keep(String digest, RuleClasses classes) {
    if (folder == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
      byte[] content = classes.bytes();
      Path written = Files.createTempFile(folder, digest, ".tmp");
      try {
        var bytes = new ByteArrayOutputStream();
        if (sealed) {
          bytes.write(seal(digest, content));
        }
        bytes.write(content);
        Files.write(written, bytes.toByteArray());
        move(written, file(digest));
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException | GeneralSecurityException e) {
      // what cannot be kept is compiled again next time
    }
  }

  private Path file(String digest) {
    return folder.resolve(fileName(digest));
  }

  /** The name of the file of the classes that are kept under a digest. */
  static String fileName(String digest) {
    return digest + ".classes";
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private byte[] seal(String digest, byte[] content) throws IOException, GeneralSecurityException {
    Mac mac = Mac.getInstance(ALGORITHM);
    mac.init(new SecretKeySpec(key(), ALGORITHM));
    mac.update(digest.getBytes(StandardCharsets.US_ASCII));
    return mac.doFinal(content);
  }

  /** The folder's key, made at its first use and readable by its owner only. */
  private byte[] key() throws IOException {
    Path file = folder.resolve("key");
    if (!Files.exists(file) || Files.size(file) != SEAL_BYTES) {
      byte[] made = new byte[SEAL_BYTES];
      new SecureRandom().nextBytes(made);
      Path written = Files.createTempFile(folder, "key", ".tmp");
      try {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(written, made);
        move(written, file);
      } finally {
        Files.deleteIfExists(written);
      }
    }
    return Files.readAllBytes(file);
  }
}
