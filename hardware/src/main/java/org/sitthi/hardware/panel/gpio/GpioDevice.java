package org.sitthi.hardware.panel.gpio;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;

/**
 * The kernel as a GPIO program sees it: the seam below which there are only system calls.
 *
 * <p>Every call returns the system call's result, or the error number as a negative value. Any
 * thread may call.
 */
interface GpioDevice {

  /** The chips' files, {@code /dev/gpiochipN}, by number; at most 64. */
  List<Path> chips();

  /** Opens a chip for reading and writing. */
  int open(Path chip);

  /**
   * Asks or tells the kernel.
   *
   * @param argument the request's structure, read and written by the kernel
   */
  int ioctl(int file, int request, MemorySegment argument);

  /** Waits for something to read: 1 there is, 0 time over; an error number if the file is dead. */
  int poll(int file, int millis);

  /** Reads what fits. */
  int read(int file, MemorySegment into);

  /** Closes a file; must be called once for each. */
  void close(int file);
}
