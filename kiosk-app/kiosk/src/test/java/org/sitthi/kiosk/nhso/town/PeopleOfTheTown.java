package org.sitthi.kiosk.nhso.town;

import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The people whom {@link NhsoSim} knows: one, with everything in order. */
final class PeopleOfTheTown implements TownPeople {

  private static final String NHSO =
      """
      {
        "mainInscl": "(UCS) สิทธิหลักประกันสุขภาพแห่งชาติ",
        "subInscl": "(89) ช่วงอายุ 12-59 ปี",
        "claimTypes": [
          {"claimType": "PG0060001", "claimTypeName": "เข้ารับบริการรักษาทั่วไป (OPD/ IPD/ PP)"},
          {"claimType": "PG0130001", "claimTypeName": "บริการฟอกเลือดด้วยเครื่องไตเทียม (HD)"}
        ],
        "hospSub": {"hcode": "99901", "hname": "หน่วยสมมติ ก"},
        "hospMainOp": {"hcode": "99900", "hname": "รพ.สมมติ"},
        "hospMain": {"hcode": "99900", "hname": "รพ.สมมติ"},
        "paidModel": "1",
        "startDateTime": "2023-05-02T09:15:00"
      }
      """;

  @Override
  public Optional<TownPerson> byKey(String key) {
    return key.equals("example") ? Optional.of(example()) : Optional.empty();
  }

  private static TownPerson example() {
    return new TownPerson(
        "9999999999994",
        "003",
        "ทดสอบ",
        "ตัวอย่าง",
        "25330415",
        "ชาย",
        JsonMapper.builder().build().readTree(NHSO));
  }
}
