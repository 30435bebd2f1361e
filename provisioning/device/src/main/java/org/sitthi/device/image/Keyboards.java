package org.sitthi.device.image;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Somebody with a keyboard at a kiosk that waits for a card: at the old plug, at USB, and at USB
 * while staff have unlocked it.
 */
final class Keyboards {

  private static final Duration SOON = Duration.ofMinutes(3);

  /** Longer than the kiosk wants a finger in its corner. */
  private static final Duration HELD = Duration.ofSeconds(6);

  private static final Duration TAP = Duration.ofMillis(400);

  /** What leads out of other programs, and what a scanner would type. */
  private static final List<String[]> STORM =
      List.of(
          keys("ctrl", "alt", "f2"),
          keys("ctrl", "alt", "f1"),
          keys("alt", "f4"),
          keys("alt", "tab"),
          keys("meta_l"),
          keys("ctrl", "alt", "delete"),
          keys("alt", "sysrq", "b"),
          keys("print"),
          keys("esc"),
          keys("ctrl", "c"),
          keys("ctrl", "alt", "backspace"),
          keys("1"),
          keys("2"),
          keys("3"),
          keys("ret"));

  private static final String IN_STAFF_MODE = "test -e /run/sitthi/staff-unlocked";

  private final Path folder;
  private final TrialBook book;
  private final Machine machine;

  Keyboards(Path folder, TrialBook book, Machine machine) {
    this.folder = folder;
    this.book = book;
    this.machine = machine;
  }

  /**
   * Tries them.
   *
   * @param attract the picture before anybody touches anything
   * @param staff a member of staff, and the PIN
   */
  void run(Path attract, String staff, String pin) throws IOException, InterruptedException {
    storm("the old plug", attract);
    machine.monitor().plugKeyboard();
    book.within(SOON, "a keyboard at USB is blocked", machine, () -> isKeyboard("block"));
    storm("USB", attract);
    enter(staff, pin);
    book.within(SOON, "staff are in", machine, () -> isSo(IN_STAFF_MODE));
    machine.picture(folder.resolve("screen-staff.png"));
    book.within(SOON, "and the keyboard may be used", machine, () -> isKeyboard("allow"));
    tap(StaffFinger.LEAVE);
    book.within(SOON, "staff are out", machine, () -> !isSo(IN_STAFF_MODE));
    book.within(SOON, "and the keyboard is blocked", machine, () -> isKeyboard("block"));
  }

  private void storm(String plug, Path attract) throws IOException, InterruptedException {
    for (String[] keys : STORM) {
      machine.monitor().press(keys);
      machine.ends(TAP);
    }
    Path after = folder.resolve("screen-keys.png");
    machine.picture(after);
    boolean stands = Machine.likeness(after, attract) > ImageTrial.LIKE;
    book.that("keys at " + plug + " change nothing on the screen", stands);
    book.that("nor does the kiosk end", isSo("systemctl is-active sitthi-kiosk.service"));
  }

  private void enter(String staff, String pin) throws IOException, InterruptedException {
    StaffFinger.Place corner = StaffFinger.CORNER;
    machine.monitor().finger(corner.x(), corner.y(), true);
    machine.ends(HELD);
    machine.monitor().finger(corner.x(), corner.y(), false);
    machine.ends(HELD);
    type(staff);
    machine.ends(HELD);
    machine.picture(folder.resolve("screen-pin.png"));
    type(pin);
  }

  private void type(String digits) throws IOException, InterruptedException {
    for (int i = 0; i < digits.length(); i++) {
      tap(StaffFinger.key(digits.charAt(i)));
    }
    machine.picture(folder.resolve("screen-typed.png"));
    tap(StaffFinger.CONFIRM);
  }

  private void tap(StaffFinger.Place place) throws IOException, InterruptedException {
    machine.monitor().finger(place.x(), place.y(), true);
    machine.ends(TAP);
    machine.monitor().finger(place.x(), place.y(), false);
    machine.ends(TAP);
  }

  private boolean isKeyboard(String word) throws IOException, InterruptedException {
    return machine.inside().run("usbguard list-devices").lines().stream()
        .anyMatch(line -> line.contains(word) && line.contains("QEMU USB Keyboard"));
  }

  private boolean isSo(String question) throws IOException, InterruptedException {
    return machine.inside().run(question).isGood();
  }

  private static String[] keys(String... together) {
    return together;
  }
}
