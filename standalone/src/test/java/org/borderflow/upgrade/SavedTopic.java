package org.borderflow.upgrade;

import java.util.List;
import java.util.Map;

/**
 * A topic as it was, with all that it held.
 *
 * @param name its name
 * @param config what was configured for it alone
 * @param partitions the records of each partition, in the order of their offsets, which begin at 0
 * @param read how many records of each partition the application had worked through; empty for a
 *     topic that it does not read
 */
record SavedTopic(
    String name, Map<String, String> config, List<List<SavedRecord>> partitions, List<Long> read) {}
