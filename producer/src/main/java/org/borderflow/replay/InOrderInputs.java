package org.borderflow.replay;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.borderflow.input.PublicationScan;

/** Inputs that each stand in the order of publication, so that they need only be merged. */
final class InOrderInputs {
  /** Each is read by a thread of its own. */
  private static final int MOST = 16;

  private InOrderInputs() {}

  /**
   * What all of them hold together; empty when one of them is not plainly in order, or they are
   * many.
   *
   * @param files the inputs as named
   * @param window which publications are replayed
   * @param clock the present
   */
  static Optional<PublicationScan.InOrder> of(
      List<String> files, Window window, InstantSource clock) {
    if (files.size() > MOST) {
      return Optional.empty();
    }
    PublicationScan.InOrder all = PublicationScan.InOrder.NOTHING;
    for (String file : files) {
      Optional<PublicationScan.InOrder> one =
          PublicationScan.of(Path.of(file), window::holds, clock);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      all = all.and(one.get());
    }
    return Optional.of(all);
  }
}
