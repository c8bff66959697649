package org.borderflow.fault;

import java.util.List;
import java.util.SplittableRandom;
import org.borderflow.report.ReportEvent;

/** What happens to the network between the broker and all its clients. */
final class NetworkFaults {
  private NetworkFaults() {}

  static void bad(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
      throws Exception {
    here.start("state");
    for (List<ReportEvent> part : parts) {
      here.publish(part);
      for (FaultProxy.Fault fault : FaultProxy.Fault.values()) {
        here.network().set(fault);
        Thread.sleep(random.nextLong(300, 2_500));
        here.network().dropConnections();
      }
      here.network().set(FaultProxy.Fault.NONE);
      here.awaitLag(random.nextLong(part.size()));
    }
  }

  static void cut(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
      throws Exception {
    here.start("state");
    for (List<ReportEvent> part : parts) {
      here.workPartly(part, random);
      here.network().set(FaultProxy.Fault.BLACK_HOLE);
      Thread.sleep(random.nextLong(5_000, 12_000));
      here.network().set(FaultProxy.Fault.NONE);
    }
  }
}
