package org.borderflow.report;

/** A report or a retraction as people write it in a file. */
public sealed interface ReportEventDraft permits ReportDraft, RetractionDraft {

  /**
   * The event this draft stands for.
   *
   * @throws InvalidValueException when a value, or two together, cannot stand in such an event
   */
  ReportEvent toEvent();
}
