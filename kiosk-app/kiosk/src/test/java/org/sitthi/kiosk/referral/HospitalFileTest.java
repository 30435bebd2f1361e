package org.sitthi.kiosk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HospitalFileTest {

  @TempDir private Path folder;

  @Test
  void aListIsReadAndKeptAndReadAgain() throws Exception {
    Path file =
        file("\uFEFFcode,name,name_en\r\n00042,\"รพ. \"\"สมมติ\"\", สาขา 1\",\"Ex, ample\"\r\n");
    HospitalList list = HospitalFile.read(file);
    assertThat(list.all())
        .containsExactly(new Hospital("00042", "รพ. \"สมมติ\", สาขา 1", "Ex, ample"));
    HospitalFile.write(list, folder.resolve("data"));
    assertThat(HospitalFile.of(folder.resolve("data")).orElseThrow().all()).isEqualTo(list.all());
  }

  @Test
  void noListIsNoFault() throws Exception {
    assertThat(HospitalFile.of(folder)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "hcode,name\\n99901,ก|:1: the first line is code,name or code,name,name_en",
        "code,name\\n9990,ก|:2: a code has five digits; leading zeros are kept",
        "code,name\\n99901,ก\\n99901,ข|:3: code 99901 stands in line 2 too",
        "code,name\\n99901|:2: 2 fields wanted, 1 found",
        "code,name\\n99901,|:2: a name is missing",
        "code,name\\n\\n99901,\"ก|:3: a quote is not closed",
        "code,name|:1: no hospital in it",
        "code,name\\n99901,ก\tข|:2: a name has up to 150 characters"
      })
  void theFirstFaultIsToldWithItsLine(String text, String fault) throws IOException {
    Path file = file(text.replace("\\n", "\n"));
    assertThatThrownBy(() -> HospitalFile.read(file))
        .isInstanceOf(HospitalListException.class)
        .hasMessage(file + fault);
  }

  @Test
  void aFileOfAnotherEncodingIsToldAsSuch() throws IOException {
    Path file = folder.resolve("list.csv");
    Files.write(file, "code,name\n99901,โรง".getBytes(Charset.forName("TIS-620")));
    assertThatThrownBy(() -> HospitalFile.read(file)).hasMessage(file + ":1: not UTF-8");
  }

  @Test
  void aListThatCanNotBeWrittenLeavesTheOneBefore() throws Exception {
    HospitalList one = HospitalFile.read(file("code,name\n99901,ก\n"));
    HospitalFile.write(one, folder);
    Files.createDirectory(folder.resolve(HospitalFile.NAME + ".new"));
    HospitalList other = HospitalFile.read(file("code,name\n99902,ข\n"));
    assertThatThrownBy(() -> HospitalFile.write(other, folder)).isInstanceOf(IOException.class);
    assertThat(HospitalFile.of(folder).orElseThrow().all()).isEqualTo(one.all());
  }

  @Test
  void theMadeUpListThatShipsIsRight() throws Exception {
    Path file = folder.resolve("made-up.csv");
    try (InputStream shipped =
        Objects.requireNonNull(HospitalFile.class.getResourceAsStream("made-up-hospitals.csv"))) {
      Files.copy(shipped, file);
    }
    assertThat(HospitalFile.read(file).all())
        .hasSizeGreaterThan(6)
        .allMatch(hospital -> hospital.code().startsWith("999"));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("list.csv"), text);
  }
}
