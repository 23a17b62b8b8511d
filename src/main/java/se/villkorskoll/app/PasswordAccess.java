package se.villkorskoll.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import se.villkorskoll.ruleset.ContentDigest;

/**
 * The password that the embedded database asks everybody for. It lies in a file of its own that
 * only its owner can read; the server's rules for letting people in name the password by its
 * digest, so that data which come with another password, or with none as those of version 0.1.0 do,
 * are given this one.
 */
final class PasswordAccess {

  private static final int BYTES = 32;

  /** What so many bytes are written as; nothing else is taken for a password of this program. */
  private static final Pattern MADE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final Path file;
  private final String password;

  private PasswordAccess(Path file, String password) {
    this.file = file;
    this.password = password;
  }

  /** The password kept in a folder, made where there is none yet that this program has made. */
  static PasswordAccess in(Path folder) throws IOException {
    Path file = folder.resolve("password");
    if (!Files.exists(file) || !MADE.matcher(kept(file)).matches()) {
      byte[] made = new byte[BYTES];
      new SecureRandom().nextBytes(made);
      OwnerOnly.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(made));
    }
    OwnerOnly.file(file);
    return new PasswordAccess(file, kept(file));
  }

  private static String kept(Path file) throws IOException {
    // whatever was written into it, in whatever encoding
    return Files.readString(file, StandardCharsets.ISO_8859_1).strip();
  }

  /** The file that holds the password and nothing else. */
  Path file() {
    return file;
  }

  /** The password. */
  String password() {
    return password;
  }

  /** Whether a server of these data asks everybody for this password. */
  boolean guards(Path data) throws IOException {
    return Files.exists(rules(data)) && Files.readString(rules(data)).equals(text());
  }

  /** Lets nobody in without this password, which the superuser has been given. */
  void guard(Path data) throws IOException {
    OwnerOnly.write(rules(data), text());
  }

  private static Path rules(Path data) {
    return data.resolve("pg_hba.conf");
  }

  private String text() {
    return """
        # Written by Villkorskoll. Everybody is asked for the password in the file ../password,
        # whose SHA-256 is %s.
        local all all              scram-sha-256
        host  all all 127.0.0.1/32 scram-sha-256
        host  all all ::1/128      scram-sha-256
        """
        .formatted(ContentDigest.of(password.getBytes(StandardCharsets.UTF_8)));
  }
}
