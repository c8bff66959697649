package org.borderflow.fault;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.borderflow.report.ReportEvent;

/** Something that goes wrong while reports come in. */
enum Disturbance {
  /** The program is killed at random moments, and started again. */
  PROGRAM_KILLED(ProgramFaults::killed, After.NO_INSTANCE_IS_LEFT),
  /** The program is told to end at random moments, and started again. */
  PROGRAM_TERMINATED(ProgramFaults::terminated, After.NO_INSTANCE_IS_LEFT),
  /** The program is killed, and what it has kept is lost. */
  STATE_LOST(ProgramFaults::stateLost, After.NO_INSTANCE_IS_LEFT),
  /** The program has less memory than the reports need, ends, and is started again with more. */
  OUT_OF_MEMORY(ProgramFaults::outOfMemory, After.NO_INSTANCE_IS_LEFT),
  /** Each instance runs in another time zone, and so does whoever publishes. */
  ZONES_DIFFER(ClockFaults::zonesDiffer, After.NO_INSTANCE_IS_LEFT),
  /** Clocks of the program, the publisher and the broker are wrong by up to two days. */
  CLOCKS_WRONG(ClockFaults::wrong, After.NO_INSTANCE_IS_LEFT, WrongClock::missing),
  /** Whoever publishes a file is killed in the middle of it, and publishes it again. */
  PUBLISHER_KILLED(PublisherFaults::killed, After.INSTANCES_LIVE),
  /** The broker is killed at random moments, and started again. */
  BROKER_KILLED(BrokerFaults::killed, After.INSTANCES_LIVE),
  /** The broker is away for longer than a record may wait. */
  BROKER_AWAY(BrokerFaults::away, After.INSTANCES_LIVE),
  /** The broker comes only after the program was started. */
  BROKER_LATE(BrokerFaults::late, After.NO_INSTANCE_IS_LEFT),
  /** The broker stands still, now and then for longer than a session lasts, connections open. */
  BROKER_FROZEN(BrokerFaults::frozen, After.INSTANCES_LIVE),
  /** The disk that holds the program's state is full. */
  STATE_DISK_FULL(DiskFaults::ofTheState, After.NO_INSTANCE_IS_LEFT, SmallDisk::missing),
  /** The disk that holds the broker's data is full. */
  BROKER_DISK_FULL(DiskFaults::ofTheBroker, After.INSTANCES_LIVE, SmallDisk::missing),
  /** The network is slow, drips, resets and swallows, one after the other. */
  NETWORK_BAD(NetworkFaults::bad, After.INSTANCES_LIVE),
  /** The network is cut, mostly for longer than a session lasts, then whole again. */
  NETWORK_CUT(NetworkFaults::cut, After.INSTANCES_LIVE),
  /**
   * An instance stands still until another has taken over its work, then goes on as if nothing had
   * happened.
   */
  ZOMBIE(InstanceFaults::zombie, After.INSTANCES_LIVE),
  /** Three instances come and go, so that partitions never stay where they are. */
  INSTANCES_COME_AND_GO(InstanceFaults::comeAndGo, After.INSTANCES_LIVE),
  /** The same, and each keeps a second copy of what another works on, and takes over with it. */
  STANDBYS_TAKE_OVER(InstanceFaults::standbysTakeOver, After.INSTANCES_LIVE);

  /** How it goes on. */
  @FunctionalInterface
  interface Course {
    /**
     * Brings reports in, and does it.
     *
     * @param here where
     * @param parts the reports; the fault happens once with each part
     * @param random when and how long
     */
    void run(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
        throws Exception;
  }

  private enum After {
    NO_INSTANCE_IS_LEFT,
    INSTANCES_LIVE
  }

  @SuppressWarnings("ImmutableEnumChecker") // A static method.
  private final Course course;

  private final After after;

  @SuppressWarnings("ImmutableEnumChecker") // A static method.
  private final Supplier<Optional<String>> missing;

  Disturbance(Course course, After after) {
    this(course, after, Optional::empty);
  }

  Disturbance(Course course, After after, Supplier<Optional<String>> missing) {
    this.course = course;
    this.after = after;
    this.missing = missing;
  }

  /** Brings reports in, and does it. */
  void during(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
      throws Exception {
    course.run(here, parts, random);
  }

  /** Whether no instance is left in the end. */
  boolean endsTheProgram() {
    return after == After.NO_INSTANCE_IS_LEFT;
  }

  /**
   * Whether results must come through it. Without transactions nothing keeps a zombie's late ones
   * out.
   */
  boolean isHarmless(boolean exactlyOnce) {
    return this != ZOMBIE || exactlyOnce;
  }

  /** Why it cannot be tried on this machine, if so. */
  Optional<String> missing() {
    return missing.get();
  }

  /**
   * Whether reports that were acknowledged are published once more, so that they lie there twice.
   */
  boolean publishesAgain() {
    return this == PUBLISHER_KILLED;
  }
}
