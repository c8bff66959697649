package org.borderflow.mapping;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code borderflow mappings}: lists, prints and checks mappings. */
@Command(
    name = "mappings",
    description = {
      "Lists the mappings that come with the program, or prints one to start from.",
      "A mapping tells --map how a CSV file of another form becomes reports."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  borderflow mappings",
      "  borderflow mappings data.gov.hk-passengers > own.yaml",
      "  borderflow mappings --check own.yaml",
      "  borderflow publish --dry-run --map own.yaml figures.csv",
      "  borderflow mappings --schema > mapping-1.json      (for editors)",
      "",
      "Exit codes: 0 ok, 2 usage, 3 a mapping cannot be read, or is wrong."
    })
public final class MappingsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "prints this mapping; without, all are listed")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--check",
      paramLabel = "FILE",
      description = "reads this mapping and says what is wrong")
  private Optional<String> check = Optional.empty();

  @Option(names = "--schema", description = "prints the JSON Schema of mappings")
  private boolean schema;

  /** Made by picocli. */
  public MappingsCommand() {}

  @Override
  public Integer call() {
    if ((name.isPresent() ? 1 : 0) + (check.isPresent() ? 1 : 0) + (schema ? 1 : 0) > 1) {
      throw new CommandFailure(
          ExitCode.USAGE, "mappings: give one of NAME, --check and --schema at a time");
    }
    PrintWriter out = spec.commandLine().getOut();
    try {
      if (schema) {
        out.print(Mappings.schema());
      } else if (check.isPresent()) {
        out.println(line(Mappings.open(check.get())));
      } else if (name.isPresent()) {
        out.print(Mappings.text(name.get()));
      } else {
        Mappings.SHIPPED.forEach(shipped -> out.println(line(Mappings.open(shipped))));
      }
    } catch (MappingException e) {
      throw new CommandFailure(ExitCode.UNREADABLE, String.valueOf(e.getMessage()));
    }
    out.flush();
    return ExitCode.OK;
  }

  private static String line(Mapping mapping) {
    return mapping.name() + ": " + mapping.title();
  }
}
