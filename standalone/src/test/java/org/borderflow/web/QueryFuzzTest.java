package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.borderflow.fuzz.Mutations;
import org.borderflow.view.LiveResults;
import org.borderflow.view.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any parameters and path are answered, or refused with a problem: never with an error of ours. */
class QueryFuzzTest {
  private static final List<String> SEEDS =
      List.of(
          "flow=RU>FI&from=2022-09-01&to=2022-09-30&limit=10&after=RU>FI@2022-09-24",
          "flow=UA>PL;crossing_point=Medyka;mode=foot&state=confirmed&state=drop",
          "open=true&format=csv&after=RU>FI;mode=land;nationality=RU@2022-09-22@surge",
          "limit=1000&after=RU>FI");

  @FuzzTest
  void anyParameters(byte[] bytes) {
    ask(new String(bytes, UTF_8));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void changedParameters(long seed) {
    long chosen = Long.getLong("borderflow.seed", seed);
    int answers =
        Mutations.of(SEEDS, chosen, 5_000).mapToInt(bytes -> ask(new String(bytes, UTF_8))).sum();
    assertThat(answers).as("seed %d: some are answered still", chosen).isPositive();
  }

  /** How many endpoints answer; the path is made of the same text. */
  private static int ask(String text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      values.computeIfAbsent(name, any -> new ArrayList<>()).add(pair.substring(equals + 1));
    }
    LiveResults results = new LiveResults();
    results.publish(new Progress(0, 0, true, Optional.empty()));
    int answers = 0;
    for (Endpoint endpoint : Routes.endpoints(() -> "any-1")) {
      try {
        Query query = new Query(values, endpoint.parameters());
        Map<String, String> path = Map.of("flow", text, "day", values.toString());
        Answer answer = endpoint.work().apply(new Asked(results.now(), query, path));
        assertThat(answer.status()).isEqualTo(200);
        answers++;
      } catch (ProblemException e) {
        assertThat(e.problem().status()).isBetween(400, 499);
        assertThat(e.problem().detail()).doesNotContainPattern("[\\p{Cc}\u202e]");
      }
    }
    return answers;
  }
}
