package org.borderflow.publish;

import java.time.Instant;
import org.borderflow.input.Place;

/** Says how to go on when a report, and perhaps others behind it, are not known to have arrived. */
@FunctionalInterface
public interface GoOn {
  /** By reading the input again from there. */
  GoOn FROM_ROW =
      (place, publishedAt) ->
          "go on from " + place.file() + ":" + place.line() + " (a report sent twice counts once)";

  /**
   * What to do, beginning with a verb.
   *
   * @param place where the first such report was read
   * @param publishedAt when it was published
   */
  String from(Place place, Instant publishedAt);
}
