package org.sitthi.device.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sitthi.hardware.card.virtual.MadeUpPerson;
import org.sitthi.hardware.card.virtual.PeopleFolder;

/** Made-up people who were never here before, all alike but for their number. */
final class FreshPeople {

  private final Path folder;
  private int born;

  FreshPeople(Path folder) {
    this.folder = folder;
  }

  /** Somebody new: universal coverage, one claim type. */
  MadeUpPerson next() throws IOException {
    return next("ใหม่##เสมอ", "Mai##Samoe");
  }

  /**
   * The same with a name that nothing else holds.
   *
   * @param thai first, middle and last name as the card has them
   */
  MadeUpPerson next(String thai, String english) throws IOException {
    born++;
    String number = withCheckDigit("99990001%04d".formatted(born));
    String key = "fresh-" + born;
    Path home = Files.createDirectories(folder.resolve(key));
    Files.writeString(
        home.resolve(key + ".json"),
        """
        {"key":"%s","about":"somebody new",
         "card":{"kind":"thai-id","layout":"0003","number":"%s","thaiName":"นาง#%s",
           "englishName":"Mrs.#%s","birthDate":"25200101","sex":"2","requestNumber":"",
           "placeOfIssue":"อำเภอสมมติ","issuerNumber":"9999999999994","issueDate":"25630101",
           "expiryDate":"25720101","cardType":"01",
           "address":"1#####ตำบลสมมติ#อำเภอสมมติ#จังหวัดสมมติ","photoNumber":""},
         "nhso":{"mainInscl":"(UCS) สิทธิหลักประกันสุขภาพแห่งชาติ","subInscl":"(89) ช่วงอายุ 12-59 ปี",
           "claimTypes":[{"claimType":"PG0060001","claimTypeName":"เข้ารับบริการรักษาทั่วไป"}],
           "hospMain":{"hcode":"99900","hname":"รพ.สมมติ"}},
         "patient":{}}
        """
            .formatted(key, number, thai, english));
    Files.writeString(home.resolve("index.txt"), key + "\n");
    return PeopleFolder.of(home).get(key);
  }

  private static String withCheckDigit(String twelve) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (twelve.charAt(i) - '0') * (13 - i);
    }
    return twelve + (11 - sum % 11) % 10;
  }
}
