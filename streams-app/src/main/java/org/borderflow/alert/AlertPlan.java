package org.borderflow.alert;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The channels that were asked for, and how they deliver. */
public final class AlertPlan {
  private final List<ChannelKind> channels;
  private final Optional<Signature> signature;
  private final Optional<PublicUrl> links;
  private final Optional<StartFrom> from;
  private final int attempts;

  AlertPlan(
      List<ChannelKind> channels,
      Optional<Signature> signature,
      Optional<PublicUrl> links,
      Optional<StartFrom> from,
      int attempts) {
    this.channels = List.copyOf(channels);
    this.signature = signature;
    this.links = links;
    this.from = from;
    this.attempts = attempts;
  }

  /** Whether nothing is to be told. */
  public boolean isEmpty() {
    return channels.isEmpty();
  }

  /** The same, beginning elsewhere unless it was said where. */
  public AlertPlan beginningAt(StartFrom usual) {
    return new AlertPlan(channels, signature, links, from.or(() -> Optional.of(usual)), attempts);
  }

  /** The host of the address where people find the page, if one is given. */
  public Optional<String> publicHost() {
    return links.flatMap(url -> Optional.ofNullable(url.target().uri().getHost()));
  }

  /** Names of the channels: fit for a log. */
  @Override
  public String toString() {
    return channels.stream().map(ChannelKind::name).collect(Collectors.joining(", "));
  }

  List<ChannelKind> channels() {
    return channels;
  }

  Optional<Signature> signature() {
    return signature;
  }

  Optional<PublicUrl> links() {
    return links;
  }

  StartFrom from() {
    return from.orElse(StartFrom.LATEST);
  }

  int attempts() {
    return attempts;
  }
}
