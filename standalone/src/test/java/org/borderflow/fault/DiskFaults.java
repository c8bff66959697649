package org.borderflow.fault;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.borderflow.cli.Running;
import org.borderflow.report.ReportEvent;

/** Disks that are full. */
final class DiskFaults {
  private static final int STATE_MEGABYTES = 64;
  private static final int BROKER_MEGABYTES = 256;

  private DiskFaults() {}

  /**
   * It can write nothing, and ends or is told to; started again without room it works or ends with
   * an error, and with room it goes on.
   */
  static void ofTheState(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
      throws Exception {
    SmallDisk disk = here.smallDisk("state", STATE_MEGABYTES);
    for (List<ReportEvent> part : parts) {
      Running instance = here.start("state");
      int half = part.size() / 2;
      here.workPartly(part.subList(0, half), random);
      disk.fill();
      here.publish(part.subList(half, part.size()));
      here.awaitLagOrEnd(random.nextLong(half), instance);
      instance.process().destroy();
      Installation.awaitEnd(instance);
      Running withoutRoom = here.start("state");
      boolean worked = here.awaitLagOrEnd(0, withoutRoom);
      withoutRoom.process().destroyForcibly();
      if (!worked && Installation.awaitEnd(withoutRoom) == 0) {
        throw new IllegalStateException("it ended as if all were well, with a full disk");
      }
      Installation.awaitEnd(withoutRoom);
      disk.free();
    }
  }

  /** The broker ends when it can write nothing; whoever publishes waits for it. */
  static void ofTheBroker(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
      throws Exception {
    here.broker().kill();
    SmallDisk disk = here.smallDisk("data", BROKER_MEGABYTES);
    here.broker().startAgain();
    here.start("state");
    for (List<ReportEvent> part : parts) {
      // Once it works the program lives on without a broker; before that it would not.
      int begin = part.size() / 10;
      here.workPartly(part.subList(0, begin), random);
      List<ReportEvent> rest = part.subList(begin, part.size());
      long before = here.reports();
      CompletableFuture<Void> publishing = CompletableFuture.runAsync(() -> here.publish(rest));
      here.awaitReports(before + random.nextLong(rest.size() / 2));
      disk.fill();
      here.broker().awaitEndOrKill();
      disk.free();
      here.broker().startAgain();
      publishing.get();
      here.awaitLag(random.nextLong(part.size()));
    }
  }
}
