package org.sitthi.kiosk.nhso.agent;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimRequest;
import org.sitthi.kiosk.nhso.town.TownFault;
import org.sitthi.kiosk.nhso.town.TownPerson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Made-up people and what they ask for. */
public final class MadeUp {

  /** The day of {@link ScriptedAgent#NOW} in Bangkok. */
  public static final LocalDate TODAY = LocalDate.of(2026, 1, 20);

  public static final String HOSPITAL = "99900";
  public static final String TYPE = "PG0060001";
  public static final CitizenNumber NUMBER = new CitizenNumber("9999999999994");
  public static final String PROOF = "00000000-0000-4000-8000-000000000001";
  public static final String MOBILE = "0000000001";
  public static final String FIRST_NAME = "ทดสอบ";
  public static final String LAST_NAME = "ตัวอย่าง";

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
        "startDateTime": "2023-05-02T09:15:00",
        "expireDateTime": "2065-04-14T23:59:59"
      }
      """;

  private MadeUp() {}

  /** The n-th made-up number. */
  public static CitizenNumber number(int n) {
    String twelve = String.format(Locale.ROOT, "9%011d", n);
    int sum = IntStream.range(0, 12).map(i -> (twelve.charAt(i) - '0') * (13 - i)).sum();
    return new CitizenNumber(twelve + (11 - sum % 11) % 10);
  }

  public static TownPerson person(CitizenNumber number, TownFault fault) {
    ObjectNode nhso = (ObjectNode) JsonMapper.builder().build().readTree(NHSO);
    nhso.put("fault", fault.wireName());
    return new TownPerson(number.digits(), "003", FIRST_NAME, LAST_NAME, "25330415", "ชาย", nhso);
  }

  public static ClaimRequest request(CitizenNumber number, String proof) {
    return new ClaimRequest(
        UUID.randomUUID(), number, TYPE, Optional.of(MOBILE), Optional.empty(), HOSPITAL, proof);
  }

  public static ClaimRequest request() {
    return request(NUMBER, PROOF);
  }
}
