package org.borderflow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowNameTest {
  private static final List<String> COUNTRIES = List.of("RU", "FI", "GE", "UA", "EU", "ZZ");
  private static final List<String> LETTERS =
      List.of("%", ";", "=", "@", ">", "%25", "%3B", "%40", "a", "Ш", "ż", " ", "\"", ",", "😀");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RU>FI",
        "RU>FI;crossing_point=Vaalimaa;mode=land;nationality=RU;measure=net",
        "UA>PL;crossing_point=Шегині",
        "RU>GE;crossing_point=a%25b%3Bc%3Dd%40e;measure=both_directions",
      })
  void readsANameAndWritesItAgain(String name) {
    assertThat(Flow.parse(name).toString()).isEqualTo(name);
  }

  @Test
  void escapesWhatSeparates() {
    Flow flow = at("100%;a=b@c");
    assertThat(flow.toString()).isEqualTo("RU>GE;crossing_point=100%25%3Ba%3Db%40c");
  }

  @Test
  void writesOneNameWhateverTheOrderRead() {
    assertThat(Flow.parse("RU>FI;measure=crossings;nationality=RU;mode=land").toString())
        .isEqualTo("RU>FI;mode=land;nationality=RU");
  }

  @Test
  void readsBackEveryFlow() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      Flow flow = randomFlow(random);
      assertThat(Flow.parse(flow.toString())).as("seed %d, flow %s", seed, flow).isEqualTo(flow);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "RU",
        "RU-FI",
        "RU>FIN",
        "RU>FI;",
        "RU>FI;mode",
        "RU>FI;mode=horse",
        "RU>FI;colour=red",
        "RU>FI;mode=land;mode=road",
        "RU>RU",
        "RU>XX",
        "ru>fi",
        "RU>FI;nationality=russian",
        "RU>FI;mode=LAND",
      })
  void refusesWhatIsNoName(String name) {
    assertThatThrownBy(() -> Flow.parse(name)).isInstanceOf(InvalidValueException.class);
  }

  private static Flow at(String point) {
    return new Flow(
        "RU", "GE", Optional.of(point), Optional.empty(), Optional.empty(), Measure.CROSSINGS);
  }

  private static Flow randomFlow(Random random) {
    int origin = random.nextInt(COUNTRIES.size());
    int step = 1 + random.nextInt(COUNTRIES.size() - 1);
    return new Flow(
        COUNTRIES.get(origin),
        COUNTRIES.get((origin + step) % COUNTRIES.size()),
        maybe(random, randomPoint(random)),
        maybe(random, any(random, List.of(Mode.values()))),
        maybe(random, any(random, COUNTRIES)),
        any(random, List.of(Measure.values())));
  }

  private static String randomPoint(Random random) {
    return random
        .ints(1 + random.nextInt(6), 0, LETTERS.size())
        .mapToObj(LETTERS::get)
        .collect(Collectors.joining());
  }

  private static <T> T any(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static <T> Optional<T> maybe(Random random, T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }
}
