package org.borderflow.fault;

import java.nio.file.Files;
import java.util.List;
import java.util.SplittableRandom;
import org.borderflow.cli.Running;
import org.borderflow.report.ReportEvent;

/** What happens to the program. */
final class ProgramFaults {
  private static final int KILLED = 137;
  private static final int TERMINATED = 143;

  /** Enough to start and to begin with, and less than the long reports need. */
  private static final Conditions LITTLE_MEMORY = Conditions.memory(24);

  private ProgramFaults() {}

  static void killed(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
      throws Exception {
    for (List<ReportEvent> part : parts) {
      Running instance = here.start("state");
      here.workPartly(part, random);
      instance.process().destroyForcibly().waitFor();
    }
  }

  static void terminated(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
      throws Exception {
    for (List<ReportEvent> part : parts) {
      Running instance = here.start("state");
      here.workPartly(part, random);
      instance.process().destroy();
      Installation.requireExit(instance, TERMINATED);
    }
  }

  static void stateLost(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
      throws Exception {
    for (List<ReportEvent> part : parts) {
      Running instance = here.start("state");
      here.workPartly(part, random);
      instance.process().destroyForcibly().waitFor();
      here.wipe("state");
    }
  }

  static void outOfMemory(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
      throws Exception {
    for (List<ReportEvent> part : parts) {
      Running small = here.start("state", LITTLE_MEMORY);
      here.publish(part);
      here.publish(LongReports.list(random.nextInt()));
      Installation.requireExit(small, KILLED);
      requireLine(small);
      Running large = here.start("state");
      here.awaitLag(random.nextLong(part.size()));
      large.process().destroyForcibly().waitFor();
    }
  }

  private static void requireLine(Running instance) throws Exception {
    String err = Files.readString(instance.err());
    if (!err.contains("borderflow: out of memory")) {
      throw new IllegalStateException("it does not say why it ended: " + err);
    }
  }
}
