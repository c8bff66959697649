package org.borderflow.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file as it was at some moment.
 *
 * @param path where it is
 * @param size how long it was, in bytes
 * @param modified when it had been written last
 */
public record FileState(Path path, long size, Instant modified) {

  /** As it is now; empty when there is no such file any more, or it is none. */
  static Optional<FileState> of(Path path) {
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return now.isRegularFile()
          ? Optional.of(new FileState(path, now.size(), now.lastModifiedTime().toInstant()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Its name without its folder. */
  public String name() {
    return path.getFileName().toString();
  }

  /** Whether it is still so. */
  public boolean holds() {
    return of(path).filter(this::equals).isPresent();
  }

  /**
   * The SHA-256 of what it holds, in hexadecimal digits.
   *
   * @throws IOException when it cannot be read
   */
  public String sha256() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream bytes = new DigestInputStream(Files.newInputStream(path), digest)) {
        bytes.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
