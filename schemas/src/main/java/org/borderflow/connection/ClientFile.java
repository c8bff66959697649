package org.borderflow.connection;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** A properties file with settings of Kafka's clients, as Kafka's own tools take it. */
public final class ClientFile {
  private ClientFile() {}

  /**
   * Its settings by Kafka's own names.
   *
   * @throws CommandFailure with {@link ExitCode#UNREADABLE} when it cannot be read
   */
  public static Map<String, String> read(Path file) {
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      read.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE, file + ": cannot be read; name a readable properties file");
    }
    Map<String, String> result = new LinkedHashMap<>();
    read.stringPropertyNames().forEach(name -> result.put(name, read.getProperty(name)));
    return result;
  }
}
