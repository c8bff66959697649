package org.borderflow.alert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.report.Coded;
import org.borderflow.report.InvalidValueException;
import picocli.CommandLine.Option;

/** Who is told of episodes that are news. */
public final class AlertOptions {
  private static final Pattern NAMED =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]{0,49})=(https?://.*)", Pattern.CASE_INSENSITIVE);

  /** Where a secret address goes instead: the variable's name follows. */
  private static final String PUBLIC =
      ". Others on this machine can read command lines: give a secret address in the settings file,"
          + " or as BORDERFLOW_ALERT_";

  @Option(names = "--alert-log", description = "tell in the log, a line for each change")
  private boolean log;

  @Option(
      names = "--alert-webhook",
      paramLabel = "[NAME=]URL",
      description =
          "post JSON here; repeat it, or separate several by spaces; NAME tells two on one host"
              + " apart"
              + PUBLIC
              + "WEBHOOK")
  private List<String> webhooks = List.of();

  @Option(
      names = "--alert-slack",
      paramLabel = "URL",
      description =
          "post to this incoming webhook of Slack, Mattermost or the like" + PUBLIC + "SLACK")
  private Optional<String> slack = Optional.empty();

  @Option(
      names = "--alert-alertmanager",
      paramLabel = "URL",
      description = "keep alerts in this Prometheus Alertmanager" + PUBLIC + "ALERTMANAGER")
  private Optional<String> alertmanager = Optional.empty();

  @Option(
      names = "--alert-secret-file",
      paramLabel = "FILE",
      description = "sign webhooks with the secret in it (or in BORDERFLOW_ALERT_SECRET)")
  private Optional<Path> secretFile = Optional.empty();

  @Option(
      names = "--alert-from",
      paramLabel = "WHERE",
      description =
          "where a new channel begins: earliest or latest (default: latest; in the demo earliest)")
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--alert-attempts",
      paramLabel = "N",
      defaultValue = "8",
      description = "attempts before the next start tries again (default: ${DEFAULT-VALUE})")
  private int attempts = 8;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "where people find this installation's page, for links")
  private Optional<String> publicUrl = Optional.empty();

  /** Filled by picocli. */
  public AlertOptions() {}

  /**
   * What was asked for.
   *
   * @throws CommandFailure when an option is wrong, or the secret cannot be read
   */
  public AlertPlan plan() {
    if (attempts < 1) {
      throw new CommandFailure(
          ExitCode.USAGE, "--alert-attempts: is " + attempts + ", give 1 or more");
    }
    return new AlertPlan(
        channels(),
        AlertSecret.signature(secretFile, Optional.ofNullable(System.getenv(AlertSecret.VARIABLE))),
        publicUrl.map(text -> new PublicUrl(Target.parseBase("--public-url", text))),
        from.map(AlertOptions::startFrom),
        attempts);
  }

  private static StartFrom startFrom(String code) {
    try {
      return Coded.of(StartFrom.class, "--alert-from", code);
    } catch (InvalidValueException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
  }

  private List<ChannelKind> channels() {
    List<ChannelKind> channels = new ArrayList<>();
    if (log) {
      channels.add(new ChannelKind.Log());
    }
    webhooks.stream()
        .flatMap(text -> Stream.of(text.strip().split("\\s+")))
        .forEach(text -> channels.add(webhook(text)));
    slack.ifPresent(
        text -> channels.add(new ChannelKind.Slack(Target.parse("--alert-slack", text))));
    alertmanager.ifPresent(
        text ->
            channels.add(
                new ChannelKind.Alertmanager(Target.parseBase("--alert-alertmanager", text))));
    Set<String> names = new HashSet<>();
    for (ChannelKind channel : channels) {
      if (!names.add(channel.name())) {
        throw new CommandFailure(
            ExitCode.USAGE,
            "--alert-webhook: two are called "
                + channel.name()
                + "; name them, as in --alert-webhook one=https://…");
      }
    }
    return channels;
  }

  private static ChannelKind webhook(String text) {
    Matcher named = NAMED.matcher(text);
    if (named.matches()) {
      return new ChannelKind.Webhook(
          named.group(1), Target.parse("--alert-webhook", named.group(2)));
    }
    Target target = Target.parse("--alert-webhook", text);
    return new ChannelKind.Webhook(target.authority(), target);
  }
}
