package org.borderflow.app;

import java.util.Optional;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.metrics.Metrics;
import org.borderflow.topic.Topics;
import org.borderflow.view.LiveResults;
import org.borderflow.web.HttpService;
import org.borderflow.web.HttpSettings;
import org.borderflow.web.Sources;

/** Page, API and meters of a stream. */
public final class Serving {
  private Serving() {}

  /**
   * Starts them beside a stream that has been prepared.
   *
   * @param metrics gets the meters of what is served, and of the stream's clients
   * @throws org.borderflow.connection.CommandFailure when it cannot listen
   */
  public static HttpService start(
      StreamApplication application,
      KafkaConnection connection,
      Topics topics,
      HttpSettings settings,
      Metrics metrics) {
    LiveResults results = new LiveResults();
    metrics.watch(results);
    application.measureWith(metrics);
    HttpService service =
        HttpService.start(
            connection,
            topics,
            new Sources(results, application::health, Optional.of(metrics::scrape)),
            settings,
            metrics.clients());
    metrics.watchReaders(service::readers);
    return service;
  }
}
