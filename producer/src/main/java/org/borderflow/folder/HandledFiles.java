package org.borderflow.folder;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Which files of a folder have been dealt with, and where these are kept. */
public interface HandledFiles extends AutoCloseable {

  /** Whether this file, as it is, has been dealt with. */
  boolean includes(FileState file);

  /** Whether a file with this content has been. */
  boolean includesContent(String sha256);

  /**
   * Notes that a file has been read to its end. On return this outlives the program and the
   * machine.
   *
   * @param file the file
   * @param sha256 the hash of what it holds
   * @throws IOException when that cannot be noted
   */
  void done(FileState file, String sha256) throws IOException;

  /**
   * Notes that a file cannot be read.
   *
   * @return where it is now, in words that go on a sentence
   * @throws IOException when that cannot be noted
   */
  String failed(FileState file, String sha256) throws IOException;

  /**
   * Lets go of what is held open.
   *
   * @throws UncheckedIOException when that fails
   */
  @Override
  void close();
}
