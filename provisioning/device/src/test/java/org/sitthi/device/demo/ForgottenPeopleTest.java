package org.sitthi.device.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.hardware.card.virtual.MadeUpPerson;

/**
 * After a visit nobody can be found in the memory of the kiosk: the heap of a kiosk as a process of
 * its own, with its window, is searched for number, name, code and number to call.
 */
class ForgottenPeopleTest {

  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String FIRST = "ฌัฎฐมาลย์";
  private static final String LAST = "ฆฤตฌาณสมมติ";

  @Test
  void nothingOfAPersonCanBeReachedOnceTheKioskIsIdle(@TempDir Path folder) throws Exception {
    FreshPeople people = new FreshPeople(folder.resolve("people"));
    MadeUpPerson person = people.next(FIRST + "##" + LAST, "Chatthaman##Kharuetachan");
    List<String> words = List.of(person.card().number(), FIRST, LAST, "Chatthaman", "Kharuetachan");
    Path dump = folder.resolve("kiosk.hprof");
    try (TrialHospital hospital =
            TrialHospital.open(folder.resolve("hospital"), TrialPlan.quick());
        ChildKiosk kiosk = ChildKiosk.start(hospital, folder.resolve("kiosk.log"))) {
      hospital.slot().insert(person);
      assertThat(hospital.roll().awaitSlip(1, SOON)).isPresent();
      kiosk.dumpHeap(dump);
      // While the card is in the name is there: so the search finds what there is.
      assertThat(HeapText.found(dump, words)).isNotEmpty();
      hospital.slot().remove();

      List<String> left = List.of("not looked");
      long until = System.nanoTime() + SOON.toNanos();
      while (!left.isEmpty() && System.nanoTime() < until) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
        kiosk.dumpHeap(dump);
        left = HeapText.found(dump, words);
      }
      assertThat(left).isEmpty();
    } finally {
      Files.deleteIfExists(dump);
    }
  }
}
