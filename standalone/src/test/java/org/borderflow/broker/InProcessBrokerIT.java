package org.borderflow.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 90, unit = TimeUnit.SECONDS)
class InProcessBrokerIT {
  private static final Optional<String> NO_GROUP = Optional.empty();

  @TempDir Path folder;

  @Test
  void aConsumerGroupReadsWhatWasSent() throws Exception {
    try (InProcessBroker broker = InProcessBroker.start(BrokerOptions.TEMPORARY)) {
      String server = broker.bootstrapServers();
      BrokerClients.createTopic(server, "talk");
      BrokerClients.send(server, "talk", "Шегині");

      assertThat(BrokerClients.readAll(server, "talk", Optional.of("listeners")))
          .containsExactly("Шегині");
    }
  }

  @Test
  void aKeptFolderKeepsItsRecordsOverARestart() throws Exception {
    BrokerOptions kept = BrokerOptions.TEMPORARY.keptIn(folder.resolve("deep/data"));
    try (InProcessBroker first = InProcessBroker.start(kept)) {
      BrokerClients.createTopic(first.bootstrapServers(), "talk");
      BrokerClients.send(first.bootstrapServers(), "talk", "before");
    }
    try (InProcessBroker second = InProcessBroker.start(kept)) {
      BrokerClients.send(second.bootstrapServers(), "talk", "after");
    }
    try (InProcessBroker third = InProcessBroker.start(kept)) {
      assertThat(BrokerClients.readAll(third.bootstrapServers(), "talk", NO_GROUP))
          .containsExactly("before", "after");
    }
  }

  /** As it is after a run that ended while it started. */
  @Test
  void aFolderWithoutARegisteredBrokerKeepsItsRecordsToo() throws Exception {
    BrokerOptions kept = BrokerOptions.TEMPORARY.keptIn(folder);
    try (InProcessBroker first = InProcessBroker.start(kept)) {
      BrokerClients.createTopic(first.bootstrapServers(), "talk");
      BrokerClients.send(first.bootstrapServers(), "talk", "before");
    }
    try (DataFolder held = DataFolder.open(Optional.of(folder))) {
      InProcessBroker.unregister(held, kept.host(), Ports.free(kept.host(), 0).controller());
    }
    try (InProcessBroker second = InProcessBroker.start(kept)) {
      assertThat(BrokerClients.readAll(second.bootstrapServers(), "talk", NO_GROUP))
          .containsExactly("before");
    }
  }

  @Test
  void aTemporaryFolderIsGoneAfterClose() throws Exception {
    Path made;
    try (InProcessBroker broker = InProcessBroker.start(BrokerOptions.TEMPORARY)) {
      made = broker.dataFolder();
      assertThat(made.resolve("kafka")).isDirectory();
      assertThat(broker.bootstrapServers()).startsWith("127.0.0.1:");
    }
    assertThat(made).doesNotExist();
  }

  @Test
  void aFolderInUseIsRefusedAndTheFirstBrokerGoesOn() throws Exception {
    BrokerOptions kept = BrokerOptions.TEMPORARY.keptIn(folder);
    try (InProcessBroker first = InProcessBroker.start(kept)) {
      assertFails(() -> InProcessBroker.start(kept), ExitCode.KAFKA, "in use by another running");

      BrokerClients.createTopic(first.bootstrapServers(), "talk");
      BrokerClients.send(first.bootstrapServers(), "talk", "still here");
      assertThat(BrokerClients.readAll(first.bootstrapServers(), "talk", NO_GROUP))
          .containsExactly("still here");
    }
  }

  @Test
  void aTakenPortIsOneClearLineAndLeavesTheFolderFree() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      BrokerOptions onTaken = BrokerOptions.TEMPORARY.keptIn(folder).onPort(taken.getLocalPort());
      assertFails(
          () -> InProcessBroker.start(onTaken),
          ExitCode.KAFKA,
          "cannot listen on 127.0.0.1:" + taken.getLocalPort());
    }
    InProcessBroker.start(BrokerOptions.TEMPORARY.keptIn(folder)).close();
  }

  @Test
  void aFixedPortIsUsed() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (InProcessBroker broker = InProcessBroker.start(BrokerOptions.TEMPORARY.onPort(port))) {
      assertThat(broker.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
      BrokerClients.createTopic("127.0.0.1:" + port, "talk");
    }
  }

  /** Whatever addresses this machine has besides: at none of them does anybody reach the broker. */
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost"})
  void nobodyBeyondThisMachineReachesIt(String host) throws Exception {
    try (InProcessBroker broker = InProcessBroker.start(BrokerOptions.TEMPORARY.onHost(host))) {
      String server = broker.bootstrapServers();
      int port = Integer.parseInt(server.substring(server.lastIndexOf(':') + 1));
      BrokerClients.createTopic(server, "talk");
      List<InetAddress> others =
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .filter(address -> !address.isLoopbackAddress())
              .toList();
      Assumptions.assumeFalse(others.isEmpty(), "this machine has no other address");
      assertThat(others).noneMatch(address -> isReached(address, port));
    }
  }

  private static boolean isReached(InetAddress address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 2_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void twoBrokersRunSideBySide() throws Exception {
    try (InProcessBroker one = InProcessBroker.start(BrokerOptions.TEMPORARY);
        InProcessBroker other = InProcessBroker.start(BrokerOptions.TEMPORARY)) {
      BrokerClients.createTopic(one.bootstrapServers(), "talk");
      BrokerClients.createTopic(other.bootstrapServers(), "talk");
      BrokerClients.send(one.bootstrapServers(), "talk", "one");

      assertThat(BrokerClients.readAll(other.bootstrapServers(), "talk", NO_GROUP)).isEmpty();
    }
  }

  @Test
  void aBrokerPropertyReachesTheBroker() throws Exception {
    BrokerOptions options = BrokerOptions.TEMPORARY.with("log.retention.check.interval.ms", "4321");
    try (InProcessBroker broker = InProcessBroker.start(options);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      ConfigResource node = new ConfigResource(ConfigResource.Type.BROKER, "1");
      assertThat(admin.describeConfigs(Set.of(node)).all().get().values())
          .singleElement()
          .extracting(config -> config.get("log.retention.check.interval.ms").value())
          .isEqualTo("4321");
    }
  }

  @Test
  void aWrongBrokerPropertyIsOneClearLine() {
    assertFails(
        () -> InProcessBroker.start(BrokerOptions.TEMPORARY.with("num.io.threads", "many")),
        ExitCode.USAGE,
        "num.io.threads");
  }

  @Test
  void aDataFolderThatIsAFileIsOneClearLine() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertFails(
        () -> InProcessBroker.start(BrokerOptions.TEMPORARY.keptIn(file)),
        ExitCode.UNREADABLE,
        "cannot keep its data there");
  }

  private static void assertFails(Runnable start, int exitCode, String words) {
    assertThatThrownBy(start::run)
        .asInstanceOf(InstanceOfAssertFactories.type(CommandFailure.class))
        .satisfies(
            failure -> {
              assertThat(failure.exitCode()).isEqualTo(exitCode);
              assertThat(failure).hasMessageContaining(words);
              assertThat(failure.getMessage()).hasLineCount(1);
            });
  }
}
