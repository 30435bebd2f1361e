package org.sitthi.hardware.card.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.card.CardExtra;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.thaiid.ThaiIdCard;
import org.sitthi.hardware.card.thaiid.ThaiIdContent;
import org.sitthi.hardware.card.virtual.CardData;
import org.sitthi.hardware.card.virtual.MadeUpPerson;
import org.sitthi.hardware.card.virtual.PeopleFolder;
import org.sitthi.hardware.card.virtual.ReplayedCard;
import org.sitthi.hardware.card.virtual.VirtualCard;
import org.sitthi.hardware.citizen.CardExpiry;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.citizen.PartialDate;

class SessionRecorderTest {

  private static final Charset THAI = Charset.forName("TIS-620");

  @Test
  void aRecordedCardIsReadAsTheRealOneWasButForThePerson() throws Exception {
    for (String key : List.of("somchai", "yai", "orawan", "krung", "long", "malee")) {
      MadeUpPerson person = PeopleFolder.builtIn().get(key);
      ThaiIdContent.Understood real = understood(person, EnumSet.allOf(CardExtra.class));
      ReplayedCard replayed = new ReplayedCard(trace(person, EnumSet.allOf(CardExtra.class)));
      ThaiIdContent content =
          new ThaiIdCard<>(replayed).read(EnumSet.allOf(CardExtra.class), news -> {});
      assertThat(content).as(key).isInstanceOf(ThaiIdContent.Understood.class);
      ThaiIdContent.Understood played = (ThaiIdContent.Understood) content;
      Citizen citizen = played.citizen();
      assertThat(citizen.number().digits()).isEqualTo("9999999999994");
      assertThat(citizen.sex()).isEqualTo(real.citizen().sex());
      assertThat(citizen.cardLayout()).isEqualTo(real.citizen().cardLayout());
      assertThat(citizen.thaiName().joined())
          .hasSameSizeAs(real.citizen().thaiName().joined())
          .isNotEqualTo(real.citizen().thaiName().joined());
      assertThat(citizen.address().raw()).hasSameSizeAs(real.citizen().address().raw());
      assertThat(citizen.address().moo().isEmpty())
          .isEqualTo(real.citizen().address().moo().isEmpty());
      assertThat(played.extras().photo().getClass()).isEqualTo(real.extras().photo().getClass());
      played
          .extras()
          .photo()
          .found()
          .ifPresent(photo ->
              assertThat(photo.jpeg())
                  .hasSameSizeAs(real.extras().photo().found().orElseThrow().jpeg()));
      assertThat(played.extras().laserNumber().getClass())
          .isEqualTo(real.extras().laserNumber().getClass());
    }
  }

  @Test
  void tracesFromTheFieldAreReadAsTheirCardsWere() throws Exception {
    Citizen citizen = fixture("layout-0003").citizen();
    assertThat(citizen.thaiName().joined()).isEqualTo("สมม สมมติ สมมต");
    assertThat(citizen.englishName().joined()).isEqualTo("Ex. Example Exampl");
    assertThat(citizen.birthDate().map(PartialDate::iso)).contains("1967-04-12");
    assertThat(citizen.address().province()).startsWith("จังหวัด");
    Citizen old = fixture("layout-0002").citizen();
    assertThat(old.birthDate().map(PartialDate::iso)).contains("1967");
    assertThat(old.expiry()).isEqualTo(new CardExpiry.Lifelong());
  }

  private static ThaiIdContent.Understood fixture(String name) throws Exception {
    try (InputStream in = SessionRecorderTest.class.getResourceAsStream(name + ".trace")) {
      byte[] text = Objects.requireNonNull(in, name).readAllBytes();
      CardTrace trace = CardTrace.parse(new String(text, StandardCharsets.US_ASCII));
      ThaiIdContent content =
          new ThaiIdCard<>(new ReplayedCard(trace))
              .read(EnumSet.of(CardExtra.NHSO, CardExtra.LASER_NUMBER), news -> {});
      assertThat(content).isInstanceOf(ThaiIdContent.Understood.class);
      return (ThaiIdContent.Understood) content;
    }
  }

