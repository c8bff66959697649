package org.borderflow.alert;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs and counts what becomes of a channel's deliveries.
 *
 * @param channel the channel's name
 * @param listener counts
 */
record Outcomes(String channel, DeliveryListener listener) {
  private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

  void delivered(String what) {
    LOG.debug("alert channel {}: {} delivered", channel, what);
    listener.ended(channel, DeliveryOutcome.DELIVERED);
  }

  void retried(String what, String why, Duration wait) {
    LOG.warn(
        "alert channel {}: {} not delivered yet, {}; next attempt in {} ms",
        channel,
        what,
        why,
        wait.toMillis());
    listener.ended(channel, DeliveryOutcome.RETRIED);
  }

  void undelivered(String what, String why, int attempts, boolean refreshes) {
    LOG.error(
        "alert channel {}: {} not delivered in {} attempts, {}; the next {} tries again",
        channel,
        what,
        attempts,
        why,
        refreshes ? "refresh" : "start");
    listener.ended(channel, DeliveryOutcome.UNDELIVERED);
  }

  void refused(String what, String why) {
    LOG.error("alert channel {}: {} was refused for good, {}", channel, what, why);
    listener.ended(channel, DeliveryOutcome.REFUSED);
  }

  void unreadable(String where, String why) {
    LOG.error("alert channel {}: {} cannot be read, {}; it is left out", channel, where, why);
    listener.ended(channel, DeliveryOutcome.UNREADABLE);
  }

  void turned(int waiting) {
    listener.turned(channel, waiting);
  }

  void refreshed() {
    listener.ended(channel, DeliveryOutcome.REFRESHED);
  }

  /**
   * @param again whether the one before failed too: it was said then
   */
  void notRefreshed(String what, String why, boolean again) {
    if (!again) {
      LOG.warn("alert channel {}: {} not delivered, {}; trying on", channel, what, why);
    }
    listener.ended(channel, DeliveryOutcome.RETRIED);
  }
}
