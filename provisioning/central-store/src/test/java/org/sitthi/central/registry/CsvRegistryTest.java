package org.sitthi.central.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRegistryTest {

  private static final String HEAD =
      "citizen_id,hn,title,first_name,last_name,birth_date,sex,visit_date,visit_number\n";
  private static final String ONE =
      "9123456789010,0001234,นาง,สมใจ,\"ตัวอย่าง, ยิ่ง\",1990-04,F,2026-03-02,690302000123\n";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("register.csv");
  }

  @Test
  void aPersonIsFoundByNumberWithTheDaysVisit() throws IOException {
    Files.writeString(file, HEAD + ONE);
    CsvRegistry registry = CsvRegistry.open(file);

    assertThat(registry.find("9123456789010", DAY))
        .isInstanceOfSatisfying(
            RegistryAnswer.Found.class,
            found -> {
              assertThat(found.patient().hn()).isEqualTo("0001234");
              assertThat(found.patient().lastName()).isEqualTo("ตัวอย่าง, ยิ่ง");
              assertThat(found.patient().birthDate()).contains("1990-04");
              assertThat(found.patient().visitNumber()).contains("690302000123");
            });
    assertThat(registry.find("9123456789010", DAY.plusDays(1)))
        .isInstanceOfSatisfying(
            RegistryAnswer.Found.class,
            found -> assertThat(found.patient().visitNumber()).isEmpty());
    assertThat(registry.find("9000000000004", DAY)).isEqualTo(new RegistryAnswer.NotKnown());
  }

  @Test
  void aFileThatChangedIsReadAgainAndABrokenOneIsNot() throws IOException {
    Files.writeString(file, HEAD + ONE);
    CsvRegistry registry = CsvRegistry.open(file);

    renew(HEAD + ONE.replace("0001234", "0009999"), 10);
    assertThat(hn(registry)).isEqualTo("0009999");

    renew(HEAD + ONE.replace("1990-04", "สองพัน"), 20);
    assertThat(hn(registry)).isEqualTo("0009999");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          9123456789010 | 912345678901  | row 2: citizen_id: 13 digits wanted
          1990-04       | 15/04/2533    | row 2: birth_date
          ,F,           | ,หญิง,         | row 2: sex: M, F or U wanted
          0001234       | 123456789012345678901 | row 2: hn: 1 to 20 characters
          2026-03-02    | 2026-02-30    | row 2: visit_date: no such day
          birth_date    | born          | row 2: birth_date: missing
          """)
  void whatIsWrongIsNamedByRowAndColumnAndNotQuoted(String old, String now, String told)
      throws IOException {
    Files.writeString(file, (HEAD + ONE).replace(old, now));

    IOException refused = catchThrowableOfType(IOException.class, () -> CsvRegistry.open(file));

    assertThat(refused).hasMessageContaining(told);
    assertThat(refused.toString()).doesNotContain("9123").doesNotContain("สมใจ");
  }

  @Test
  void twoHospitalNumbersForOnePersonAreRefused() throws IOException {
    Files.writeString(file, HEAD + ONE + ONE.replace("0001234", "0005555"));

    assertThat(catchThrowableOfType(IOException.class, () -> CsvRegistry.open(file)))
        .hasMessageContaining("row 3", "two hospital numbers");
  }

  private static String hn(CsvRegistry registry) {
    return ((RegistryAnswer.Found) registry.find("9123456789010", DAY)).patient().hn();
  }

  private void renew(String text, int laterSeconds) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(laterSeconds)));
  }
}
