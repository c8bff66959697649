package org.borderflow.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.borderflow.publish.PublishCommand;
import org.borderflow.replay.ReplayCommand;
import org.borderflow.topic.Topics;
import picocli.CommandLine;

/** Brings one file to one broker, in turn by each way. */
final class Throughput {
  private static final double NANOS = 1e9;

  private final MeasuredBroker broker;
  private final GeneratedFile file;
  private final List<Way> ways;
  private final long reports;

  /**
   * @param file the reports, every row a good one
   * @param reports how many there are
   * @param ways the ways, the bare one among them
   */
  Throughput(MeasuredBroker broker, GeneratedFile file, long reports, List<Way> ways) {
    this.broker = broker;
    this.file = file;
    this.reports = reports;
    this.ways = List.copyOf(ways);
  }

  /**
   * Measures every way in each round. A round before the first warms up, and is not counted; the
   * round after begins with another way, so that none has the better place.
   *
   * @return the passages by round
   */
  List<List<Passage>> measure(int rounds, Runnable roundDone) throws IOException {
    List<ConsumerRecord<byte[], byte[]>> sent = recorded();
    file.writeJsonLines(sent.stream().map(ConsumerRecord::value).toList());
    List<List<Passage>> measured = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      List<Passage> passages = new ArrayList<>();
      for (int i = 0; i < ways.size(); i++) {
        passages.add(passage(ways.get((round + i) % ways.size()), sent));
      }
      if (round > 0) {
        measured.add(passages);
        roundDone.run();
      }
    }
    return measured;
  }

  /** What {@code publish} makes of the file. */
  private List<ConsumerRecord<byte[], byte[]>> recorded() {
    Topics topics = broker.create();
    run(Way.PUBLISH, topics);
    List<ConsumerRecord<byte[], byte[]>> records = broker.read(topics);
    broker.delete(topics);
    return records;
  }

  private Passage passage(Way way, List<ConsumerRecord<byte[], byte[]>> sent) {
    Topics topics = broker.create();
    Runnable work = way == Way.BARE ? bare(topics, sent) : () -> run(way, topics);
    System.gc(); // What one way leaves behind is not to be cleared away at another's cost.
    long cpu = cpu();
    long begun = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - begun) / NANOS;
    double spent = (cpu() - cpu) / NANOS;
    requireAll(way, topics);
    broker.delete(topics);
    return new Passage(way, reports, seconds, spent);
  }

  private Runnable bare(Topics topics, List<ConsumerRecord<byte[], byte[]>> sent) {
    BareLoop loop = BareLoop.again(topics.reports(), sent);
    return () -> loop.run(broker.connection());
  }

  private void requireAll(Way way, Topics topics) {
    long arrived = broker.reports(topics);
    if (arrived != reports) {
      throw new IllegalStateException(way + " brought " + arrived + " of " + reports + " reports");
    }
  }

  private void run(Way way, Topics topics) {
    List<String> words =
        new ArrayList<>(
            way.command(file, file.folder().resolve(topics.prefix() + ".checkpoint"))
                .orElseThrow());
    CommandLine command =
        new CommandLine(
            words.remove(0).equals("replay") ? new ReplayCommand() : new PublishCommand());
    words.add("--bootstrap-server=" + broker.bootstrapServers());
    words.add("--topic-prefix=" + topics.prefix());
    StringWriter err = new StringWriter();
    int exitCode = command.setErr(new PrintWriter(err)).execute(words.toArray(String[]::new));
    if (exitCode != 0) {
      throw new IllegalStateException(way + " ended with " + exitCode + ": " + err);
    }
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
