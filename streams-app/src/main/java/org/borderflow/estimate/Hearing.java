package org.borderflow.estimate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.borderflow.day.Part;

/**
 * What is said of one slot and what has become of it.
 *
 * @param slot what it is about
 * @param agreed the number that is agreed on; none when no claim stands
 * @param claims every claim, in order
 * @param apart the claims that have no vote, and why
 */
record Hearing(Slot slot, Optional<Agreed> agreed, List<Claim> claims, Map<Claim, Part> apart) {
  Hearing {
    claims = List.copyOf(claims);
  }

  /** Before anything has been said. */
  static Hearing none(Slot slot) {
    return new Hearing(slot, Optional.empty(), List.of(), Map.of());
  }

  /**
   * The part of a claim in a day.
   *
   * @param fills whether the day's number comes from this slot
   * @param fits whether what is agreed on fits the day's number
   */
  Part part(Claim claim, boolean fills, boolean fits) {
    return Optional.ofNullable(apart.get(claim)).orElseGet(() -> voted(claim, fills, fits));
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
