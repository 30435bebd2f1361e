package org.sitthi.kiosk.notice;

import java.util.Optional;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/**
 * What somebody may have to do something about. A line of the log that carries one is explained by
 * {@code journalctl -x}, in the words of {@code systemd/sitthi.catalog}.
 */
public enum Notice {
  /** A card was left in, and somebody has to come. */
  ALARM_CARD("ddc2201284ed4bd1a1dc998551b84b69"),
  /** A token of NHSO's servers ends soon, has ended, is refused or is not there. */
  TOKEN("46a6a5825f724bd8a5f750e1fc604e5e"),
  /** A way to NHSO failed three times in a row and rests, or is tried again. */
  NHSO_WAY("5016797a2a494a7eac53151554c3471b"),
  /** NHSO's agent fell silent in the midst of a call. */
  AGENT_SILENT("75b26d1452c14649ab42a374aad9b5fb"),
  /** NHSO's history has no code for an attempt whose answer was lost. */
  CODE_NOT_FOUND("0fc7ab6ccaea4df7a30553e21e1dc667"),
  /** The central store takes nothing now. */
  STORE_AWAY("c33d1b6454b94838a631e8c1f57634b5"),
  /** A day could not be closed with the central store. */
  DAY_OPEN("2b53e77eca494280a41ed41b6e2c4e90"),
  /** The journal could not keep something. */
  NOT_SAVED("b4e97d1608ed4d41ae03555f3315c721"),
  /** Records are saved without chain and signature. */
  UNSIGNED("f21dcc63be174dc4a2195974aeb692a0"),
  /** The kiosk's certificate was not renewed. */
  CERTIFICATE_NOT_RENEWED("d5ddc472eb854b8ca809fa33a79169b9"),
  /** Site settings of the central store are not used. */
  SETTINGS_REFUSED("01eb67139e4e494ca7090b7330b6cf6e"),
  /** The printer has trouble. */
  PRINTER("755aa4ce8e6a4977af14a9b21fb51c5d"),
  /** The roll will soon be at its end. */
  PAPER_LOW("f0c27e8f294f4cb6a27a120b02fc4b5f"),
  /** The cabinet's panel does not answer. */
  PANEL_LOST("054117d68ebc47cbaf0002f0c79947a1"),
  /** Mains power is away. */
  ON_BATTERY("63f6677d87304974a626b31767ab08bb"),
  /** A fault in this program: it ends, and is started again. */
  BUG("f2eeb7c91f1247c5a1008f9956e9839b");

  private final String id;

  Notice(String id) {
    this.id = id;
  }

  /** What the system's journal knows it by: 128 bits in hexadecimal digits, the same for ever. */
  public String id() {
    return id;
  }

  /** What a line of the log carries. */
  public Marker marker() {
    return MarkerFactory.getDetachedMarker(id);
  }

  /** The one that this marker stands for. */
  public static Optional<Notice> of(Marker marker) {
    for (Notice notice : values()) {
      if (notice.id.equals(marker.getName())) {
        return Optional.of(notice);
      }
    }
    return Optional.empty();
  }
}
