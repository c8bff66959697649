package org.borderflow.alert;

/** A channel as it was asked for. */
sealed interface ChannelKind {

  /** What it is called; without anything secret. */
  String name();

  /** One line a notice in the log. */
  record Log() implements ChannelKind {
    @Override
    public String name() {
      return "log";
    }
  }

  /**
   * JSON to an address.
   *
   * @param label tells it from other webhooks: the address' host, unless it was given a name
   */
  record Webhook(String label, Target target) implements ChannelKind {
    @Override
    public String name() {
      return "webhook-" + label;
    }
  }

  /** An incoming webhook of Slack, or of what understands the same. */
  record Slack(Target target) implements ChannelKind {
    @Override
    public String name() {
      return "slack";
    }
  }

  /** Alertmanager's API v2, below this address. */
  record Alertmanager(Target target) implements ChannelKind {
    @Override
    public String name() {
      return "alertmanager";
    }
  }
}
