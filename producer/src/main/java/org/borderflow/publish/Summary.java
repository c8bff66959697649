package org.borderflow.publish;

import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run has done.
 *
 * @param command publish or replay
 * @param dryRun whether nothing was to be sent
 * @param files how many inputs there were
 * @param sent reports handed over, retractions among them
 * @param retractions how many of these are retractions
 * @param acknowledged reports that Kafka has acknowledged; in a dry run those shown
 * @param rejected rows that are neither
 * @param seconds how long it took
 * @param exitCode how it ended
 */
record Summary(
    String command,
    boolean dryRun,
    int files,
    long sent,
    long retractions,
    long acknowledged,
    long rejected,
    double seconds,
    int exitCode) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  String json() {
    return JSON.writeValueAsString(this);
  }

  String line() {
    String done = dryRun ? "would " + command : command + "ed";
    return String.format(
        Locale.ROOT,
        "%s %s%s from %s in %.1f s (%.0f/s), %d rejected%s",
        done,
        counted(acknowledged, "report"),
        ofThemRetractions(),
        counted(files, "file"),
        seconds,
        seconds > 0 ? acknowledged / seconds : 0.0,
        rejected,
        acknowledged < sent ? ", " + (sent - acknowledged) + " not acknowledged" : "");
  }

  /** Only where all have arrived: else it is not known how many of those were retractions. */
  private String ofThemRetractions() {
    return retractions > 0 && acknowledged == sent
        ? " (of them " + counted(retractions, "retraction") + ")"
        : "";
  }

  static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
