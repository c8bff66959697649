package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.borderflow.backtest.Backtest;
import org.borderflow.estimate.Estimator;
import org.borderflow.fuzz.Mutations;
import org.borderflow.naming.NamesFile;
import org.borderflow.stream.Sample;
import org.borderflow.surge.DetectorRules;
import org.borderflow.view.LiveResults;
import org.borderflow.view.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any parameters and path are answered, or refused with a problem: never with an error of ours. */
class QueryFuzzTest {
  private static final String LAND = "RU>FI;mode=land;nationality=RU";

  private static final List<String> SEEDS =
      List.of(
          "flow=" + LAND + "&from=2022-09-01&to=2022-09-30&limit=3&after=" + LAND + "@2022-09-22",
          "flow=" + LAND + "&state=confirmed&state=possible&from=2022-09-01",
          "open=false&flow=" + LAND + "&limit=1",
          "format=csv&limit=2&after=" + LAND + "@2022-09-22",
          "limit=1000&after=RU>EE",
          "{flow}=" + LAND + "&from=2022-09-01&to=2022-09-30&limit=2&after=2022-09-22",
          "{flow}=" + LAND + "&{day}=2022-09-24");

  /** Of the sample, so that ranges, pages, details and tables have something in them. */
  private static final LiveResults RESULTS = results();

  @FuzzTest
  void anyParameters(byte[] bytes) {
    ask(new String(bytes, UTF_8));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void changedParameters(long seed) {
    long chosen = Long.getLong("borderflow.seed", seed);
    int answers =
        Mutations.of(SEEDS, chosen, 2_000).mapToInt(bytes -> ask(new String(bytes, UTF_8))).sum();
    assertThat(answers).as("seed %d: some are answered still", chosen).isPositive();
  }

  /** Else nothing but refusals would be tried: what is made of them comes near to an answer too. */
  @Test
  void everySeedIsAnsweredAndEveryEndpointByASeed() {
    assertThat(SEEDS).allMatch(seed -> ask(seed) > 0);
    List<String> paths = Routes.endpoints(() -> "any-1").stream().map(Endpoint::path).toList();
    assertThat(SEEDS.stream().flatMap(seed -> answered(seed).stream())).containsAll(paths);
  }

  private static int ask(String text) {
    return answered(text).size();
  }

  /** The endpoints that answer. The path's parts are parameters named as they are in it. */
  private static List<String> answered(String text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      values.computeIfAbsent(name, any -> new ArrayList<>()).add(pair.substring(equals + 1));
    }
    Map<String, String> path =
        Map.of("flow", part(values, "{flow}", text), "day", part(values, "{day}", text));
    List<String> answered = new ArrayList<>();
    for (Endpoint endpoint : Routes.endpoints(() -> "any-1")) {
      try {
        Query query = new Query(values, endpoint.parameters());
        Answer answer = endpoint.work().apply(new Asked(RESULTS.now(), query, path));
        assertThat(answer.status()).isEqualTo(200);
        answered.add(endpoint.path());
      } catch (ProblemException e) {
        assertThat(e.problem().status()).isBetween(400, 499);
        assertThat(e.problem().detail()).doesNotContainPattern("[\\p{Cc}\u202e]");
      }
    }
    return answered;
  }

  /** Takes a part of the path out of the parameters; without one, it is the whole text. */
  private static String part(Map<String, List<String>> values, String name, String text) {
    return Optional.ofNullable(values.remove(name)).map(all -> all.get(0)).orElse(text);
  }

  private static LiveResults results() {
    Backtest backtest =
        Backtest.of(Sample.reports(), new Estimator(NamesFile.shipped()), DetectorRules.DEFAULT);
    LiveResults results = new LiveResults();
    results.published(Instant.parse("2022-12-01T00:00:00Z"));
    backtest.days().forEach(day -> results.day(day.key(), Optional.of(day)));
    backtest.surges().forEach(surge -> results.surge(surge.key(), Optional.of(surge)));
    backtest.episodes().forEach(one -> results.episode(one.key(), Optional.of(one)));
    results.publish(new Progress(1, 1, true, Optional.empty()));
    return results;
  }
}
