package org.borderflow.fault;

import java.util.List;
import java.util.SplittableRandom;
import org.borderflow.cli.Running;
import org.borderflow.report.ReportEvent;

/** What happens between several instances. */
final class InstanceFaults {
  private InstanceFaults() {}

  static void zombie(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
      throws Exception {
    Running zombie = here.start("state");
    boolean first = true;
    for (List<ReportEvent> part : parts) {
      here.workPartly(part, random);
      Signals.send(zombie.process(), "STOP");
      if (first) {
        here.start("other-state");
        first = false;
      }
      here.awaitLag(random.nextLong(part.size() / 2));
      Signals.send(zombie.process(), "CONT");
    }
  }

  static void comeAndGo(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
      throws Exception {
    here.start("state");
    for (List<ReportEvent> part : parts) {
      Running second = here.start("second-state");
      here.publish(part);
      Running third = here.start("third-state");
      here.awaitLag(random.nextLong(part.size()));
      second.process().destroy();
      third.process().destroyForcibly();
      second.process().waitFor();
      third.process().waitFor();
    }
  }
}
