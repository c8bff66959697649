package org.borderflow.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.internals.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

  @Test
  void hasFiveTopics() {
    assertThat(Topics.DEFAULT.specs().stream().map(TopicSpec::name))
        .containsExactly(
            "borderflow.reports",
            "borderflow.days",
            "borderflow.surges",
            "borderflow.episodes",
            "borderflow.rejects");
    assertThat(Topics.DEFAULT.specs().stream().map(TopicSpec::name))
        .containsExactly(
            Topics.DEFAULT.reports(),
            Topics.DEFAULT.days(),
            Topics.DEFAULT.surges(),
            Topics.DEFAULT.episodes(),
            Topics.DEFAULT.rejects());
  }

  /** A record of 2022 is older than the default retention of 7 days on the day it is written. */
  @Test
  void neverDeletesByAge() {
    for (TopicSpec spec : Topics.DEFAULT.specs()) {
      boolean compacted = "compact".equals(spec.configs().get(TopicConfig.CLEANUP_POLICY_CONFIG));
      assertThat(compacted || "-1".equals(spec.configs().get(TopicConfig.RETENTION_MS_CONFIG)))
          .as(spec.name())
          .isTrue();
      assertThat(spec.configs()).containsEntry("message.timestamp.type", "CreateTime");
    }
  }

  @Test
  void compactsWhatHasOneValueAKeyAndKeepsEveryReport() {
    assertThat(Topics.DEFAULT.specs().stream().map(s -> s.configs().get("cleanup.policy")))
        .containsExactly("delete", "compact", "compact", "compact", "delete");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "borderflow-2", "Team_1.test", "0"})
  void takesPrefixesThatKafkaTakes(String prefix) {
    new Topics(prefix).specs().forEach(spec -> Topic.validate(spec.name()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".a", "-a", "_a", "a b", "a/b", "ж", "a\n"})
  void refusesOthers(String prefix) {
    assertThatThrownBy(() -> new Topics(prefix))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("write 1 to 100 letters");
  }

  @Test
  void refusesPrefixesThatAreTooLong() {
    assertThat(new Topics("a".repeat(100)).prefix()).hasSize(100);
    assertThatThrownBy(() -> new Topics("a".repeat(101)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSpecKeepsWhatItWasGiven() {
    Map<String, String> configs = new HashMap<>(Map.of("a", "1"));
    TopicSpec spec = new TopicSpec("t", configs);
    configs.put("a", "2");
    assertThat(spec.configs()).containsExactly(Map.entry("a", "1"));
  }
}
