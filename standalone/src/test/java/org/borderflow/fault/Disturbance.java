package org.borderflow.fault;

import java.util.List;
import java.util.SplittableRandom;
import org.borderflow.cli.Running;
import org.borderflow.report.ReportEvent;

/** Something that goes wrong while reports come in. */
enum Disturbance {
  /** The program is killed at random moments, and started again. */
  PROGRAM_KILLED {
    @Override
    void during(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
        throws Exception {
      for (List<ReportEvent> part : parts) {
        Running instance = here.start("state");
        workPartly(here, part, random);
        instance.process().destroyForcibly().waitFor();
      }
    }
  },
  /** The program is told to end at random moments, and started again. */
  PROGRAM_TERMINATED {
    @Override
    void during(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
        throws Exception {
      for (List<ReportEvent> part : parts) {
        Running instance = here.start("state");
        workPartly(here, part, random);
        instance.process().destroy();
        requireExit(instance, 143);
      }
    }
  },
  /** The program is killed, and what it has kept is lost. */
  STATE_LOST {
    @Override
    void during(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
        throws Exception {
      for (List<ReportEvent> part : parts) {
        Running instance = here.start("state");
        workPartly(here, part, random);
        instance.process().destroyForcibly().waitFor();
        here.wipe("state");
      }
    }
  },
  /** The broker is killed at random moments, and started again. */
  BROKER_KILLED {
    @Override
    void during(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
        throws Exception {
      here.start("state");
      for (List<ReportEvent> part : parts) {
        workPartly(here, part, random);
        here.broker().kill();
        here.broker().startAgain();
      }
    }
  },
  /** The broker is away for a minute. */
  BROKER_AWAY {
    @Override
    void during(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
        throws Exception {
      here.start("state");
      workPartly(here, parts.get(0), random);
      here.broker().kill();
      Thread.sleep(A_MINUTE);
      here.broker().startAgain();
      for (List<ReportEvent> part : parts.subList(1, parts.size())) {
        here.publish(part);
      }
    }
  },
  /** The broker stands still, now and then for longer than a session lasts, connections open. */
  BROKER_FROZEN {
    @Override
    void during(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
        throws Exception {
      here.start("state");
      for (List<ReportEvent> part : parts) {
        workPartly(here, part, random);
        here.broker().freeze();
        Thread.sleep(random.nextLong(1_000, 9_000));
        here.broker().thaw();
      }
    }
  },
  /** The network is slow, drips, resets and swallows, one after the other. */
  NETWORK_BAD {
    @Override
    void during(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
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
  },
  /** The network is cut, mostly for longer than a session lasts, then whole again. */
  NETWORK_CUT {
    @Override
    void during(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
        throws Exception {
      here.start("state");
      for (List<ReportEvent> part : parts) {
        workPartly(here, part, random);
        here.network().set(FaultProxy.Fault.BLACK_HOLE);
        Thread.sleep(random.nextLong(5_000, 12_000));
        here.network().set(FaultProxy.Fault.NONE);
      }
    }
  },
  /**
   * An instance stands still until another has taken over its work, then goes on as if nothing had
   * happened.
   */
  ZOMBIE {
    @Override
    void during(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
        throws Exception {
      Running zombie = here.start("state");
      boolean first = true;
      for (List<ReportEvent> part : parts) {
        workPartly(here, part, random);
        Signals.send(zombie.process(), "STOP");
        if (first) {
          here.start("other-state");
          first = false;
        }
        here.awaitLag(random.nextLong(part.size() / 2));
        Signals.send(zombie.process(), "CONT");
      }
    }
  },
  /** Three instances come and go, so that partitions never stay where they are. */
  INSTANCES_COME_AND_GO {
    @Override
    void during(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
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
  };

  private static final long A_MINUTE = 60_000;

  /**
   * Brings reports in, and does it.
   *
   * @param here where
   * @param parts the reports; the fault happens once with each part
   * @param random when and how long
   */
  abstract void during(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
      throws Exception;

  /** Whether no instance is left in the end. */
  boolean endsTheProgram() {
    return this == PROGRAM_KILLED || this == PROGRAM_TERMINATED || this == STATE_LOST;
  }

  /** Brings reports in, and lets some of them be worked through. */
  private static void workPartly(
      Installation here, List<ReportEvent> part, SplittableRandom random) {
    here.publish(part);
    here.awaitLag(random.nextLong(part.size()));
  }

  private static void requireExit(Running instance, int code) throws InterruptedException {
    int ended = instance.exitCode();
    if (ended != code) {
      throw new IllegalStateException("ended with " + ended + ", not " + code);
    }
  }
}
