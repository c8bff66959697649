package org.borderflow.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.episode.SurgeEpisode;

/**
 * Keeps alerts in Alertmanager. An open episode fires once a change of it was news, is said again
 * from time to time, since Alertmanager forgets what it does not hear of, and ends when the episode
 * is closed or withdrawn, news or not. Which flows fire is remembered beyond a restart; how their
 * episodes are now, is read from the topic, which is compacted: the newest of each is always there.
 */
final class AlertmanagerTeller implements Teller {
  /** How long an alert lasts that nothing more is heard of: several refreshes may fail. */
  static final Duration LAST = Duration.ofMinutes(5);

  private static final int MOST_AT_ONCE = 100;

  private final String application;
  private final Function<List<Alert>, Answer> post;
  private final InstantSource clock;
  private final Set<String> firing;
  private final Map<AlertSubject, SurgeEpisode> open = new LinkedHashMap<>();
  private final Map<AlertSubject, Instant> since = new HashMap<>();
  private final Map<Map<String, String>, Alert> ended = new LinkedHashMap<>();
  private boolean refreshed;

  /**
   * @param application the label of that name
   * @param post hands alerts over
   * @param marks what fired at the last run
   */
  AlertmanagerTeller(
      String application,
      Function<List<Alert>, Answer> post,
      InstantSource clock,
      Collection<String> marks) {
    this.application = application;
    this.post = post;
    this.clock = clock;
    this.firing = new LinkedHashSet<>(marks);
  }

  @Override
  public void learn(Heard heard) {
    AlertSubject subject = AlertSubject.of(heard);
    Optional<SurgeEpisode> nowOpen = heard.episode().filter(SurgeEpisode::isOpen);
    if (nowOpen.isPresent()) {
      open.put(subject, nowOpen.get());
    } else if (Optional.ofNullable(open.get(subject))
        .filter(episode -> episode.key().equals(heard.key()))
        .isPresent()) {
      open.remove(subject);
    }
  }

  @Override
  public Optional<Delivery> hear(Heard heard) {
    AlertSubject subject = AlertSubject.of(heard);
    Optional<SurgeEpisode> before = Optional.ofNullable(open.get(subject));
    learn(heard);
    Optional<SurgeEpisode> now = Optional.ofNullable(open.get(subject));
    if (before.equals(now)) {
      return now.isPresent() && begins(heard, subject)
          ? deliver(heard, fire(subject, now.get()))
          : none();
    }
    if (now.isPresent()) {
      return firing.contains(subject.mark()) || begins(heard, subject)
          ? deliver(heard, changed(subject, before, now.get()))
          : none();
    }
    return isRenamed(heard) ? none() : end(heard, subject, before);
  }

  private static Optional<Delivery> none() {
    return Optional.empty();
  }

  /** An episode that has got another first day is given up under the old one, and goes on. */
  private static boolean isRenamed(Heard heard) {
    return heard.episode().isEmpty()
        && heard.change() != EpisodeChange.WITHDRAWN
        && heard.change() != EpisodeChange.CLOSED;
  }

  /** Whether this is what makes an episode fire that has not fired so far. */
  private boolean begins(Heard heard, AlertSubject subject) {
    return heard.news()
        && heard.episode().filter(SurgeEpisode::isOpen).isPresent()
        && !firing.contains(subject.mark());
  }

  private List<Alert> fire(AlertSubject subject, SurgeEpisode now) {
    firing.add(subject.mark());
    Alert alert = lasting(subject, now);
    ended.remove(alert.labels());
    return List.of(alert);
  }

  /** One whose severity has changed is another alert to Alertmanager: the old one ends. */
  private List<Alert> changed(
      AlertSubject subject, Optional<SurgeEpisode> before, SurgeEpisode now) {
    List<Alert> alerts = new ArrayList<>();
    before
        .filter(was -> was.isConfirmed() != now.isConfirmed())
        .filter(was -> firing.contains(subject.mark()))
        .ifPresent(was -> alerts.add(ended(subject, was)));
    alerts.addAll(fire(subject, now));
    return alerts;
  }

  private Optional<Delivery> end(Heard heard, AlertSubject subject, Optional<SurgeEpisode> before) {
    boolean wasFiring = firing.remove(subject.mark());
    Optional<Alert> last =
        before.filter(was -> wasFiring).map(was -> ended(subject, closed(heard, was)));
    since.remove(subject);
    return last.flatMap(alert -> deliver(heard, List.of(alert)));
  }

  /** As it is when it is over, unless that would make it another alert. */
  private static SurgeEpisode closed(Heard heard, SurgeEpisode was) {
    return heard.episode().filter(now -> now.isConfirmed() == was.isConfirmed()).orElse(was);
  }

  private Alert lasting(AlertSubject subject, SurgeEpisode episode) {
    Instant now = clock.instant();
    Instant start = since.computeIfAbsent(subject, any -> now);
    return new Alert(application, episode, start, now.plus(LAST));
  }

  /** Said again for a while: what says that it is over may be lost, too. */
  private Alert ended(AlertSubject subject, SurgeEpisode was) {
    Instant now = clock.instant();
    Instant start = since.getOrDefault(subject, now);
    Alert alert = new Alert(application, was, start, now);
    ended.put(alert.labels(), alert);
    return alert;
  }

  @Override
  public List<Delivery> refresh() {
    if (!refreshed) {
      forgetWhatIsGone();
    }
    Instant now = clock.instant();
    ended.values().removeIf(alert -> alert.endsAt().plus(LAST).isBefore(now));
    List<Alert> all = new ArrayList<>(ended.values());
    open.forEach(
        (subject, episode) -> {
          if (firing.contains(subject.mark())) {
            all.add(lasting(subject, episode));
          }
        });
    List<Delivery> deliveries = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
      List<Alert> some = List.copyOf(all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE)));
      deliveries.add(new Delivery(some.size() + " alerts again", () -> post.apply(some)));
    }
    return deliveries;
  }

  /** What was withdrawn during a long stop may have left no trace in the topic. */
  private void forgetWhatIsGone() {
    Set<String> there = open.keySet().stream().map(AlertSubject::mark).collect(Collectors.toSet());
    firing.retainAll(there);
    refreshed = true;
  }

  @Override
  public boolean refreshes() {
    return true;
  }

  @Override
  public Collection<String> marks() {
    return List.copyOf(firing);
  }

  private Optional<Delivery> deliver(Heard heard, List<Alert> alerts) {
    return Optional.of(
        new Delivery(heard.key() + " " + heard.change().code(), () -> post.apply(alerts)));
  }
}
