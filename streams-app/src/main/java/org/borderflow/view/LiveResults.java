package org.borderflow.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.follow.ResultWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The results as they are now. One thread puts records in and publishes; any number read, and none
 * waits for another.
 */
public final class LiveResults implements ResultWatch.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(LiveResults.class);

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final AtomicLong unreadable = new AtomicLong();
  private volatile Results published = Results.EMPTY;
  private volatile Progress progress = Progress.NONE;
  private Results next = Results.EMPTY;
  private Instant time = Instant.MIN;

  /** Hears of what is new, on the thread that reads: be quick. */
  public interface Listener {
    /**
     * Something was published. Nothing comes before all is read that there was at the start; then
     * once without changes.
     *
     * @param now all results
     * @param changes what is different from the last time, in order
     */
    void published(Results now, List<Change> changes);
  }

  /** With nothing in it. */
  public LiveResults() {}

  /** All results as last published. */
  public Results now() {
    return published;
  }

  /** How far the reading has come. */
  public Progress progress() {
    return progress;
  }

  /** How many records were none that can be read; they were left out. */
  public long unreadable() {
    return unreadable.get();
  }

  /** Tells this listener from now on. */
  public void tell(Listener listener) {
    listeners.add(listener);
  }

  @Override
  public void published(Instant publication) {
    time = publication;
  }

  @Override
  public void day(DayKey key, Optional<DayEstimate> estimate) {
    next = next.with(key, estimate, time);
    changed(new Change.Day(key, estimate));
  }

  @Override
  public void surge(DayKey key, Optional<SurgeAssessment> assessment) {
    next = next.with(key, assessment);
    changed(new Change.Surge(key, assessment));
  }

  @Override
  public void episode(EpisodeKey key, Optional<SurgeEpisode> episode) {
    next = next.with(key, episode);
    changed(new Change.Episode(key, episode));
  }

  @Override
  public void unreadable(String origin, RuntimeException why) {
    unreadable.incrementAndGet();
    LOG.warn("{} is no result and is left out: {}", origin, why.getMessage());
  }

  /** Lets all see what has come, and says how far the reading is. */
  public void publish(Progress reached) {
    if (reached.ready() && !next.ready()) {
      next = next.whenReady();
    }
    boolean isNew = next.version() != published.version();
    clock();
    published = next;
    progress = reached;
    if (isNew && next.ready()) {
      List<Change> all = List.copyOf(changes);
      listeners.forEach(listener -> listener.published(next, all));
    }
    changes.clear();
  }

  private void clock() {
    if (!next.eventTime().equals(published.eventTime()) && published.ready()) {
      next.eventTime().ifPresent(now -> changes.add(new Change.Clock(now, next.counts())));
    }
  }

  private void changed(Change change) {
    if (next.ready()) {
      changes.add(change);
    }
  }
}
