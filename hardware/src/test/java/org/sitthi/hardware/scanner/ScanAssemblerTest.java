package org.sitthi.hardware.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.scanner.ScanStep.Broken;
import org.sitthi.hardware.scanner.ScanStep.Scanned;
import org.sitthi.hardware.scanner.ScanStep.Trouble;
import org.sitthi.hardware.scanner.ScanStep.Typed;

class ScanAssemblerTest {

  private static final ScanRules RULES =
      new ScanRules("~~#", '\r', Duration.ofMillis(80), Duration.ofSeconds(2), 20);

  private final ScanAssembler assembler = new ScanAssembler(RULES);
  private final List<ScanStep> steps = new ArrayList<>();
  private long millis = 1_000;

  @Test
  void aScanIsOneEvent() {
    fast("~~#99900-2569-1\r");
    assertThat(steps).containsExactly(new Scanned(new Scan("99900-2569-1")));
  }

  @Test
  void twoScansAreTwo() {
    fast("~~#A\r~~#B\r");
    assertThat(steps).containsExactly(new Scanned(new Scan("A")), new Scanned(new Scan("B")));
  }

  @Test
  void typingIsNotAScan() {
    slow("0000000001\r");
    assertThat(typed()).isEqualTo("0000000001\r");
  }

  @Test
  void fastTypingWithoutThePrefixIsNotAScan() {
    fast("0000000001\r");
    assertThat(typed()).isEqualTo("0000000001\r");
  }

  @Test
  void thePrefixTypedByAPersonIsTyping() {
    slow("~~#12\r");
    idle(1_000);
    assertThat(typed()).isEqualTo("~~#12\r");
  }

  @Test
  void keysHeldBackAreLetGoWhenNothingFollows() {
    fast("~~");
    assertThat(steps).isEmpty();
    idle(100);
    assertThat(steps).containsExactly(new Typed("~~"));
  }

  @Test
  void aPrefixWithinItsOwnBeginningIsFound() {
    fast("~~~#7\r");
    assertThat(steps).containsExactly(new Typed("~"), new Scanned(new Scan("7")));
  }

  @Test
  void keysThatOnlyBeginLikeThePrefixAreTyping() {
    fast("~~x1");
    assertThat(typed()).isEqualTo("~~x1");
  }

  @Test
  void aScanThatIsCutOffIsNotTyping() {
    fast("~~#123");
    idle(100);
    slow("5");
    assertThat(steps).containsExactly(new Broken(Trouble.CUT_OFF), new Typed("5"));
  }

  @Test
  void aKeyAfterACutOffScanTellsBoth() {
    fast("~~#123");
    slow("5");
    assertThat(steps).containsExactly(new Broken(Trouble.CUT_OFF), new Typed("5"));
  }

  @Test
  void theRestOfATooLongScanIsDropped() {
    fast("~~#" + "1".repeat(500) + "\r~~#2\r");
    assertThat(steps).containsExactly(new Broken(Trouble.TOO_LONG), new Scanned(new Scan("2")));
  }

  @Test
  void aTooLongScanWithoutEndEndsWithAPause() {
    fast("~~#" + "1".repeat(30));
    slow("5");
    assertThat(steps).containsExactly(new Broken(Trouble.TOO_LONG), new Typed("5"));
  }

  @Test
  void aScanThatTakesTooLongInAllIsDroppedWholly() {
    ScanAssembler patient =
        new ScanAssembler(
            new ScanRules("~", '\r', Duration.ofMillis(80), Duration.ofSeconds(1), 100));
    String keys = "~" + "1".repeat(30) + "\r";
    for (int i = 0; i < keys.length(); i++) {
      millis += 70;
      steps.addAll(patient.key(keys.charAt(i), millis * 1_000_000));
    }
    assertThat(steps).containsExactly(new Broken(Trouble.CUT_OFF));
  }

  @Test
  void anEmptyScanAndControlCharactersAreUnreadable() {
    fast("~~#\r");
    fast("~~#1\u00012\r");
    fast("~~#3\r");
    assertThat(steps)
        .containsExactly(
            new Broken(Trouble.UNREADABLE),
            new Broken(Trouble.UNREADABLE),
            new Scanned(new Scan("3")));
  }

  @Test
  void neitherScanNorTypingIsShownInLogs() {
    assertThat(new Scan("9999999999994").toString()).doesNotContain("9999");
    assertThat(new Typed("9999999999994").toString()).doesNotContain("9999");
    assertThat(new Scanned(new Scan("9999999999994")).toString()).doesNotContain("9999");
  }

  @Test
  void rulesHaveLimits() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ScanRules("", '\r', Duration.ofMillis(80), Duration.ofSeconds(2), 20));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ScanRules("~\r", '\r', Duration.ofMillis(80), Duration.ofSeconds(2), 20));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScanRules("~", '\r', Duration.ZERO, Duration.ofSeconds(2), 20));
    assertThat(ScanRules.usual().longest()).isEqualTo(200);
  }

  @Property(tries = 300)
  void typingAroundAScanIsLeftAsItIs(
      @ForAll @NumericChars @StringLength(max = 12) String before,
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String scan,
      @ForAll @NumericChars @StringLength(max = 12) String after) {
    ScanAssembler fresh = new ScanAssembler(RULES);
    List<ScanStep> all = new ArrayList<>();
    long at = 0;
    String keys = before + "~~#" + scan + "\r" + after;
    for (int i = 0; i < keys.length(); i++) {
      at += 10_000_000;
      all.addAll(fresh.key(keys.charAt(i), at));
    }
    StringBuilder typing = new StringBuilder();
    List<Scan> scans = new ArrayList<>();
    for (ScanStep step : all) {
      switch (step) {
        case Typed(String typed) -> typing.append(typed);
        case Scanned(Scan whole) -> scans.add(whole);
        case Broken broken -> throw new AssertionError(broken);
      }
    }
    assertThat(scans).containsExactly(new Scan(scan));
    assertThat(typing.toString()).isEqualTo(before + after);
  }

  private void fast(String keys) {
    feed(keys, 10);
  }

  private void slow(String keys) {
    feed(keys, 200);
  }

  private void feed(String keys, int apart) {
    for (int i = 0; i < keys.length(); i++) {
      millis += apart;
      steps.addAll(assembler.key(keys.charAt(i), millis * 1_000_000));
    }
  }

  private void idle(int after) {
    millis += after;
    steps.addAll(assembler.idle(millis * 1_000_000));
  }

  private String typed() {
    StringBuilder keys = new StringBuilder();
    for (ScanStep step : steps) {
      assertThat(step).isInstanceOfSatisfying(Typed.class, typed -> keys.append(typed.keys()));
    }
    return keys.toString();
  }
}
