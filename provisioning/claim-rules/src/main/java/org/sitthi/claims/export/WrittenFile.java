package org.sitthi.claims.export;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One file as it goes out. */
public final class WrittenFile {

  private final String name;
  private final byte[] bytes;
  private final int rows;
  private final SortedMap<String, BigDecimal> sums;

  WrittenFile(String name, byte[] bytes, int rows, Map<String, BigDecimal> sums) {
    this.name = name;
    this.bytes = bytes;
    this.rows = rows;
    this.sums = new TreeMap<>(sums);
  }

  /** Such as {@code INS.txt}. */
  public String name() {
    return name;
  }

  /** As written. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Without the header. */
  public int rows() {
    return rows;
  }

  /** Of each column of numbers, sorted by its name. */
  public SortedMap<String, BigDecimal> sums() {
    return new TreeMap<>(sums);
  }

  /** 64 hex digits. */
  public String sha256() {
    return Hash.sha256(bytes);
  }
}