  @Test
  void nothingOfThePersonIsInATrace() {
    for (MadeUpPerson person : PeopleFolder.builtIn().all()) {
      if (person.card().kind() != CardData.Kind.THAI_ID) {
        continue;
      }
      String trace = trace(person, EnumSet.allOf(CardExtra.class)).text();
      for (String secret : secrets(person.card())) {
        String hex = HexFormat.of().withUpperCase().formatHex(secret.getBytes(THAI));
        assertThat(trace).as(person.key()).doesNotContain(hex);
      }
    }
  }

  @Test
  void aWrongCheckDigitStaysWrong() throws Exception {
    ReplayedCard replayed =
        new ReplayedCard(trace(PeopleFolder.builtIn().get("wrong-digit"), Set.of()));
    assertThat(new ThaiIdCard<>(replayed).read(look -> {}))
        .isInstanceOfSatisfying(
            ThaiIdContent.Refused.class,
            refused -> assertThat(refused.fault()).isEqualTo(CardFault.NUMBER_INVALID));
  }

  @Test
  void whatNobodyKnowsIsWiped() {
    SessionRecorder<RuntimeException> recorder =
        new SessionRecorder<>(command -> new byte[] {1, 2, 3, (byte) 0x90, 0});
    recorder.exchange(HexFormat.of().parseHex("0020000004" + "31323334"));
    recorder.exchange(HexFormat.of().parseHex("80CA9F7F2D"));
    assertThat(recorder.scrubbed())
        .containsExactly(
            new CardTrace.Exchange("002000000400000000", "0000009000"),
            new CardTrace.Exchange("80CA9F7F2D", "0000009000"));
    assertThat(recorder.scrubbed()).isEmpty();
  }

  @Test
  void aTraceIsTextAndBack() {
    CardTrace trace =
        new CardTrace(
            List.of(new CardTrace.Exchange("00A40400", "6A82")), Optional.of(CardFault.WRONG_CARD));
    assertThat(
            CardTrace.parse(
                "# remark\n\n"
                    + trace.text().toLowerCase(Locale.ROOT).replace("wrong_card", "WRONG_CARD")))
        .isEqualTo(trace);
    assertThat(trace.toString()).isEqualTo("CardTrace[1 exchanges, WRONG_CARD]");
    assertThatThrownBy(() -> CardTrace.parse("00A40400 > 6A82\n00A4 > 1"))
        .hasMessage("line 2 of the trace is no exchange");
  }

  private static Stream<String> parts(String text) {
    return Stream.of(text.split("[#/ ]", -1));
  }

  /** Words of three letters and more, but for labels and what is alike for everybody. */
  private static List<String> secrets(CardData card) {
    return Stream.concat(
            Stream.of(card.number(), card.requestNumber(), card.laserNumber()),
            Stream.concat(parts(card.thaiName()), parts(card.englishName())))
        .filter(word -> word.length() > 2 && !word.contains("สมมติ"))
        .filter(word -> MadeUpText.LABELS.stream().noneMatch(label -> label.contains(word)))
        .toList();
  }

  private static CardTrace trace(MadeUpPerson person, Set<CardExtra> extras) {
    VirtualCard card = new VirtualCard(person.card());
    SessionRecorder<RuntimeException> recorder =
        new SessionRecorder<>(command -> card.answer(command).orElseThrow());
    new ThaiIdCard<>(recorder).read(extras, news -> {});
    return new CardTrace(recorder.scrubbed(), Optional.empty());
  }

  private static ThaiIdContent.Understood understood(MadeUpPerson person, Set<CardExtra> extras) {
    VirtualCard card = new VirtualCard(person.card());
    return (ThaiIdContent.Understood)
        new ThaiIdCard<RuntimeException>(command -> card.answer(command).orElseThrow())
            .read(extras, news -> {});
  }
}
