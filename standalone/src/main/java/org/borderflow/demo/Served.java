package org.borderflow.demo;

import java.util.Optional;
import java.util.function.Consumer;
import org.borderflow.app.Serving;
import org.borderflow.web.HttpService;
import org.borderflow.web.HttpSettings;

/**
 * Page and API of a demo, if it has them.
 *
 * @param http them, started
 */
record Served(Optional<HttpService> http) implements AutoCloseable {

  /** Starts them. */
  static Served start(Machinery machinery, Optional<HttpSettings> settings) {
    return new Served(
        settings.map(
            where ->
                Serving.start(
                    machinery.application(),
                    machinery.connection(),
                    Machinery.TOPICS,
                    where,
                    machinery.metrics())));
  }

  /** Says where they are. */
  void tell(Consumer<String> notes) {
    http.ifPresent(
        service -> {
          service.elsewhere().ifPresent(notes);
          notes.accept("page and API at " + service.address());
        });
  }

  @Override
  public void close() {
    http.ifPresent(HttpService::close);
  }
}
