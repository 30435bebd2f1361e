package org.sitthi.hardware.card.thaiid;

import java.util.HexFormat;

/** The applets that give something without a PIN (facts/thai-id-card.md §2). */
public enum Applet {
  /** Identity, address, photo. */
  MOI("A000000054480001"),
  /** Entitlement as last written; not on the oldest cards. */
  NHSO("A000000054480083"),
  /** State of the card and its laser number. */
  ADM("A000000084060002");

  private final String name;

  Applet(String name) {
    this.name = name;
  }

  /** The AID, 8 bytes. */
  public byte[] aid() {
    return HexFormat.of().parseHex(name);
  }

  /** SELECT by this name, 13 bytes. */
  byte[] select() {
    byte[] command = {0, (byte) 0xA4, 4, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0};
    byte[] aid = aid();
    System.arraycopy(aid, 0, command, 5, aid.length);
    return command;
  }
}
