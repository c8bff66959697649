package org.borderflow.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Inputs by chance, made of good ones by what goes wrong with files: bytes changed, lost and
 * repeated, ends put together, and tokens that have broken parsers before. The same seed gives the
 * same inputs.
 */
public final class Mutations {
  private static final int MOST_STEPS = 6;
  private static final List<String> TOKENS =
      List.of(
          "\"",
          "'",
          ",",
          "\n",
          "\r\n",
          "\u0000",
          "\ufeff",
          "{",
          "}",
          "[",
          "]",
          ":",
          "\\",
          "%",
          "%zz",
          "&",
          "=",
          ";",
          ">",
          "<",
          "null",
          "1e400",
          "-0",
          "9223372036854775808",
          "NaN",
          "0000-00-00",
          "2022-02-30",
          "9999999999-12-31",
          "\ud83d\ude00",
          "\u202e",
          "&a",
          "*a",
          "!!java.lang.Object",
          "- ",
          "? ",
          "| ");

  /** Halves of characters, and what no text in UTF-8 has. */
  private static final byte[][] BROKEN = {{(byte) 0xff}, {(byte) 0xc3}, {(byte) 0xed, (byte) 0xa0}};

  private final Random random;
  private final List<byte[]> seeds;

  private Mutations(List<byte[]> seeds, long seed) {
    this.seeds = seeds;
    this.random = new Random(seed);
  }

  /** So many inputs, made of these. */
  public static Stream<byte[]> of(List<String> seeds, long seed, int count) {
    Mutations mutations =
        new Mutations(seeds.stream().map(text -> text.getBytes(UTF_8)).toList(), seed);
    return Stream.generate(mutations::next).limit(count);
  }

  private byte[] any() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private byte[] next() {
    byte[] bytes = any();
    int steps = 1 + random.nextInt(MOST_STEPS);
    for (int i = 0; i < steps; i++) {
      bytes = step(bytes);
    }
    return bytes;
  }

  private byte[] step(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, at + random.nextInt(1 + bytes.length / 4));
    byte[] head = Arrays.copyOf(bytes, at);
    byte[] rest = Arrays.copyOfRange(bytes, at, bytes.length);
    return switch (random.nextInt(6)) {
      case 0 -> joined(head, TOKENS.get(random.nextInt(TOKENS.size())).getBytes(UTF_8), rest);
      case 1 -> joined(head, BROKEN[random.nextInt(BROKEN.length)], rest);
      case 2 -> joined(head, Arrays.copyOfRange(bytes, to, bytes.length));
      case 3 -> joined(head, Arrays.copyOfRange(bytes, at, to), rest);
      case 4 -> joined(head, beginning(any()));
      default -> changed(bytes, at);
    };
  }

  private byte[] beginning(byte[] bytes) {
    return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
  }

  private byte[] changed(byte[] bytes, int at) {
    byte[] other = bytes.clone();
    if (at < other.length) {
      other[at] = (byte) random.nextInt(256);
    }
    return other;
  }

  private static byte[] joined(byte[]... parts) {
    byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
