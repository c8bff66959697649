package org.borderflow.replay;

import java.util.function.IntConsumer;

/** What a person has at hand to steer a replay, and to see how it goes. */
@FunctionalInterface
interface Keyboard {
  /** Nobody is there. */
  Keyboard NONE = (playback, bar) -> () -> {};

  /** Listens until it is closed. */
  @FunctionalInterface
  interface Listening extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Begins to listen.
   *
   * @param playback what is steered
   * @param draw draws the line that shows how it goes, given the terminal's width
   */
  Listening listen(Playback playback, IntConsumer draw);

  /** Does what a key says; others say nothing. */
  static void press(int key, Playback playback) {
    switch (key) {
      case ' ' -> playback.togglePause();
      case 'n', 'N' -> playback.step();
      case '+', '=' -> playback.faster();
      case '-', '_' -> playback.slower();
      case 'q', 'Q' -> playback.end();
      default -> {
        // Somebody leans on the keyboard.
      }
    }
  }
}
