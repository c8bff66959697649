package org.borderflow.alert;

import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.borderflow.episode.EpisodeChange;
import tools.jackson.databind.node.ArrayNode;

/** Makes the channels of a plan. */
final class Channels {
  private static final String ALERTS = "api/v2/alerts";

  /** What people are called for: an episode that has only grown by a day is none. */
  private static final Set<EpisodeChange> CALLS =
      EnumSet.complementOf(EnumSet.of(EpisodeChange.UPDATED));

  private static final Set<EpisodeChange> ALL = EnumSet.allOf(EpisodeChange.class);

  private final AlertPlan plan;
  private final String application;
  private final HttpSender http;
  private final InstantSource clock;

  Channels(AlertPlan plan, String application, HttpSender http, InstantSource clock) {
    this.plan = plan;
    this.application = application;
    this.http = http;
    this.clock = clock;
  }

  List<Channel> all() {
    return plan.channels().stream().map(kind -> new Channel(kind.name(), tellers(kind))).toList();
  }

  private Function<Collection<String>, Teller> tellers(ChannelKind kind) {
    if (kind instanceof ChannelKind.Log) {
      return marks -> new NewsTeller(new LogReceiver(), ALL, marks);
    }
    if (kind instanceof ChannelKind.Webhook webhook) {
      Receiver receiver =
          new WebhookReceiver(http, webhook.target(), plan.signature(), plan.links(), clock);
      return marks -> new NewsTeller(receiver, ALL, marks);
    }
    if (kind instanceof ChannelKind.Slack slack) {
      return marks -> new NewsTeller(new SlackReceiver(http, slack.target()), CALLS, marks);
    }
    Target alerts = ((ChannelKind.Alertmanager) kind).target().resolve(ALERTS);
    return marks -> new AlertmanagerTeller(application, list -> post(alerts, list), clock, marks);
  }

  private Answer post(Target target, List<Alert> alerts) {
    ArrayNode body = Json.array();
    alerts.forEach(alert -> body.add(alert.json(plan.links())));
    return http.post(target, Map.of(), Json.bytes(body));
  }
}
