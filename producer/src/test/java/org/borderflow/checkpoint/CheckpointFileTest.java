package org.borderflow.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
  private static final Checkpoint CHECKPOINT =
      new Checkpoint(
          Checkpoint.VERSION,
          "mine",
          new TopicIdentity("cluster", "borderflow.reports", "id", 2),
          new RunPlan("abc", "--order event-time --loop 1", 10),
          7,
          4,
          List.of(12L, 0L),
          false);

  /** The same as a file has it. */
  private static final String WHOLE =
      "{\"version\":1,\"runId\":\"mine\",\"topic\":{\"clusterId\":\"cluster\",\"name\":"
          + "\"borderflow.reports\",\"topicId\":\"id\",\"partitions\":2},\"plan\":{\"fingerprint\":"
          + "\"abc\",\"options\":\"--order event-time --loop 1\",\"reports\":10},\"movedDays\":7,"
          + "\"acknowledged\":4,\"offsets\":[12,0],\"ended\":false}";

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("c");
  }

  @Test
  void keepsWhatWasWrittenLast() {
    try (CheckpointFile file = CheckpointFile.open(file())) {
      assertThat(file.found()).isEmpty();
      file.write(CHECKPOINT, ExitCode.PARTLY_SENT);
      file.write(CHECKPOINT.at(10, List.of(13L, 5L), true), ExitCode.PARTLY_SENT);
    }
    try (CheckpointFile file = CheckpointFile.open(file())) {
      Checkpoint found = file.found().orElseThrow();
      assertThat(found).isEqualTo(CHECKPOINT.at(10, List.of(13L, 5L), true));
      assertThat(found.isFinished()).isTrue();
    }
  }

  @Test
  void isHeldByOneAtATime() {
    try (CheckpointFile first = CheckpointFile.open(file())) {
      assertThat(first.path()).isEqualTo(file());
      assertThatThrownBy(() -> CheckpointFile.open(file()))
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining("is in use by another replay");
    }
    CheckpointFile.open(file()).close();
  }

  @Test
  void isHeldByOneAtATimeByWhateverName() throws IOException {
    try (CheckpointFile first = CheckpointFile.open(file())) {
      first.write(CHECKPOINT, ExitCode.PARTLY_SENT);
      Path link = Files.createSymbolicLink(folder.resolve("link"), file());
      assertThatThrownBy(() -> CheckpointFile.open(link))
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining("is in use by another replay");
    }
    try (CheckpointFile linked = CheckpointFile.open(folder.resolve("link"))) {
      linked.write(CHECKPOINT.at(5, List.of(13L, 0L), false), ExitCode.PARTLY_SENT);
    }
    try (CheckpointFile file = CheckpointFile.open(file())) {
      assertThat(file.found().orElseThrow().acknowledged()).isEqualTo(5);
    }
  }

  /** What a process that died while it wrote leaves behind is not what counts. */
  @Test
  void aHalfWrittenSuccessorDoesNoHarm() throws IOException {
    try (CheckpointFile file = CheckpointFile.open(file())) {
      file.write(CHECKPOINT, ExitCode.PARTLY_SENT);
    }
    Files.writeString(folder.resolve("c.new"), "{\"version\":1,\"run");
    try (CheckpointFile file = CheckpointFile.open(file())) {
      assertThat(file.found()).contains(CHECKPOINT);
      file.write(CHECKPOINT.at(5, List.of(13L, 0L), false), ExitCode.PARTLY_SENT);
    }
    try (CheckpointFile file = CheckpointFile.open(file())) {
      assertThat(file.found().orElseThrow().acknowledged()).isEqualTo(5);
    }
  }

  @Test
  void refusesWhatIsNoCheckpointAndDoesNotHoldIt() throws IOException {
    Files.writeString(file(), WHOLE);
    CheckpointFile.open(file()).close();
    List<String> others =
        List.of(
            "",
            "null",
            "origin,destination",
            "{}",
            "{\"version\":2}",
            "{\"version\":1,\"offsets\":[]}",
            WHOLE.replace("\"version\":1", "\"version\":2"),
            WHOLE.replace("\"runId\":\"mine\",", ""),
            WHOLE.replace("\"topicId\":\"id\",", ""),
            WHOLE.replace("\"fingerprint\":\"abc\",", ""),
            WHOLE.replace("[12,0]", "[12]"),
            WHOLE.replace("[12,0]", "[12,-1]"),
            WHOLE.replace("\"acknowledged\":4", "\"acknowledged\":11"));
    for (String text : others) {
      Files.writeString(file(), text);
      assertThatThrownBy(() -> CheckpointFile.open(file()))
          .as(text)
          .isInstanceOf(CommandFailure.class)
          .hasMessage(file() + ": is no checkpoint of this version; name another file");
    }
    Files.delete(file());
    CheckpointFile.open(file()).close();
  }

  /** And leaves no lock beside it. */
  @Test
  void refusesAFolder() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    assertThatThrownBy(() -> CheckpointFile.open(other))
        .isInstanceOf(CommandFailure.class)
        .hasMessage(other + ": is no checkpoint of this version; name another file");
    assertThat(folder.toFile().list()).containsExactly("other");
  }

  @Test
  void saysWhatCannotBeWritten() {
    assertThatThrownBy(() -> CheckpointFile.open(folder.resolve("none").resolve("c")))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("cannot be written")
        .hasMessageEndingWith("name another file");
  }
}
