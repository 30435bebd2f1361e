package org.sitthi.hardware.card.thaiid;

import java.util.Optional;
import org.sitthi.hardware.card.NhsoApplet;
import org.sitthi.hardware.citizen.PartialDate;

/** From the NHSO applet's 350 bytes to its content. Never throws: what is no date is none. */
final class NhsoDecoder {

  private final byte[] bytes;

  NhsoDecoder(byte[] bytes) {
    this.bytes = bytes;
  }

  NhsoApplet content() {
    return new NhsoApplet(
        text(NhsoField.MAIN_RIGHT),
        text(NhsoField.SUB_RIGHT),
        text(NhsoField.MAIN_HOSPITAL),
        text(NhsoField.SUB_HOSPITAL),
        text(NhsoField.PAID_TYPE),
        PartialDate.ofBuddhist(text(NhsoField.ISSUE_DATE)),
        PartialDate.ofBuddhist(text(NhsoField.EXPIRY_DATE)),
        PartialDate.ofBuddhist(text(NhsoField.UPDATE_DATE)),
        digit(text(NhsoField.HOSPITAL_CHANGES)));
  }

  private String text(NhsoField field) {
    return Tis620.decode(bytes, field.offset(), field.length()).strip();
  }

  private static Optional<Integer> digit(String text) {
    return text.matches("[0-9]") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
