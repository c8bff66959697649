package org.borderflow.folder;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Files that are moved out of the folder once they have been dealt with.
 *
 * @param done where those go that were read to their end
 * @param failed where the others go
 */
public record MovedFiles(Path done, Path failed) implements HandledFiles {

  @Override
  public boolean includes(FileState file) {
    return false;
  }

  @Override
  public boolean includesContent(String sha256) {
    return false;
  }

  @Override
  public void done(FileState file, String sha256) throws IOException {
    FileMover.move(file.path(), done);
  }

  @Override
  public String failed(FileState file, String sha256) throws IOException {
    return "kept as " + FileMover.move(file.path(), failed);
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
