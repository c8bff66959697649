package org.borderflow.extract;

import org.borderflow.report.QuotedComparison;

/**
 * What the text itself compares a figure with.
 *
 * @param phrase the words that say so
 * @param quoted the earlier figure, or how many times as many they are
 */
public record Comparison(Phrase phrase, QuotedComparison quoted) {}
