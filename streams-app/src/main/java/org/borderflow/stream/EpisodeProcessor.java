package org.borderflow.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayKey;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Flow;
import org.borderflow.surge.EpisodeStep;
import org.borderflow.surge.Episodes;
import org.jspecify.annotations.Nullable;

/**
 * Puts changed assessments together to episodes; changed episodes go out. Whether they are news is
 * said in a header and decided in event time: a replay tells what was news then, a year that is
 * filled in afterwards is none. It is no part of the episode, which follows from the reports alone.
 */
final class EpisodeProcessor implements Processor<Object, Object, EpisodeKey, byte[]> {
  private final int newsDays;
  private final StreamListener listener;
  private @Nullable ProcessorContext<EpisodeKey, byte[]> context;
  private @Nullable TaskMemory memory;
  private @Nullable EpisodeStore episodes;

  /**
   * @param newsDays so far from the newest publication on its border a day is still news
   * @param listener hears of every change
   */
  EpisodeProcessor(int newsDays, StreamListener listener) {
    this.newsDays = newsDays;
    this.listener = listener;
  }

  @Override
  public void init(ProcessorContext<EpisodeKey, byte[]> processorContext) {
    context = processorContext;
    KeyValueStore<String, byte[]> store = processorContext.getStateStore(BorderflowTopology.STORE);
    memory = processorContext.getStateStore(TaskMemory.NAME);
    episodes = new EpisodeStore(store);
  }

  @Override
  public void process(Record<Object, Object> record) {
    Flow flow = (Flow) record.key();
    DayChanges changes = (DayChanges) record.value();
    EpisodeStore known = Processing.initialised(episodes);
    LocalDate first = known.beginning(flow, changes.days().first());
    NavigableMap<LocalDate, SurgeAssessment> around = around(flow, first, changes.days().last());
    LocalDate last = later(around, changes.days().last());
    List<SurgeEpisode> before = known.between(flow, first, last);
    List<SurgeEpisode> now = Episodes.of(around.values());
    List<EpisodeStep> steps = new ArrayList<>(EpisodeStep.between(before, now));
    steps.forEach(step -> known.put(step.key(), step.episode()));
    steps.forEach(step -> listener.episode(step.key().kind(), step.change()));
    if (changes.again()) {
      steps.addAll(0, again(flow, changes, now));
    }
    steps.forEach(step -> send(record, step, changes.newest()));
  }

  /**
   * The assessments from one day to another, both inclusive, and of the days behind them for as
   * long as an episode goes on.
   */
  private NavigableMap<LocalDate, SurgeAssessment> around(
      Flow flow, LocalDate first, LocalDate last) {
    EventStore<SurgeAssessment> surges = Processing.initialised(memory).surges();
    EpisodeStore known = Processing.initialised(episodes);
    NavigableMap<LocalDate, SurgeAssessment> found = surges.between(flow, first, last);
    KnownDays days = surges.daysOf(flow);
    for (Optional<LocalDate> next = days.from(last.plusDays(1));
        next.filter(day -> isOneOpen(found.values()) || known.isReached(flow, day)).isPresent();
        next = days.from(next.get().plusDays(1))) {
      LocalDate day = next.get();
      surges.get(new DayKey(flow, day)).ifPresent(assessment -> found.put(day, assessment));
    }
    return found;
  }

  /**
   * What comes next may go on with it, or close it. So it may with one that there was: when its
   * first day is none any more, the days behind that are another episode.
   */
  private static boolean isOneOpen(Collection<SurgeAssessment> assessments) {
    return Episodes.of(assessments).stream().anyMatch(one -> one.closedOn().isEmpty());
  }

  private static LocalDate later(
      NavigableMap<LocalDate, SurgeAssessment> around, LocalDate changed) {
    return around.isEmpty() || around.lastKey().isBefore(changed) ? changed : around.lastKey();
  }

  /** Everything that may have been sent and lost: what there is, and that the rest is not. */
  private static List<EpisodeStep> again(Flow flow, DayChanges changes, List<SurgeEpisode> now) {
    List<EpisodeStep> again = new ArrayList<>();
    Set<EpisodeKey> there = now.stream().map(SurgeEpisode::key).collect(Collectors.toSet());
    Set<LocalDate> days = new HashSet<>(changes.days());
    for (LocalDate day : days) {
      for (EpisodeKind kind : EpisodeKind.values()) {
        EpisodeKey key = new EpisodeKey(flow, day, kind);
        if (!there.contains(key)) {
          again.add(new EpisodeStep(EpisodeChange.WITHDRAWN, key, Optional.empty(), day));
        }
      }
    }
    now.forEach(
        one ->
            again.add(
                new EpisodeStep(EpisodeChange.UPDATED, one.key(), Optional.of(one), one.last())));
    return again;
  }

  // A record without a value is how Kafka deletes a key from a compacted topic.
  @SuppressWarnings("NullAway")
  private void send(Record<Object, Object> cause, EpisodeStep step, LocalDate newest) {
    boolean isNews = Math.abs(ChronoUnit.DAYS.between(step.day(), newest)) <= newsDays;
    Headers headers = Processing.headersOf(cause);
    headers.add(org.borderflow.topic.Headers.EPISODE_CHANGE, step.change().code().getBytes(UTF_8));
    headers.add(org.borderflow.topic.Headers.NEWS, Boolean.toString(isNews).getBytes(UTF_8));
    Processing.initialised(context)
        .forward(
            new Record<>(
                step.key(),
                step.episode().map(EventCodec.EPISODE::write).orElse(null),
                cause.timestamp(),
                headers),
            BorderflowTopology.EPISODES_SINK);
  }
}
