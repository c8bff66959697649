package org.borderflow.connection;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One of Kafka's own client settings, as the command line gives it.
 *
 * @param key its name
 * @param value its value; may be secret
 */
public record ClientProperty(String key, String value) {

  /** Reads {@code KEY=VALUE}; says what is wrong without the value. */
  public static ClientProperty parse(String text) {
    int equals = text.indexOf('=');
    String key = equals < 0 ? "" : text.substring(0, equals).strip();
    if (!key.matches("[A-Za-z0-9._-]+")) {
      throw new TypeConversionException("not of the form KEY=VALUE, such as linger.ms=20");
    }
    if (key.equals("bootstrap.servers")) {
      throw new TypeConversionException("give bootstrap.servers as --bootstrap-server");
    }
    return new ClientProperty(key, text.substring(equals + 1).strip());
  }

  /** Without the value, which may be secret. */
  @Override
  public String toString() {
    return key + "=" + (ClientSecrets.isSecret(key) ? ClientSecrets.HIDDEN : value);
  }

  /**
   * Several in one text, a line each: a variable or a settings file can give an option only once.
   */
  public record Several(List<ClientProperty> properties) {}

  static final class ToSeveral implements ITypeConverter<Several> {
    @Override
    public Several convert(String text) {
      return new Several(
          Stream.of(text.split("\\R"))
              .filter(line -> !line.isBlank())
              .map(ClientProperty::parse)
              .toList());
    }
  }
}
