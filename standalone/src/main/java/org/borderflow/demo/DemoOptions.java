package org.borderflow.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.borderflow.alert.AlertPlan;
import org.borderflow.estimate.Names;
import org.borderflow.mapping.Mapping;
import org.borderflow.replay.Pace;
import org.borderflow.surge.DetectorRules;
import org.borderflow.web.HttpSettings;

/**
 * How a demo runs.
 *
 * @param files what to replay; empty: the sample history
 * @param mapping how the files become reports; empty: they are in our own form
 * @param pace how fast event time passes
 * @param longestGap longest wait between two reports
 * @param kafkaPort the broker's port; 0 for any free one
 * @param dataDir where broker and stream keep their data; empty: a temporary folder
 * @param http where page and API are; empty: nowhere
 * @param exitWhenDone whether to end when the replay has been worked through
 * @param names who is meant by the names in reports
 * @param rules which detector a flow gets
 * @param newsDays so many days from the newest publication on its border a day is news
 * @param mostFlows so many flows have series of their own at /metrics
 * @param alerts who else is told of episodes
 */
record DemoOptions(
    List<String> files,
    Optional<Mapping> mapping,
    Pace pace,
    Optional<Duration> longestGap,
    int kafkaPort,
    Optional<Path> dataDir,
    Optional<HttpSettings> http,
    boolean exitWhenDone,
    Names names,
    DetectorRules rules,
    int newsDays,
    int mostFlows,
    AlertPlan alerts) {}
