package org.borderflow.app;

import java.nio.file.Path;
import java.util.Optional;
import org.borderflow.estimate.Names;
import org.borderflow.surge.DetectorRules;
import org.borderflow.topic.Topics;

/**
 * How a streams app runs.
 *
 * @param applicationId name of the consumer group, and beginning of the names of internal topics;
 *     none may be the beginning of another
 * @param topics names of its topics
 * @param stateDir folder for its state; it can be rebuilt from Kafka
 * @param threads processing threads, at least 1
 * @param partitions partitions of topics that are missing and get created
 * @param replication copies of topics that get created; empty: the broker's default
 * @param exactlyOnce whether to process in transactions; the results are the same without
 * @param names who is meant by the names in reports
 * @param rules which detector a flow gets
 * @param newsDays so many days from the newest publication on its border a day is news, 0 or more
 */
public record StreamOptions(
    String applicationId,
    Topics topics,
    Path stateDir,
    int threads,
    int partitions,
    Optional<Short> replication,
    boolean exactlyOnce,
    Names names,
    DetectorRules rules,
    int newsDays) {}
