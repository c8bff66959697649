package org.borderflow.fault;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.borderflow.cli.Running;
import org.borderflow.report.ReportEvent;

/** What happens to whoever publishes. */
final class PublisherFaults {
  private PublisherFaults() {}

  static void killed(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
      throws Exception {
    here.start("state");
    for (List<ReportEvent> part : parts) {
      Path file = here.written(part);
      long before = here.reports();
      // So slow that the file lasts for minutes.
      here.network().set(FaultProxy.Fault.DRIP);
      Running publisher = here.publisher(file, Conditions.USUAL);
      here.awaitReports(before + 1);
      publisher.process().destroyForcibly().waitFor();
      here.network().dropConnections();
      here.network().set(FaultProxy.Fault.NONE);
      if (here.reports() >= before + part.size()) {
        throw new IllegalStateException("it had sent the whole file before it was killed");
      }
      here.publishByProgram(part, Conditions.USUAL);
      here.awaitLag(random.nextLong(part.size()));
    }
  }
}
