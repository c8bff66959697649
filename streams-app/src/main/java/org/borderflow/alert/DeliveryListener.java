package org.borderflow.alert;

/** Counts what becomes of deliveries. Called by the thread of each channel. */
@FunctionalInterface
public interface DeliveryListener {

  /**
   * A delivery, or an attempt of one, has ended.
   *
   * @param channel the channel's name; as many as are set up, so fit for a tag
   * @param outcome how
   */
  void ended(String channel, DeliveryOutcome outcome);
}
