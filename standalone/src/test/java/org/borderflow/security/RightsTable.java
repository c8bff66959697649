package org.borderflow.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.borderflow.broker.SecuredBroker.Right;

/** The table of rights in the operations manual: by command, what it must be allowed. */
final class RightsTable {
  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-z -]+)` \\| ([A-Za-z, ]+) \\| (.+) \\|$", Pattern.MULTILINE);
  private static final Pattern RESOURCE =
      Pattern.compile("(topic|group|transactional id)s? `([^`*]+)(\\*?)`");

  private RightsTable() {}

  static Map<String, List<Right>> read() throws IOException {
    String text = Files.readString(Path.of("..", "docs", "operations.md"));
    String section = text.substring(text.indexOf("\n## Rights\n"));
    Map<String, List<Right>> rights = new LinkedHashMap<>();
    ROW.matcher(section.substring(0, section.indexOf("\n## ", 1)))
        .results()
        .forEach(
            row -> rights.computeIfAbsent(row.group(1), name -> new ArrayList<>()).addAll(of(row)));
    return rights;
  }

  private static List<Right> of(MatchResult row) {
    Matcher resource = RESOURCE.matcher(row.group(3));
    if (!resource.matches()) {
      throw new IllegalArgumentException("no resource: " + row.group(3));
    }
    ResourcePattern pattern =
        new ResourcePattern(
            ResourceType.fromString(resource.group(1).replace(' ', '_')),
            resource.group(2),
            resource.group(3).isEmpty() ? PatternType.LITERAL : PatternType.PREFIXED);
    return Arrays.stream(row.group(2).split(", "))
        .map(name -> AclOperation.fromString(name.replaceAll("(?<=[a-z])(?=[A-Z])", "_")))
        .map(operation -> new Right(operation, pattern))
        .toList();
  }
}
