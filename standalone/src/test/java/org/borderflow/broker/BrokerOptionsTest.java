package org.borderflow.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerOptionsTest {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "localhost", "::1"})
  void loopbackIsTaken(String host) {
    assertThatCode(() -> BrokerOptions.TEMPORARY.onHost(host)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.7", "10.0.0.1", "no-such-host.invalid"})
  void anyOtherAddressIsRefused(String host) {
    assertThatThrownBy(() -> BrokerOptions.TEMPORARY.onHost(host))
        .hasMessageContaining("\"" + host + "\"")
        .hasMessageContaining("use 127.0.0.1")
        .asInstanceOf(InstanceOfAssertFactories.type(CommandFailure.class))
        .returns(ExitCode.USAGE, CommandFailure::exitCode);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void aPortOutOfRangeIsRefused(int port) {
    assertThatThrownBy(() -> BrokerOptions.TEMPORARY.onPort(port))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining(String.valueOf(port));
  }

  /** Otherwise a broker property could open the broker to the network after all. */
  @ParameterizedTest
  @ValueSource(strings = {"listeners", "advertised.listeners", "log.dirs", "process.roles"})
  void whatTheProgramSetsItselfIsRefused(String name) {
    assertThatThrownBy(() -> BrokerOptions.TEMPORARY.with(name, "x"))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining(name);
  }

  @Test
  void eachChangeLeavesTheRestAsItWas() {
    BrokerOptions options =
        BrokerOptions.TEMPORARY
            .with("num.io.threads", "3")
            .keptIn(Path.of("data"))
            .onPort(19092)
            .with("background.threads", "4");

    assertThat(options.dataFolder()).contains(Path.of("data"));
    assertThat(options.port()).isEqualTo(19092);
    assertThat(options.host()).isEqualTo("127.0.0.1");
    assertThat(options.brokerProperties()).containsOnlyKeys("num.io.threads", "background.threads");
  }

  @Test
  void propertiesOfASingleNode() {
    var properties =
        BrokerProperties.of(BrokerOptions.TEMPORARY.onHost("::1"), Path.of("k"), new Ports(9, 10));

    assertThat(properties)
        .containsEntry("listeners", "PLAINTEXT://[::1]:9,CONTROLLER://[::1]:10")
        .containsEntry("controller.quorum.voters", "1@[::1]:10")
        .containsEntry("offsets.topic.replication.factor", "1")
        .containsEntry("transaction.state.log.min.isr", "1")
        .containsEntry("auto.create.topics.enable", "false");
  }
}
