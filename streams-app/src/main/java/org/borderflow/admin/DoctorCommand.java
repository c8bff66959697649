package org.borderflow.admin;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.borderflow.connection.ConnectionOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks an installation and says how to mend what is wrong. */
@Command(
    name = "doctor",
    description = "Checks broker, topics, clock and disk, and says how to mend what is wrong.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  borderflow doctor",
      "  borderflow doctor --bootstrap-server kafka-1:9093 --command-config tls.properties",
      "",
      "Exit codes: 0 all well, 2 usage, 4 Kafka cannot be reached, or something must be mended."
    })
public final class DoctorCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ConnectionOptions kafka = new ConnectionOptions();

  @Option(
      names = "--state-dir",
      paramLabel = "FOLDER",
      defaultValue = "${sys:user.home}/.local/state/borderflow",
      description = "the stream's state folder (default: ${DEFAULT-VALUE})")
  private Path stateDir = Path.of("state");

  /** Made by picocli. */
  public DoctorCommand() {}

  @Override
  public Integer call() {
    try (Admin admin = kafka.connection().admin(PATIENCE)) {
      Doctor doctor = new Doctor(admin, kafka.topics(), InstantSource.system());
      List<Finding> findings = doctor.examine(stateDir);
      findings.forEach(finding -> spec.commandLine().getOut().println(finding));
      return Doctor.exitCode(findings);
    }
  }
}
