package org.borderflow.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.borderflow.app.StreamApplication;
import org.borderflow.app.StreamOptions;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.naming.NamesFile;
import org.borderflow.stream.ReportOutcome;
import org.borderflow.stream.StreamListener;
import org.borderflow.stream.StreamSettings;
import org.borderflow.surge.DetectorRules;
import org.borderflow.topic.Topics;

/** What {@code borderflow stream} runs, as it runs it. */
final class WholeStream implements RunningStream {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String group;
  private final FirstReport first = new FirstReport();
  private final StreamApplication application;

  /**
   * @param threads at least 1
   * @param folder for its state
   */
  WholeStream(
      KafkaConnection connection, Topics topics, boolean exactlyOnce, int threads, Path folder) {
    group = topics.prefix() + "-whole";
    application =
        StreamApplication.prepare(
            connection,
            new StreamOptions(
                group,
                topics,
                folder,
                threads,
                1,
                Optional.empty(),
                exactlyOnce,
                NamesFile.shipped(),
                DetectorRules.DEFAULT,
                StreamSettings.NEWS_DAYS),
            listener());
  }

  private StreamListener listener() {
    return new StreamListener() {
      @Override
      public void reported(ReportOutcome outcome) {
        first.note();
      }
    };
  }

  @Override
  public void start() {
    application.start();
  }

  /** Completes once its state is restored and it works. */
  CompletableFuture<Void> running() {
    return application.running();
  }

  @Override
  public FirstReport first() {
    return first;
  }

  @Override
  public String group() {
    return group;
  }

  @Override
  public void close() {
    application.close(PATIENCE);
  }
}
