package org.borderflow.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {
  @TempDir private Path folder;

  private List<String> complete(WatchedFolder watched) throws IOException {
    return watched.complete().stream().map(FileState::name).toList();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void takesAFileAtTheSecondLookAndByName() throws IOException {
    WatchedFolder watched = new WatchedFolder(folder);
    write("b.csv", "1");
    write("a.csv", "1");
    assertThat(complete(watched)).isEmpty();
    assertThat(watched.growing()).isEqualTo(2);
    assertThat(complete(watched)).containsExactly("a.csv", "b.csv");
    assertThat(watched.growing()).isZero();
  }

  @Test
  void waitsForAFileThatGrows() throws IOException {
    WatchedFolder watched = new WatchedFolder(folder);
    write("a.csv", "1");
    assertThat(complete(watched)).isEmpty();
    write("a.csv", "12");
    assertThat(complete(watched)).isEmpty();
    assertThat(complete(watched)).containsExactly("a.csv");
  }

  @Test
  void waitsForAFileThatIsWrittenAnewWithTheSameLength() throws IOException {
    WatchedFolder watched = new WatchedFolder(folder);
    Path file = write("a.csv", "1");
    assertThat(complete(watched)).isEmpty();
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));
    assertThat(complete(watched)).isEmpty();
    assertThat(complete(watched)).containsExactly("a.csv");
  }

  @Test
  void passesOverUnfinishedHiddenAndNoFiles() throws IOException {
    WatchedFolder watched = new WatchedFolder(folder);
    for (String name : WatchedFolder.UNFINISHED) {
      write("a.csv" + name, "1");
    }
    write("A.CSV.PART", "1");
    write(".a.csv", "1");
    Files.createDirectory(folder.resolve("published.csv"));
    write("published.csv/old.csv", "1");
    complete(watched);
    assertThat(complete(watched)).isEmpty();
    Files.move(folder.resolve("a.csv.part"), folder.resolve("a.csv"));
    complete(watched);
    assertThat(complete(watched)).containsExactly("a.csv");
  }

  @Test
  void saysWhenTheFolderIsGone() {
    assertThatThrownBy(() -> new WatchedFolder(folder.resolve("none")).complete())
        .isInstanceOf(NoSuchFileException.class);
  }

  /** The hash is {@code printf abc | sha256sum}, the first example of FIPS 180-2. */
  @Test
  void knowsAFileByItsContent() throws IOException {
    FileState state = FileState.of(write("a.csv", "abc")).orElseThrow();
    assertThat(state.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(state.holds()).isTrue();
    write("a.csv", "abcd");
    assertThat(state.holds()).isFalse();
  }
}
