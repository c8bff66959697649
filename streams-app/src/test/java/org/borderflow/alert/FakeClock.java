package org.borderflow.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes when it is told to. */
final class FakeClock implements InstantSource {
  static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  private Instant now = START;

  @Override
  public Instant instant() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }
}
