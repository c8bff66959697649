package org.borderflow.alert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;

/** The secret that webhooks are signed with. It is never an option: others see a command line. */
final class AlertSecret {
  /** The variable it may stand in. */
  static final String VARIABLE = "BORDERFLOW_ALERT_SECRET";

  private static final int SHORTEST = 16;
  private static final long LONGEST_FILE = 4_096;

  private AlertSecret() {}

  /**
   * Reads it from the file, else takes the variable's value.
   *
   * @throws CommandFailure when the file cannot be read, or the secret is too short to be one
   */
  static Optional<Signature> signature(Optional<Path> file, Optional<String> variable) {
    if (file.isPresent()) {
      return Optional.of(checked(file.get().toString(), read(file.get())));
    }
    return variable.filter(value -> !value.isEmpty()).map(value -> checked(VARIABLE, value));
  }

  private static Signature checked(String where, String secret) {
    if (secret.length() < SHORTEST) {
      throw new CommandFailure(
          ExitCode.USAGE,
          where
              + ": the secret has fewer than "
              + SHORTEST
              + " characters; take more, as openssl rand -hex 32 gives");
    }
    return new Signature(secret);
  }

  private static String read(Path file) {
    try {
      if (Files.size(file) <= LONGEST_FILE) {
        return Files.readString(file).strip();
      }
    } catch (IOException e) {
      // Said below, as the too large file is.
    }
    throw new CommandFailure(
        ExitCode.UNREADABLE,
        file + ": cannot be read as a secret; name a UTF-8 file that holds it and nothing else");
  }
}
