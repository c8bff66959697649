package org.borderflow.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.test.TestRecord;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Timeout;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the next report on a flow costs, by how much history the flow has. Each shot is the same: a
 * fresh stream with the same history in its store, then {@value #REPORTS} reports on the days after
 * it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 40)
@Timeout(time = 2, timeUnit = TimeUnit.HOURS)
@Fork(
    value = 3,
    jvmArgs = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx4g"})
public class CostPerReport {
  static final int REPORTS = 20;

  private static final int WARM_UP_DAYS = 60;
  private static final Flow FLOW = flow("Medyka");

  /** How the flow is reported. */
  @Param public Shape shape = Shape.DAILY;

  /** How many days of history there are, one report for each. */
  @Param({"60", "365", "3650"})
  public int days = 0;

  /** How many reports go before, on other flows: enough for the compiler to have settled. */
  @Param("10000")
  public int warmUp = 0;

  private List<KeyValue<String, byte[]>> history = List.of();
  private Set<String> known = Set.of();
  private List<TestRecord<byte[], byte[]>> next = List.of();
  private @Nullable MeasuredStream stream;
  private Effort begin = Effort.soFar();

  /** Lets the history happen, once. */
  @Setup(Level.Trial)
  public void past() {
    warmUp();
    try (MeasuredStream past = new MeasuredStream()) {
      shape.reports(FLOW, 0, days).stream()
          .map(MeasuredStream::message)
          .forEach(past::sendAndDrain);
      history = past.entries();
    }
    known = history.stream().map(entry -> entry.key).collect(Collectors.toSet());
    next = shape.reports(FLOW, days, REPORTS + 1).stream().map(MeasuredStream::message).toList();
  }

  /** The same whatever the history: else a long one would be its own warm-up, a short one not. */
  private void warmUp() {
    try (MeasuredStream other = new MeasuredStream()) {
      IntStream.rangeClosed(1, warmUp / WARM_UP_DAYS)
          .mapToObj(number -> flow("Crossing point " + number))
          .flatMap(flow -> shape.reports(flow, 0, WARM_UP_DAYS).stream())
          .map(MeasuredStream::message)
          .forEach(other::sendAndDrain);
    }
  }

  private static Flow flow(String crossingPoint) {
    return new Flow(
        "UA",
        "PL",
        Optional.of(crossingPoint),
        Optional.empty(),
        Optional.empty(),
        Measure.CROSSINGS);
  }

  /** A stream with that history; the first report is not counted, so that no cache is cold. */
  @Setup(Level.Invocation)
  public void present() {
    MeasuredStream present = new MeasuredStream();
    present.restore(history);
    present.sendAndDrain(next.get(0));
    stream = present;
    begin = Effort.soFar();
  }

  /** The reports whose cost it is. */
  @Benchmark
  @OperationsPerInvocation(REPORTS)
  public void report() {
    MeasuredStream present = Objects.requireNonNull(stream);
    for (TestRecord<byte[], byte[]> message : next.subList(1, next.size())) {
      present.send(message);
    }
  }

  /**
   * Clears up.
   *
   * @throws IllegalStateException when a report has left no trace: nothing was measured then
   */
  @TearDown(Level.Invocation)
  public void after() {
    EffortProfiler.note(Effort.soFar().since(begin));
    try (MeasuredStream present = Objects.requireNonNull(stream)) {
      long fresh =
          present.take(Output.CHANGELOG).stream()
              .map(record -> new String(record.key, UTF_8))
              .filter(key -> !known.contains(key))
              .distinct()
              .count();
      if (fresh < REPORTS) {
        throw new IllegalStateException("only " + fresh + " new entries for new reports");
      }
      present.drain();
    }
  }
}
