package org.borderflow.extract;

/**
 * A stretch of an article's text. Offsets count UTF-16 characters from the text's beginning; ends
 * are exclusive.
 *
 * @param text the characters from {@code start} to {@code end}
 * @param start where it begins
 * @param end where it ends
 * @param sentenceStart where the sentence begins that it stands in
 * @param sentenceEnd where that sentence ends, without the space behind it
 */
public record Phrase(String text, int start, int end, int sentenceStart, int sentenceEnd) {}
