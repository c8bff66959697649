package org.borderflow.security;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.borderflow.broker.SecuredBroker;
import org.borderflow.broker.SecuredBroker.Right;
import org.borderflow.cli.Borderflow;

/**
 * Runs commands as users of a secured broker, each of whom may do so much and no more. Their
 * passwords stand in files of their own.
 *
 * @param broker the broker
 * @param folder where files go
 */
record Users(SecuredBroker broker, Path folder) {
  /** A command that runs. */
  record Run(Thread thread, StringWriter out, StringWriter err, CompletableFuture<Integer> ended) {
    /** Ends it, if it has not ended by itself. */
    int end() throws Exception {
      thread.interrupt();
      return ended.get(90, TimeUnit.SECONDS);
    }

    /** How it ended, on one line of standard error; waits for that. */
    int exitCode() throws Exception {
      try {
        return ended.get(120, TimeUnit.SECONDS);
      } finally {
        thread.interrupt();
      }
    }

    String said() {
      return err.toString();
    }
  }

  /** Starts a command as a new user. */
  Run start(String user, List<Right> rights, String... command) throws Exception {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--bootstrap-server", broker.bootstrapServers()));
    all.addAll(List.of("--command-config", config(user, rights).toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CompletableFuture<Integer> ended = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () ->
                ended.complete(
                    Borderflow.run(
                        all.toArray(String[]::new),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        Map.of())),
            user);
    thread.setDaemon(true);
    thread.start();
    return new Run(thread, out, err, ended);
  }

  /** The file for {@code --command-config} of a new user; the password is not in it. */
  Path config(String user, List<Right> rights) throws Exception {
    broker.user(user, rights);
    Map<String, String> settings =
        new LinkedHashMap<>(broker.client(user, "${file:" + secrets(user) + ":password}"));
    return broker.file(user, settings);
  }

  private Path secrets(String user) throws IOException {
    return Files.writeString(
        folder.resolve(user + ".secret"), "password=" + SecuredBroker.password(user) + "\n");
  }
}
