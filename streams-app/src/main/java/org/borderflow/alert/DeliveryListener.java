package org.borderflow.alert;

/** Counts what becomes of deliveries. Called by the thread of each channel: be quick. */
@FunctionalInterface
public interface DeliveryListener {

  /**
   * A channel was set up, and is about to start.
   *
   * @param channel the channel's name; as many as are set up, so fit for a tag
   */
  default void prepared(String channel) {}

  /**
   * A channel has looked for news once more.
   *
   * @param channel the channel's name
   * @param waiting records that it has read and not dealt with
   */
  default void turned(String channel, int waiting) {}

  /**
   * A delivery, or an attempt of one, has ended.
   *
   * @param channel the channel's name
   * @param outcome how
   */
  void ended(String channel, DeliveryOutcome outcome);
}
