package org.borderflow.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.borderflow.assessment.Expectation;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.json.EventCodec;
import org.borderflow.json.UnreadableEventException;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.junit.jupiter.api.Test;

/** Episodes stand for all results. */
class ResultExportTest {
  private static final Selection ALL = SelectionTest.selection(List.of(), "", "");

  private final SurgeEpisode finland = episode("FI", "2022-09-22", "2022-09-27");
  private final SurgeEpisode georgia = episode("GE", "2022-09-25", "2022-09-25");

  @Test
  void theNewestOfEachKeyInTheOrderOfKeys() {
    SurgeEpisode before = episode("FI", "2022-09-22", "2022-09-22");
    assertThat(jsonLines(ALL, record(georgia), record(before), record(finland)))
        .isEqualTo(text(finland) + "\n" + text(georgia) + "\n");
    assertThat(jsonLines(ALL, record(finland), record(georgia), gone(finland)))
        .isEqualTo(text(georgia) + "\n");
  }

  @Test
  void asCsvWithItsHeader() {
    String header =
        "border,origin,destination,crossing_point,mode,nationality,measure,kind,first,last,days,"
            + "confirmed_on,closed_on,peak_day,peak_observed,peak_expected,peak_ratio,peak_score,"
            + "reason\n";
    assertThat(written(ResultExport.csv(ResultForm.EPISODE, ALL))).isEqualTo(header);
    assertThat(written(ResultExport.csv(ResultForm.EPISODE, ALL), record(georgia)))
        .isEqualTo(
            header
                + "GE-RU,RU,GE,,,,crossings,surge,2022-09-25,2022-09-25,1,,,2022-09-25,300,100.0,"
                + "3.0,9.0,Шегині\n");
  }

  @Test
  void anEpisodeIsSelectedByAnyOfItsDays() {
    Selection late = SelectionTest.selection(List.of(), "2022-09-27", "");
    assertThat(jsonLines(late, record(finland), record(georgia))).isEqualTo(text(finland) + "\n");
    // A revision takes it out again.
    assertThat(jsonLines(late, record(finland), record(episode("FI", "2022-09-22", "2022-09-26"))))
        .isEmpty();
  }

  @Test
  void whatIsNoneIsRefused() {
    Export export = ResultExport.csv(ResultForm.EPISODE, ALL);
    String key = finland.key().toString();
    assertThatThrownBy(() -> export.take(Records.of(key, "{}")))
        .isInstanceOf(UnreadableEventException.class);
    assertThatThrownBy(() -> export.take(Records.of("no key", text(finland))))
        .isInstanceOf(org.apache.kafka.common.errors.SerializationException.class);
    assertThatThrownBy(() -> export.take(Records.of(key, text(georgia))))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining(key);
    assertThat(export.size()).isZero();
  }

  @SafeVarargs
  private static String jsonLines(Selection selection, ConsumerRecord<byte[], byte[]>... records) {
    return written(ResultExport.jsonLines(ResultForm.EPISODE, selection), records);
  }

  @SafeVarargs
  private static String written(Export export, ConsumerRecord<byte[], byte[]>... records) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      export.take(record);
    }
    StringWriter to = new StringWriter();
    export.write(to);
    return to.toString();
  }

  private static ConsumerRecord<byte[], byte[]> record(SurgeEpisode episode) {
    return Records.of(episode.key().toString(), text(episode));
  }

  private static ConsumerRecord<byte[], byte[]> gone(SurgeEpisode episode) {
    return Records.of(episode.key().toString(), (byte[]) null);
  }

  private static String text(SurgeEpisode episode) {
    return new String(EventCodec.EPISODE.write(episode), UTF_8);
  }

  private static SurgeEpisode episode(String destination, String first, String last) {
    LocalDate begin = LocalDate.parse(first);
    LocalDate end = LocalDate.parse(last);
    return new SurgeEpisode(
        Flow.of("RU", destination),
        EpisodeKind.SURGE,
        begin,
        end,
        1,
        Optional.empty(),
        Optional.empty(),
        begin,
        300,
        new Expectation(100.0, 80.0, 125.0, Optional.of(3.0), 9.0),
        "Шегині");
  }
}
