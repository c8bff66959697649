package org.borderflow.benchmark.flink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.flink.core.execution.JobClient;

/**
 * A process that runs one job after another, told by lines on standard input: {@code start} with
 * {@linkplain JobOptions#line its options}, {@code used}, {@code stop}. It answers in lines: {@code
 * first N} when a job takes in its first record and {@code used N}, both with the processor time of
 * the job's threads in nanoseconds, {@code stopped}, or {@code failed} with the reason. It ends
 * when its input does.
 */
public final class FlinkPeer {
  private final Path folder;
  private final PrintStream out;
  private volatile Optional<JobClient> job = Optional.empty();

  private FlinkPeer(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /**
   * Runs until standard input ends.
   *
   * @param args a folder for what jobs put on disk
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    new FlinkPeer(Path.of(args[0]), out)
        .obey(new BufferedReader(new InputStreamReader(System.in, UTF_8)));
    // What a cluster leaves behind is not to keep this process alive.
    System.exit(0);
  }

  private void obey(BufferedReader in) throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      try {
        obey(line);
      } catch (Exception e) {
        say("failed " + reason(e));
      }
    }
  }

  private void obey(String line) throws Exception {
    if (line.equals("used")) {
      say("used " + TaskTime.soFar());
    } else if (line.equals("stop")) {
      stop();
    } else {
      start(JobOptions.of(line.substring("start ".length())));
    }
  }

  private void start(JobOptions options) throws Exception {
    FirstRecord.tell(() -> say("first " + TaskTime.soFar()));
    JobClient started = BorderDayJob.start(options, folder);
    job = Optional.of(started);
    var result = started.getJobExecutionResult();
    var unused =
        result.whenComplete(
            (done, failure) -> {
              // Stopped by us, it is no job of this process any more.
              if (failure != null && job.isPresent()) {
                say("failed " + reason(failure));
              }
            });
  }

  /** Flink wraps what happened many times over. */
  private static String reason(Throwable failure) {
    Throwable last = failure;
    for (Throwable cause = last.getCause(); cause != null; cause = last.getCause()) {
      last = cause;
    }
    return last.toString();
  }

  private void stop() throws InterruptedException, ExecutionException {
    JobClient running = job.orElseThrow();
    job = Optional.empty();
    running.cancel().get();
    say("stopped");
  }

  private synchronized void say(String line) {
    out.println(line.replaceAll("\\s*\\R\\s*", " "));
  }
}
