package org.borderflow.estimate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.borderflow.day.Part;
import org.borderflow.report.Figure;
import org.borderflow.report.Period;

/**
 * What is said of one slot and what has become of it.
 *
 * @param slot what it is about
 * @param agreed the number that is agreed on; none when no claim stands
 * @param claims every claim, in order
 * @param apart the claims that have no vote, and why
 * @param statements how many different statements the claims make
 */
record Hearing(
    Slot slot,
    Optional<Agreed> agreed,
    List<Claim> claims,
    Map<Claim, Part> apart,
    int statements) {

  /** All reports that pass on the same claim of the same authority are one statement. */
  private record Statement(Authority authority, Period period, Figure figure) {
    static Statement of(Claim claim) {
      return new Statement(claim.authority(), claim.report().period(), claim.report().figure());
    }
  }

  /** What has become of the claims on a slot. */
  static Hearing of(
      Slot slot, Optional<Agreed> agreed, List<Claim> claims, Map<Claim, Part> apart) {
    return new Hearing(slot, agreed, claims, apart, statements(claims));
  }

  private static int statements(List<Claim> claims) {
    if (claims.size() == 1) {
      return 1;
    }
    Set<Statement> different = new HashSet<>();
    for (Claim claim : claims) {
      different.add(Statement.of(claim));
    }
    return different.size();
  }

  /**
   * The part of a claim in a day.
   *
   * @param fills whether the day's number comes from this slot
   * @param fits whether what is agreed on fits the day's number
   */
  Part part(Claim claim, boolean fills, boolean fits) {
    Optional<Part> own = apart.isEmpty() ? Optional.empty() : Optional.ofNullable(apart.get(claim));
    return own.orElseGet(() -> voted(claim, fills, fits));
  }

  private Part voted(Claim claim, boolean fills, boolean fits) {
    Agreed number = agreed.orElseThrow();
    if (!number.isSupportedBy(claim)) {
      return Part.OUTVOTED;
    }
    if (fills) {
      return number.isDecidedBy(claim) ? Part.USED : Part.AGREES;
    }
    return fits ? Part.AGREES : Part.CONTRADICTS;
  }
}
