package org.borderflow.alert;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.surge.EpisodeStep;

/**
 * Tells each change that is news, once. The stream sends again what may have been lost, after a
 * restart: an episode that is as it was is nothing new, and one withdrawn that nobody has heard of
 * is nothing at all. And the topic is compacted: a change may have gone by the time it could be
 * told, and the next one must say what it said.
 */
final class NewsTeller implements Teller {
  private final Receiver receiver;
  private final Set<EpisodeChange> wanted;
  private final ToldEpisodes told;
  private final Map<EpisodeKey, SurgeEpisode> known = new HashMap<>();

  /** Those that have got another first day: what comes next of the flow goes on with them. */
  private final Set<AlertSubject> renamed = new HashSet<>();

  /**
   * @param wanted the changes that are told to this receiver
   * @param marks what it had been told of at the last run
   */
  NewsTeller(Receiver receiver, Set<EpisodeChange> wanted, Collection<String> marks) {
    this.receiver = receiver;
    this.wanted = Set.copyOf(wanted);
    this.told = new ToldEpisodes(marks);
  }

  @Override
  public void learn(Heard heard) {
    heard
        .episode()
        .ifPresentOrElse(now -> known.put(heard.key(), now), () -> known.remove(heard.key()));
  }

  @Override
  public Optional<Delivery> hear(Heard heard) {
    Optional<SurgeEpisode> before = Optional.ofNullable(known.get(heard.key()));
    learn(heard);
    return heard.episode().isPresent() ? present(heard, before) : gone(heard);
  }

  private Optional<Delivery> present(Heard heard, Optional<SurgeEpisode> before) {
    if (before.isEmpty() && renamed.remove(AlertSubject.of(heard))) {
      told.add(heard.key());
    }
    boolean isOld = heard.episode().equals(before) && told.has(heard.key());
    return heard.news() && !isOld
        ? deliver(new Notice(heard, change(heard, before)))
        : Optional.empty();
  }

  private Optional<Delivery> gone(Heard heard) {
    if (heard.change() != EpisodeChange.WITHDRAWN) {
      if (told.remove(heard.key())) {
        renamed.add(AlertSubject.of(heard));
      }
      return Optional.empty();
    }
    return heard.news() && told.has(heard.key())
        ? deliver(new Notice(heard, heard.change()))
        : Optional.empty();
  }

  /** What the receiver has not heard of is new to it, whatever it is to the stream. */
  private EpisodeChange change(Heard heard, Optional<SurgeEpisode> before) {
    if (heard.change() != EpisodeChange.UPDATED) {
      return heard.change();
    }
    if (!told.has(heard.key())) {
      return EpisodeChange.OPENED;
    }
    return before.flatMap(was -> step(was, heard)).orElse(heard.change());
  }

  private static Optional<EpisodeChange> step(SurgeEpisode was, Heard heard) {
    return EpisodeStep.between(List.of(was), heard.episode().stream().toList()).stream()
        .map(EpisodeStep::change)
        .findFirst();
  }

  private Optional<Delivery> deliver(Notice notice) {
    return Optional.of(notice)
        .filter(one -> wanted.contains(one.change()))
        .map(
            one ->
                new Delivery(
                    one.heard().key() + " " + one.change().code(), () -> sendAndRemember(one)));
  }

  private Answer sendAndRemember(Notice notice) {
    Answer answer = receiver.send(notice);
    if (answer instanceof Answer.Delivered) {
      if (notice.change() == EpisodeChange.WITHDRAWN) {
        told.remove(notice.heard().key());
      } else {
        told.add(notice.heard().key());
      }
    }
    return answer;
  }

  @Override
  public Collection<String> marks() {
    return told.marks();
  }
}
