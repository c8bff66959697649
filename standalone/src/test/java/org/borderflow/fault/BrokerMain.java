package org.borderflow.fault;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.borderflow.broker.BrokerOptions;
import org.borderflow.broker.InProcessBroker;

/** A broker and nothing else, to be a process of its own. */
final class BrokerMain {
  /** What it prints before its port once it takes clients. */
  static final String READY = "ready at ";

  private BrokerMain() {}

  /**
   * Runs until it is ended.
   *
   * @param args data folder, port, the port that clients are told
   */
  public static void main(String[] args) throws InterruptedException {
    BrokerOptions options =
        BrokerOptions.TEMPORARY
            .keptIn(Path.of(args[0]))
            .onPort(Integer.parseInt(args[1]))
            .advertisedAt(Integer.parseInt(args[2]))
            .with("group.min.session.timeout.ms", "1000")
            // It deletes by age all the time, and the reports are years old.
            .with("log.retention.check.interval.ms", "1000")
            .with("log.initial.task.delay.ms", "1000")
            .with("log.segment.delete.delay.ms", "0");
    InProcessBroker broker = InProcessBroker.start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
    System.out.println(READY + broker.bootstrapServers());
    new CountDownLatch(1).await();
  }
}
