package org.borderflow.reset;

import java.nio.file.Path;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.topic.Topics;

/**
 * What is reset: one application, and nothing of another whose id begins alike.
 *
 * @param applicationId consumer group, beginning of the changelog topics' names, and name of its
 *     folder in the state folder
 * @param topics names of its topics
 * @param stateDir the state folder, in which each application has its own
 * @param extent how much of it
 */
record ResetScope(String applicationId, Topics topics, Path stateDir, Extent extent) {

  /** How much is reset. */
  enum Extent {
    /** Its place in the reports topic alone: it works through all of them again. */
    PLACE,
    /** Its state too. */
    STATE,
    /** Its state, and its results. */
    OUTPUTS
  }

  /** The id becomes the name of a folder that is deleted: it must not lead out of the other one. */
  ResetScope {
    if (!applicationId.matches("[a-zA-Z0-9._-]{1,200}") || applicationId.matches("\\.{1,2}")) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--application-id is \"" + applicationId + "\"; write letters, digits or . _ -");
    }
  }

  /** The folder of this application alone. */
  Path stateFolder() {
    return stateDir.resolve(applicationId);
  }
}
