package org.borderflow.health;

/**
 * A problem as it is.
 *
 * @param problem which one
 * @param text where and since when, for people
 */
public record Trouble(StreamProblem problem, String text) {}
