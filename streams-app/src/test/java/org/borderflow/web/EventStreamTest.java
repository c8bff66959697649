package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderflow.assessment.SurgeState;
import org.borderflow.report.Flow;
import org.borderflow.view.Made;
import org.borderflow.view.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventStreamTest {
  private static final Flow FLOW = Flow.of("RU", "FI");
  private static final String STREAM = "/api/v1/stream";

  private final TestServer server = new TestServer().publish();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whoComesHearsHowItStandsAndThenWhatChanges() throws IOException {
    try (EventSource source = EventSource.open(server, STREAM)) {
      EventSource.Event first = source.next();
      assertThat(first.kind()).isEqualTo("clock");
      assertThat(first.data().at("/counts/days").asInt()).isZero();

      put("2022-09-24", 300);
      List<EventSource.Event> events = source.next(2);
      assertThat(events).extracting(EventSource.Event::kind).containsExactly("day", "clock");
      assertThat(events.get(0).data().at("/flow").asString()).isEqualTo("RU>FI");
      assertThat(events.get(0).data().at("/day").asString()).isEqualTo("2022-09-24");
      assertThat(events.get(0).data().at("/estimate/best").asInt()).isEqualTo(300);
      assertThat(events.get(0).data().at("/estimate/evidence").isMissingNode()).isTrue();
      assertThat(events.get(1).data().at("/counts/days").asInt()).isEqualTo(1);
    }
  }

  @Test
  void aSurgeAndItsEpisodeAreTold() throws IOException {
    try (EventSource source = EventSource.open(server, STREAM)) {
      server
          .surge(Made.assessment(FLOW, "2022-09-24", SurgeState.CONFIRMED, 300))
          .episode(Made.episode(FLOW, "2022-09-24", "2022-09-24", ""))
          .publish();
      List<EventSource.Event> events = source.next(3);
      assertThat(events.get(1).data().at("/assessment/state").asString()).isEqualTo("confirmed");
      assertThat(events.get(2).data().at("/episode/first").asString()).isEqualTo("2022-09-24");
    }
  }

  @Test
  void whatIsGoneIsToldWithoutAValue() throws IOException {
    put("2022-09-24", 300);
    try (EventSource source = EventSource.open(server, STREAM)) {
      server.results.day(Made.day(FLOW, "2022-09-24", 300).key(), Optional.empty());
      server.publish();
      EventSource.Event gone = source.next(2).get(1);
      assertThat(gone.kind()).isEqualTo("day");
      assertThat(gone.data().at("/day").asString()).isEqualTo("2022-09-24");
      assertThat(gone.data().has("estimate")).isFalse();
    }
  }

  @Test
  void whoComesBackGoesOnBehindTheLastEvent() throws IOException {
    String last;
    try (EventSource source = EventSource.open(server, STREAM)) {
      put("2022-09-24", 300);
      last = source.next(2).get(1).id();
    }
    put("2022-09-25", 400);
    put("2022-09-26", 500);
    try (EventSource source = EventSource.open(server, STREAM, "Last-Event-ID", last)) {
      assertThat(daysOf(source.next(5))).containsExactly("2022-09-25", "2022-09-26");
    }
    try (EventSource source = EventSource.open(server, STREAM + "?after=" + last)) {
      assertThat(daysOf(source.next(5))).containsExactly("2022-09-25", "2022-09-26");
    }
  }

  @Test
  void theFlowsSayBehindWhichEventToGoOn() throws IOException {
    put("2022-09-24", 300);
    String event = server.json("/api/v1/flows").at("/event").asString();
    put("2022-09-25", 400);
    try (EventSource source = EventSource.open(server, STREAM + "?after=" + event)) {
      assertThat(daysOf(source.next(2))).containsExactly("2022-09-25");
    }
  }

  @Test
  void idsGrow() throws IOException {
    try (EventSource source = EventSource.open(server, STREAM)) {
      put("2022-09-24", 300);
      put("2022-09-25", 300);
      List<Long> numbers =
          source.next(4).stream()
              .map(event -> Long.parseLong(event.id().substring(event.id().indexOf('-') + 1)))
              .toList();
      assertThat(numbers).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void whoComesFromAnotherInstanceIsToldToReadAnew() throws IOException {
    try (TestServer other = new TestServer().publish()) {
      String foreign = other.json("/api/v1/flows").at("/event").asString();
      for (String id : new String[] {foreign, "x", "", "'; --", foreign + "9"}) {
        try (EventSource source = EventSource.open(server, STREAM, "Last-Event-ID", id)) {
          assertThat(source.next().kind()).as(id).isEqualTo("reset");
          put("2022-09-24", 300);
          assertThat(source.next().kind()).isEqualTo("day");
        }
      }
    }
  }

  @Test
  void whoCameTooEarlyIsToldToReadAnewWhenAllIsThere() throws IOException {
    try (TestServer young = new TestServer();
        EventSource source = EventSource.open(young, STREAM)) {
      assertThat(source.next().data().at("/ready").asBoolean()).isFalse();
      young.day("2022-09-25T12:00:00Z", Made.day(FLOW, "2022-09-24", 300));
      young.results.publish(new Progress(1, 3, false, Optional.empty()));
      young.publish();
      assertThat(source.next().kind()).isEqualTo("reset");
    }
  }

  @Test
  void aReaderThatTakesNothingIsLetGo() throws IOException {
    try (Socket slow = new Socket();
        EventSource quick = EventSource.open(server, STREAM)) {
      slow.setReceiveBufferSize(4_096);
      slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.server.port()));
      slow.getOutputStream()
          .write(("GET " + STREAM + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(UTF_8));
      await().atMost(TestServer.PATIENCE).until(() -> server.server.readers() == 2);

      // Far more than the connection's buffers take: 40,000 events of some 500 bytes.
      int sent = 0;
      LocalDate day = LocalDate.parse("2000-01-01");
      while (server.server.readers() == 2 && sent < 400) {
        for (int i = 0; i < 100; i++) {
          day = day.plusDays(day.getYear() > 2050 ? -18_000 : 1);
          server.results.day(
              Made.day(FLOW, day.toString(), sent).key(),
              Optional.of(Made.day(FLOW, day.toString(), sent)));
        }
        server.publish();
        quick.next(100);
        sent++;
      }
      await().atMost(TestServer.PATIENCE).until(() -> server.server.readers() == 1);
      put("2022-09-24", 300);
      assertThat(quick.next(2)).isNotEmpty();
    }
  }

  @Test
  void aThousandReadersAreServedByAHandfulOfThreadsAndNoMoreAreLetIn() throws IOException {
    List<EventSource> sources = new ArrayList<>();
    try {
      for (int i = 0; i < 1_000; i++) {
        sources.add(EventSource.open(server, STREAM));
      }
      await().atMost(TestServer.PATIENCE).until(() -> server.server.readers() == 1_000);
      assertThat(serverThreads()).isLessThanOrEqualTo(20);

      try (EventSource tooMany = EventSource.open(server, STREAM)) {
        assertThat(tooMany.status()).isEqualTo(503);
      }
      assertThat(server.get("/api/v1/flows").statusCode()).isEqualTo(200);

      put("2022-09-24", 300);
      for (EventSource source : sources) {
        assertThat(source.next(2).get(1).kind()).isEqualTo("day");
      }
      assertThat(serverThreads()).isLessThanOrEqualTo(20);
    } finally {
      for (EventSource source : sources) {
        source.close();
      }
    }
    // A place is free again once it is noticed that a reader has gone.
    await()
        .atMost(TestServer.PATIENCE)
        .until(
            () -> {
              put("2022-09-25", 300);
              return server.server.readers() == 0;
            });
  }

  @Test
  void aServerThatEndsEndsItsStreams() throws IOException {
    try (EventSource source = EventSource.open(server, STREAM)) {
      source.next();
      server.close();
      assertThatThrownBy(source::next).isInstanceOf(IOException.class);
    }
  }

  private void put(String day, long people) {
    server.day(day + "T12:00:00Z", Made.day(FLOW, day, people)).publish();
  }

  private static List<String> daysOf(List<EventSource.Event> events) {
    return events.stream()
        .filter(event -> event.kind().equals("day"))
        .map(event -> event.data().at("/day").asString())
        .toList();
  }

  private static long serverThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches("borderflow-(http|stream).*"))
        .count();
  }
}
