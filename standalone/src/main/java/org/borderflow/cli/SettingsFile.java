package org.borderflow.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;

/**
 * A properties file with settings; its keys are the long options without their dashes.
 *
 * @param name what to call it in messages; empty when there is none
 */
record SettingsFile(String name, Map<String, String> entries) {
  static final String VARIABLE = "BORDERFLOW_CONFIG";
  static final String USUAL_NAME = "borderflow.properties";
  private static final String OPTION = "--config";

  /** No file, no settings. */
  static final SettingsFile NONE = new SettingsFile("", Map.of());

  SettingsFile {
    entries = Map.copyOf(entries);
  }

  /**
   * The file that the command line names, else the variable, else the one of the usual name in the
   * working folder, else none.
   *
   * @throws CommandFailure with {@link ExitCode#UNREADABLE} when it cannot be read
   */
  static SettingsFile find(String[] args, Map<String, String> env, Path workingFolder) {
    Optional<String> named = named(args).or(() -> Optional.ofNullable(env.get(VARIABLE)));
    if (named.isPresent() && !named.get().isEmpty()) {
      return read(named.get(), workingFolder.resolve(named.get()));
    }
    Path usual = workingFolder.resolve(USUAL_NAME);
    return Files.exists(usual) ? read(USUAL_NAME, usual) : NONE;
  }

  /** Looks ahead: picocli asks for default values before it has parsed this option. */
  private static Optional<String> named(String[] args) {
    for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
      if (args[i].startsWith(OPTION + "=")) {
        return Optional.of(args[i].substring(OPTION.length() + 1));
      }
      if (args[i].equals(OPTION) && i + 1 < args.length) {
        return Optional.of(args[i + 1]);
      }
    }
    return Optional.empty();
  }

  private static SettingsFile read(String name, Path file) {
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      read.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE,
          name
              + ": cannot be read as settings ("
              + e
              + "); name a readable UTF-8 properties file with "
              + OPTION);
    }
    Map<String, String> entries = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> entries.put(key, read.getProperty(key)));
    return new SettingsFile(name, entries);
  }
}
