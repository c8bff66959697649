package org.borderflow.benchmark;

/**
 * How much there is of something.
 *
 * @param entries how many keys with their values
 * @param bytes length of keys and values together
 */
record Volume(long entries, long bytes) {
  static final Volume NONE = new Volume(0, 0);

  /** A key and its value; a deleted key has an empty one. */
  static Volume of(byte[] key, byte[] value) {
    return new Volume(1, (long) key.length + value.length);
  }

  Volume plus(Volume other) {
    return new Volume(entries + other.entries, bytes + other.bytes);
  }
}
