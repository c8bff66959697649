package org.borderflow.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A clock that is wrong, by libfaketime (Debian's package faketime). */
final class WrongClock {
  /** Each architecture has its own folder. */
  private static final Path LIBRARIES = Path.of("/usr/lib");

  private static final String NAME = "faketime/libfaketimeMT.so.1";

  private WrongClock() {}

  /** Why there can be none here, if so. */
  static Optional<String> missing() {
    return library().isPresent()
        ? Optional.empty()
        : Optional.of("libfaketime (Debian package faketime) is not here");
  }

  /** Ahead by so many seconds, behind when negative. Time passes as fast as ever. */
  static Conditions by(long seconds) {
    Path library = library().orElseThrow();
    return new Conditions(
        Map.of(
            "LD_PRELOAD",
            library.toString(),
            "FAKETIME",
            (seconds < 0 ? "" : "+") + seconds + "s",
            // Waiting goes by the other clock, which nobody can set; the library is to leave it
            // alone.
            "DONT_FAKE_MONOTONIC",
            "1",
            "FAKETIME_FORCE_MONOTONIC_FIX",
            "0",
            // The launcher compares the dates of files.
            "NO_FAKE_STAT",
            "1"),
        "",
        false);
  }

  private static Optional<Path> library() {
    try (Stream<Path> folders = Files.list(LIBRARIES)) {
      return folders.map(folder -> folder.resolve(NAME)).filter(Files::exists).findFirst();
    } catch (java.io.IOException e) {
      return Optional.empty();
    }
  }
}
