package org.borderflow.fault;

import java.util.List;
import java.util.SplittableRandom;
import org.borderflow.cli.Running;
import org.borderflow.report.ReportEvent;

/** What happens to the broker. */
final class BrokerFaults {
  /** Longer than the four minutes for which a record waits, and a group for a thread. */
  private static final long LONG = 330_000;

  private static final int NO_KAFKA = 4;

  private BrokerFaults() {}

  static void killed(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
      throws Exception {
    here.start("state");
    for (List<ReportEvent> part : parts) {
      here.workPartly(part, random);
      here.broker().kill();
      here.broker().startAgain();
    }
  }

  static void away(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
      throws Exception {
    here.start("state");
    here.workPartly(parts.get(0), random);
    here.broker().kill();
    Thread.sleep(LONG);
    here.broker().startAgain();
    for (List<ReportEvent> part : parts.subList(1, parts.size())) {
      here.publish(part);
    }
  }

  static void late(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
      throws Exception {
    for (List<ReportEvent> part : parts) {
      here.publish(part);
      here.broker().kill();
      Running instance = here.start("state");
      Thread.sleep(random.nextLong(500, 20_000));
      here.broker().startAgain();
      instance = supervise(here, instance, random.nextLong(part.size()));
      instance.process().destroyForcibly().waitFor();
    }
  }

  /** Starts it again, as a supervisor does, as long as it ends because there is no broker. */
  private static Running supervise(Installation here, Running first, long lag) throws Exception {
    Running instance = first;
    while (!here.awaitLagOrEnd(lag, instance)) {
      Installation.requireExit(instance, NO_KAFKA);
      instance = here.start("state");
    }
    return instance;
  }

  static void frozen(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
      throws Exception {
    here.start("state");
    for (List<ReportEvent> part : parts) {
      here.workPartly(part, random);
      here.broker().freeze();
      Thread.sleep(random.nextLong(1_000, 15_000));
      here.broker().thaw();
    }
  }
}
