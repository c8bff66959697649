package org.borderflow.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/** What threads were found doing by a profiler that looked at them again and again. */
final class Samples {
  private static final String LOOK = "jdk.ExecutionSample";

  private final List<Sample> all;

  /**
   * One look.
   *
   * @param thread the thread's name
   * @param calls class and method of each call it was in, by their full names
   */
  record Sample(String thread, List<String> calls) {
    boolean isIn(String part) {
      return calls.stream().anyMatch(call -> call.contains(part));
    }
  }

  /**
   * @param all in any order
   */
  Samples(List<Sample> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Reads a recording of Java Flight Recorder, or of a profiler that writes the same format.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  static Samples in(Path recording) {
    List<Sample> found = new ArrayList<>();
    // A recording repeats few names very often.
    Map<String, String> names = new HashMap<>();
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (event.getEventType().getName().equals(LOOK)) {
          found.add(new Sample(thread(event), calls(event, names)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Samples(found);
  }

  private static String thread(RecordedEvent event) {
    RecordedThread thread = event.getThread("sampledThread");
    return Optional.ofNullable(thread)
        .flatMap(
            one ->
                Optional.ofNullable(one.getJavaName())
                    .or(() -> Optional.ofNullable(one.getOSName())))
        .orElse("");
  }

  private static List<String> calls(RecordedEvent event, Map<String, String> names) {
    return Optional.ofNullable(event.getStackTrace())
        .map(RecordedStackTrace::getFrames)
        .orElse(List.of())
        .stream()
        .map(RecordedFrame::getMethod)
        .map(Samples::name)
        .map(name -> names.computeIfAbsent(name, same -> same))
        .toList();
  }

  /** Native code has no class. */
  private static String name(RecordedMethod method) {
    String type = method.getType().getName();
    return type.isEmpty() ? method.getName() : type + "." + method.getName();
  }

  int size() {
    return all.size();
  }

  /** Those of threads of some names alone. */
  Samples of(Predicate<String> threads) {
    return new Samples(all.stream().filter(one -> threads.test(one.thread())).toList());
  }

  /** In how many of them a call was under way whose name holds this. */
  long in(String part) {
    return all.stream().filter(one -> one.isIn(part)).count();
  }

  /** How many there are of each thread. */
  Map<String, Long> byThread() {
    Map<String, Long> found = new HashMap<>();
    all.forEach(one -> found.merge(one.thread(), 1L, Long::sum));
    return found;
  }
}
