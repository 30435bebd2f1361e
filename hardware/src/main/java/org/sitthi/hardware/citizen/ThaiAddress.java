package org.sitthi.hardware.citizen;

/**
 * The registered address, each part found by its Thai label, empty where the card has none.
 *
 * @param houseNumber house number
 * @param moo village, with its label (หมู่ที่ 4)
 * @param trok lane, with its label
 * @param soi side street, with its label
 * @param road road, with its label
 * @param subdistrict tambon or khwaeng, with its label
 * @param district amphoe or khet, with its label
 * @param province province, with its label except for Bangkok
 * @param raw the card's text as it stood, trimmed
 */
public record ThaiAddress(
    String houseNumber,
    String moo,
    String trok,
    String soi,
    String road,
    String subdistrict,
    String district,
    String province,
    String raw) {

  /** Never the address: a record that holds one may be logged by mistake. */
  @Override
  public String toString() {
    return "ThaiAddress[…]";
  }
}
