package org.borderflow.publish;

import java.util.OptionalLong;

/**
 * By which run a report was sent.
 *
 * @param runId the run
 * @param sequence its place in the run, from 1; empty: not told
 */
public record RunMark(String runId, OptionalLong sequence) {}
