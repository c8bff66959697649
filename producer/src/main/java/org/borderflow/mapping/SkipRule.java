package org.borderflow.mapping;

/**
 * Rows that are left out, and counted.
 *
 * @param condition which rows
 * @param reason why, for the count
 */
record SkipRule(Condition condition, String reason) {}
