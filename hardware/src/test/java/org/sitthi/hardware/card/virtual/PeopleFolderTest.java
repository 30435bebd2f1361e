package org.sitthi.hardware.card.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.hardware.card.thaiid.Applet;
import org.sitthi.hardware.citizen.CitizenNumber;

class PeopleFolderTest {

  private static final String JSON =
      """
      {"key":"a","about":"one","card":{"kind":"thai-id","layout":"0003"},"nhso":{"fault":"none"}}
      """;

  @Test
  void everybodyIsMadeUpAndHasACardThatCanBeMade() {
    Set<String> numbers = new HashSet<>();
    for (MadeUpPerson person : PeopleFolder.builtIn().all()) {
      CardData card = person.card();
      assertThat(person.about()).isNotBlank();
      assertThat(CardImage.of(card)).containsKey(Applet.MOI);
      if (card.kind() != CardData.Kind.OTHER_CARD) {
        assertThat(card.number()).matches("9[0-9]{12}");
        assertThat(card.issuerNumber()).matches("9[0-9]{12}");
        assertThat(numbers.add(card.number())).isTrue();
        assertThat(CitizenNumber.parse(card.number()).isPresent())
            .isEqualTo(!person.key().equals("wrong-digit"));
      }
      assertThat(person.toString()).isEqualTo("MadeUpPerson[" + person.key() + "]");
    }
    assertThat(numbers).hasSize(14);
  }

  @Test
  void theLongestTextsFillTheirFields() {
    CardData card = PeopleFolder.builtIn().get("long").card();
    assertThat(card.thaiName()).hasSize(100);
    assertThat(card.englishName()).hasSize(100);
    assertThat(card.address()).hasSize(160);
  }

  @Test
  void aFolderOnDiskIsReadByFileName(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.json"), JSON);
    PeopleFolder people = PeopleFolder.of(folder);
    assertThat(people.get("a").nhso().path("fault").asString()).isEqualTo("none");
    assertThat(people.find("b")).isEmpty();
    assertThatThrownBy(() -> people.get("b")).hasMessage("nobody is called b; there are a");
  }

  @Test
  void aFileThatIsNoPersonIsNamed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("broken.json"), "{");
    assertThatThrownBy(() -> PeopleFolder.of(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("broken.json");
    Files.delete(folder.resolve("broken.json"));
    Files.writeString(folder.resolve("b.json"), JSON);
    assertThatThrownBy(() -> PeopleFolder.of(folder)).hasMessageContaining("b.json");
  }
}
