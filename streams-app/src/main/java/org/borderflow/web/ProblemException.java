package org.borderflow.web;

import java.util.Optional;

/** Ends a request with a problem document. */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  private ProblemException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  static ProblemException of(int status, String detail) {
    return new ProblemException(Problem.of(status, detail));
  }

  /**
   * A parameter that cannot be taken: status 400.
   *
   * @param what what is wrong, as the end of a sentence that begins with the parameter's name
   */
  static ProblemException parameter(String name, String what) {
    return new ProblemException(Problem.of(400, name + " " + what, Optional.of(name)));
  }

  static ProblemException notFound(String detail) {
    return of(404, detail);
  }

  Problem problem() {
    return problem;
  }
}
