package org.borderflow.fault;

import java.nio.file.Path;
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
    comeAndGo(here, Conditions.USUAL, parts, random);
  }

  static void standbysTakeOver(
      Installation here, List<List<ReportEvent>> parts, SplittableRandom random) throws Exception {
    Path settings = here.file("standbys.properties", "num.standby.replicas=1");
    comeAndGo(here, Conditions.kafkaSettings(settings), parts, random);
  }

  private static void comeAndGo(
      Installation here,
      Conditions conditions,
      List<List<ReportEvent>> parts,
      SplittableRandom random)
      throws Exception {
    here.start("state", conditions);
    for (List<ReportEvent> part : parts) {
      Running second = here.start("second-state", conditions);
      here.publish(part);
      Running third = here.start("third-state", conditions);
      here.awaitLag(random.nextLong(part.size()));
      second.process().destroy();
      third.process().destroyForcibly();
      second.process().waitFor();
      third.process().waitFor();
    }
  }
}
