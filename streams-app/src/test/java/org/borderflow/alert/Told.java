package org.borderflow.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.borderflow.assessment.Expectation;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Flow;
import org.borderflow.topic.Headers;

/** Records of the episodes topic. */
final class Told {
  static final String TOPIC = "borderflow.episodes";
  static final LocalDate FIRST = LocalDate.parse("2022-09-21");
  static final Flow FINLAND = Flow.of("RU", "FI");
  static final Instant PUBLISHED = Instant.parse("2022-09-25T12:00:00Z");

  private Told() {}

  /** A surge into Finland of so many days from the 21st on, possible as yet. */
  static SurgeEpisode surge(int days) {
    return surge(FINLAND, FIRST, days, Optional.empty(), Optional.empty());
  }

  static SurgeEpisode confirmed(int days) {
    return surge(FINLAND, FIRST, days, Optional.of(FIRST), Optional.empty());
  }

  static SurgeEpisode closed(int days) {
    return surge(FINLAND, FIRST, days, Optional.empty(), Optional.of(FIRST.plusDays(days + 3)));
  }

  static SurgeEpisode from(LocalDate first) {
    return surge(FINLAND, first, 1, Optional.empty(), Optional.empty());
  }

  static SurgeEpisode surge(
      Flow flow,
      LocalDate first,
      int days,
      Optional<LocalDate> confirmedOn,
      Optional<LocalDate> closedOn) {
    return new SurgeEpisode(
        flow,
        EpisodeKind.SURGE,
        first,
        first.plusDays(days - 1),
        days,
        confirmedOn,
        closedOn,
        first,
        8_572,
        new Expectation(3_456, 2_251, 5_305, Optional.of(2.48), 9.5),
        "surge of " + days + " days");
  }

  static Heard heard(long offset, EpisodeChange change, boolean news, SurgeEpisode episode) {
    return new Heard(episode.key(), change, news, Optional.of(episode), PUBLISHED, 0, offset);
  }

  /** The episode is not there any more under its key. */
  static Heard gone(long offset, EpisodeChange change, boolean news, SurgeEpisode episode) {
    return new Heard(episode.key(), change, news, Optional.empty(), PUBLISHED, 0, offset);
  }

  /** As the stream writes it. */
  static ConsumerRecord<byte[], byte[]> record(Heard heard) {
    RecordHeaders headers = new RecordHeaders();
    headers.add(Headers.EPISODE_CHANGE, heard.change().code().getBytes(UTF_8));
    headers.add(Headers.NEWS, Boolean.toString(heard.news()).getBytes(UTF_8));
    return record(
        heard.offset(),
        heard.key().toString(),
        heard.episode().map(EventCodec.EPISODE::write),
        headers);
  }

  // Kafka's own contract is null for a tombstone.
  @SuppressWarnings("NullAway")
  static ConsumerRecord<byte[], byte[]> record(
      long offset, String key, Optional<byte[]> value, RecordHeaders headers) {
    return new ConsumerRecord<>(
        TOPIC,
        0,
        offset,
        PUBLISHED.toEpochMilli(),
        TimestampType.CREATE_TIME,
        key.length(),
        value.map(bytes -> bytes.length).orElse(0),
        key.getBytes(UTF_8),
        value.orElse(null),
        headers,
        Optional.empty());
  }
}
