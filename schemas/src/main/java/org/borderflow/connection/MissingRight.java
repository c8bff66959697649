package org.borderflow.connection;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthorizationException;

/** Says in a line that Kafka does not let this user do something. */
public final class MissingRight {
  private MissingRight() {}

  /**
   * What ends a command, if the cause is that a right is missing.
   *
   * @param subject what could not be used, such as a topic
   * @param cause what Kafka answered
   */
  public static Optional<CommandFailure> of(String subject, Throwable cause) {
    if (!(cause instanceof AuthorizationException)) {
      return Optional.empty();
    }
    CommandFailure failure =
        new CommandFailure(
            ExitCode.KAFKA,
            subject
                + ": Kafka does not let this user use it ("
                + cause.getMessage()
                + "); the rights that each command needs are in docs/operations.md, Rights");
    failure.initCause(cause);
    return Optional.of(failure);
  }

  /**
   * The same, if that is the cause of anything that led to an error.
   *
   * @param subject as of {@link #of}
   * @param error with its causes
   */
  public static Optional<CommandFailure> behind(String subject, Throwable error) {
    return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
        .flatMap(one -> of(subject, one).stream())
        .findFirst();
  }
}
