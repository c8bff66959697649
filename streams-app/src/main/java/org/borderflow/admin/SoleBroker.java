package org.borderflow.admin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.SupportedVersionRange;

/**
 * Whether a cluster can lose what was committed in transactions: Kafka 4.3.0 to 4.4.0 takes a
 * partition without a leader for deleted when a commit is to be written to it (KAFKA-20734), and
 * with one broker all partitions are without a leader when that one was killed or stood still.
 */
public final class SoleBroker {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** The newest {@code metadata.version} that Kafka 4.3.0 knows. */
  private static final int FIRST = 30;

  /** The newest {@code metadata.version} that Kafka 4.4.0 knows. */
  private static final int LAST = 33;

  private static final String DANGER =
      "with a single broker of Kafka 4.3.0 to 4.4.0 transactions can lose results when it is killed"
          + " or stands still (KAFKA-20734; the broker of demo does not): run the stream without"
          + " --exactly-once, or with several brokers";

  private SoleBroker() {}

  /** What whoever runs with transactions should know; empty when there is nothing to fear. */
  public static Optional<String> danger(Admin admin) {
    try {
      int brokers =
          admin.describeCluster().nodes().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).size();
      return loses(brokers, newestMetadataVersion(admin)) ? Optional.of(DANGER) : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      // A broker that does not tell what it is gives no reason to warn.
      return Optional.empty();
    }
  }

  /** The newest {@code metadata.version} that the broker knows; 0: it does not tell. */
  private static int newestMetadataVersion(Admin admin)
      throws ExecutionException, InterruptedException, TimeoutException {
    SupportedVersionRange known =
        admin
            .describeFeatures()
            .featureMetadata()
            .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
            .supportedFeatures()
            .get("metadata.version");
    return known == null ? 0 : known.maxVersion();
  }

  static boolean loses(int brokers, int newestMetadataVersion) {
    return brokers == 1 && newestMetadataVersion >= FIRST && newestMetadataVersion <= LAST;
  }
}
