package org.borderflow.web;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.report.Text;

/**
 * By what names the server may be asked for. A page from elsewhere can make its own name point
 * here, and a browser then counts us as its origin; it cannot change what it calls us.
 *
 * @param onlyThisMachine whether only this machine can reach the server
 * @param guarded whether one must know a token to read; a page from elsewhere does not
 * @param known names that are ours, in small letters
 * @param allowed names that were given as the only ones, in small letters
 */
record Hosts(boolean onlyThisMachine, boolean guarded, Set<String> known, Set<String> allowed) {
  private static final Pattern LITERAL =
      Pattern.compile("([0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-f:.]+])(:[0-9]{1,5})?");
  private static final Pattern END = Pattern.compile("\\.?(:[0-9]{1,5})?$");
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");
  private static final int LONGEST = 253;

  Hosts {
    known = Set.copyOf(known);
    allowed = Set.copyOf(allowed);
  }

  /**
   * Those of a server that listens there.
   *
   * @param address the address as it was given, which may be a name of this machine
   */
  static Hosts of(String address, boolean onlyThisMachine, boolean guarded) {
    return new Hosts(onlyThisMachine, guarded, Set.of(bare(address)), Set.of());
  }

  /** The same, and this name is ours too. */
  Hosts knownAs(Optional<String> name) {
    Set<String> all = new LinkedHashSet<>(known);
    name.map(Hosts::bare).ifPresent(all::add);
    return new Hosts(onlyThisMachine, guarded, all, allowed);
  }

  /**
   * The same, with these names given.
   *
   * @throws CommandFailure when one of them is no name
   */
  Hosts allowing(Collection<String> names) {
    Set<String> all = new LinkedHashSet<>(allowed);
    names.forEach(name -> all.add(checked(name.strip())));
    return new Hosts(onlyThisMachine, guarded, known, all);
  }

  /** Whether a request with this header {@code Host} may be answered. */
  boolean allow(String header) {
    if (Loopback.isName(header)) {
      return true;
    }
    if (!onlyThisMachine && (isLiteral(header) || (guarded && allowed.isEmpty()))) {
      return true;
    }
    String name = bare(header);
    return known.contains(name) || allowed.contains(name);
  }

  /** How to ask instead. */
  String advice() {
    String numbers = onlyThisMachine ? "localhost or 127.0.0.1" : "its address";
    return "it is not asked for by that name; ask for "
        + numbers
        + ", or for a name that --http-allow-host allows";
  }

  /**
   * No name is looked up for a literal, so nobody can have made it point here: a page that a
   * browser has from such an address has come from that very address.
   */
  private static boolean isLiteral(String header) {
    return LITERAL.matcher(header.toLowerCase(Locale.ROOT)).matches();
  }

  /** Without port, and without the dot that a full name may end with. */
  private static String bare(String host) {
    return END.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
  }

  private static String checked(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.length() > LONGEST || !NAME.matcher(lower).matches()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--http-allow-host "
              + Text.quote(name)
              + " is no name of a host; write one as borders.example.org, without a port");
    }
    return lower;
  }
}
