package org.borderflow.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.borderflow.report.Text;

/** Finds mappings: those that come with the program by their names, others as files. */
public final class Mappings {
  /** The names of those that come with the program, in the order of the alphabet. */
  public static final List<String> SHIPPED =
      List.of("bts-border-crossing", "data.gov.hk-passengers", "unhcr-country-totals");

  private static final String SUFFIX = ".yaml";

  private Mappings() {}

  /**
   * A mapping that comes with the program, or else a file.
   *
   * @param nameOrFile one of {@link #SHIPPED}, or a file's name
   * @throws MappingException when there is neither, or it cannot be used
   */
  public static Mapping open(String nameOrFile) {
    return SHIPPED.contains(nameOrFile)
        ? MappingReader.read(nameOrFile, text(nameOrFile))
        : MappingReader.read(nameOrFile, fileText(nameOrFile));
  }

  /**
   * The YAML of a mapping that comes with the program.
   *
   * @param name one of {@link #SHIPPED}
   * @throws MappingException when it is none of them
   */
  public static String text(String name) {
    if (!SHIPPED.contains(name)) {
      throw new MappingException(
          name, "does not come with the program" + hint(name) + "; there are: " + shipped());
    }
    return resource(name + SUFFIX);
  }

  /** The JSON Schema of mappings. */
  public static String schema() {
    return resource("mapping-1.json");
  }

  private static String resource(String file) {
    try (InputStream bytes = Mappings.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException("the program lacks its " + file);
      }
      return new String(bytes.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fileText(String file) {
    try (InputStream bytes = Files.newInputStream(Path.of(file))) {
      byte[] text = bytes.readNBytes(YamlFile.LONGEST + 1);
      if (text.length > YamlFile.LONGEST) {
        throw new MappingException(file, "is larger than 256 KiB; no mapping needs that");
      }
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new MappingException(
          file,
          "is neither a file nor a mapping that comes with the program"
              + hint(file)
              + "; there are: "
              + shipped());
    } catch (CharacterCodingException e) {
      throw new MappingException(file, "is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw new MappingException(
          file, "cannot be read (" + Text.quote(String.valueOf(e.getMessage())) + ")");
    }
  }

  private static String hint(String name) {
    return Nearest.hint(name, SHIPPED);
  }

  private static String shipped() {
    return String.join(", ", SHIPPED);
  }
}
