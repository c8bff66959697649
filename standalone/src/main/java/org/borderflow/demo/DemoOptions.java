package org.borderflow.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.borderflow.replay.Pace;

/**
 * How a demo runs.
 *
 * @param files what to replay; empty: the sample history
 * @param pace how fast event time passes
 * @param longestGap longest wait between two reports
 * @param kafkaPort the broker's port; 0 for any free one
 * @param dataDir where broker and stream keep their data; empty: a temporary folder
 * @param exitWhenDone whether to end when the replay has been worked through
 */
record DemoOptions(
    List<String> files,
    Pace pace,
    Optional<Duration> longestGap,
    int kafkaPort,
    Optional<Path> dataDir,
    boolean exitWhenDone) {}
