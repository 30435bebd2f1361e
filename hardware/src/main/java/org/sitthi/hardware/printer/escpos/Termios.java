package org.sitthi.hardware.printer.escpos;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;

/**
 * A serial line's settings for a printer, as 64-bit Linux with the GNU C library keeps them: {@code
 * struct termios} with iflag, oflag, cflag and lflag at 0, 4, 8 and 12, cc from 17 on, the two
 * speeds at 52 and 56 (bits/termios.h).
 */
final class Termios {

  /** Room for the structure. */
  static final int BYTES = 64;

  private static final int IGNBRK = 0x1;
  private static final int IXON = 0x400;
  private static final int CS8 = 0x30;
  private static final int CREAD = 0x80;
  private static final int CLOCAL = 0x800;
  private static final int CRTSCTS = 0x8000_0000;
  private static final int START = 17 + 8;
  private static final int STOP = 17 + 9;
  private static final int VTIME = 17 + 5;
  private static final int VMIN = 17 + 6;

  private Termios() {}

  /** Raw bytes, 8 N 1, at the port's speed and with its flow control. */
  static void set(MemorySegment termios, PrinterPort.Serial port) {
    termios.set(JAVA_INT, 0, IGNBRK | (port.flow() == PrinterPort.Flow.XON ? IXON : 0));
    termios.set(JAVA_INT, 4, 0);
    int hardware = port.flow() == PrinterPort.Flow.RTS ? CRTSCTS : 0;
    int speed = speed(port.baud());
    termios.set(JAVA_INT, 8, CS8 | CREAD | CLOCAL | hardware | speed);
    termios.set(JAVA_INT, 12, 0);
    termios.set(JAVA_BYTE, VTIME, (byte) 0);
    termios.set(JAVA_BYTE, VMIN, (byte) 1);
    termios.set(JAVA_BYTE, START, (byte) 0x11);
    termios.set(JAVA_BYTE, STOP, (byte) 0x13);
    termios.set(JAVA_INT, 52, speed);
    termios.set(JAVA_INT, 56, speed);
  }

  private static int speed(int baud) {
    return switch (baud) {
      case 9600 -> 0xD;
      case 19_200 -> 0xE;
      case 38_400 -> 0xF;
      case 57_600 -> 0x1001;
      case 115_200 -> 0x1002;
      default -> throw new IllegalArgumentException("baud " + baud);
    };
  }
}
