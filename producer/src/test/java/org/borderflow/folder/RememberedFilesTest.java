package org.borderflow.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedFilesTest {
  @TempDir private Path folder;

  private Path state() {
    return folder.resolve("state.jsonl");
  }

  private RememberedFiles open() throws IOException {
    return RememberedFiles.open(state(), Optional.empty());
  }

  private FileState file(String name, String text) throws IOException {
    return FileState.of(Files.writeString(folder.resolve(name), text)).orElseThrow();
  }

  @Test
  void remembersAcrossStarts() throws IOException {
    FileState file = file("a.csv", "abc");
    try (RememberedFiles files = open()) {
      assertThat(files.includes(file)).isFalse();
      files.done(file, file.sha256());
      assertThat(files.includes(file)).isTrue();
    }
    try (RememberedFiles files = open()) {
      assertThat(files.includes(file)).isTrue();
      assertThat(files.includesContent(file.sha256())).isTrue();
      assertThat(files.includes(file("a.csv", "abcd"))).isFalse();
      assertThat(files.includes(file("b.csv", "abc"))).isFalse();
    }
  }

  /** As a crash leaves it: whatever of the last line had been written by then. */
  @Test
  void passesOverALineThatIsCutOffAndGoesOnBehindIt() throws IOException {
    FileState one = file("a.csv", "a");
    FileState other = file("b.csv", "b");
    try (RememberedFiles files = open()) {
      files.done(one, one.sha256());
    }
    Files.writeString(state(), "{\"name\":\"b.csv\",\"si", StandardOpenOption.APPEND);
    try (RememberedFiles files = open()) {
      assertThat(files.includes(one)).isTrue();
      assertThat(files.includes(other)).isFalse();
      files.done(other, other.sha256());
    }
    try (RememberedFiles files = open()) {
      assertThat(files.includes(one)).isTrue();
      assertThat(files.includes(other)).isTrue();
    }
  }

  @Test
  void refusesAStateThatAnotherUses() throws IOException {
    try (RememberedFiles files = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(IOException.class)
          .hasMessage("another program uses it");
      assertThat(files.includesContent("")).isFalse();
    }
    open().close();
  }

  /** Nothing of it has been published for certain, so neither a copy nor a next start skips it. */
  @Test
  void whatFailedIsNotTakenForPublished() throws IOException {
    FileState file = file("a.csv", "abc");
    FileState other = file("b.csv", "first");
    try (RememberedFiles files = open()) {
      files.done(other, other.sha256());
      other = file("b.csv", "second");
      files.failed(other, other.sha256());
      files.failed(file, file.sha256());
      assertThat(files.includes(file)).isTrue();
      assertThat(files.includesContent(file.sha256())).isFalse();
    }
    try (RememberedFiles files = open()) {
      assertThat(files.includes(file)).isFalse();
      assertThat(files.includes(other)).isFalse();
      assertThat(files.includesContent(file.sha256())).isFalse();
      files.done(file, file.sha256());
      assertThat(files.includesContent(file.sha256())).isTrue();
    }
    try (RememberedFiles files = open()) {
      assertThat(files.includes(file)).isTrue();
    }
  }

  /** Lines that somebody wrote by hand, or another version. */
  @Test
  void passesOverALineThatLacksSomething() throws IOException {
    Files.writeString(state(), "{\"name\":\"a.csv\"}\nnull\n{}\n");
    try (RememberedFiles files = open()) {
      assertThat(files.includes(file("a.csv", "a"))).isFalse();
    }
  }

  @Test
  void putsFailedFilesWhereItIsToldAndNeverOverAnother() throws IOException {
    Path failed = folder.resolve("failed");
    try (RememberedFiles files = RememberedFiles.open(state(), Optional.of(failed))) {
      assertThat(files.failed(file("a.csv", "1"), "h1"))
          .isEqualTo("kept as " + failed.resolve("a.csv"));
      assertThat(files.failed(file("a.csv", "2"), "h2"))
          .isEqualTo("kept as " + failed.resolve("a.csv.1"));
    }
    assertThat(failed.resolve("a.csv")).hasContent("1");
    assertThat(failed.resolve("a.csv.1")).hasContent("2");
    assertThat(folder.resolve("a.csv")).doesNotExist();
  }
}
