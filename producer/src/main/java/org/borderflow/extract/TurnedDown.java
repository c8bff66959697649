package org.borderflow.extract;

/**
 * A number that is no figure of people who crossed a border.
 *
 * @param phrase the number
 * @param why what it is instead
 * @param reason why that was decided, in a few words
 */
public record TurnedDown(Phrase phrase, Distractor why, String reason) {}
