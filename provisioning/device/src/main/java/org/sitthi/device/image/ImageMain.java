package org.sitthi.device.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sitthi.central.StartException;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * {@code ./kiosk image test}: called by it with the program of the machine, image and folder, and
 * {@code update} for the trial of updates with the machine that the first trial left.
 */
public final class ImageMain {

  private static final int WRONG_USE = 2;
  private static final int ARGUMENTS = 3;
  private static final String UPDATE = "update";

  private ImageMain() {}

  /** Exits 0 if everything was seen, 1 if not. */
  public static void main(String[] arguments) throws InterruptedException {
    boolean update = arguments.length == ARGUMENTS + 1 && UPDATE.equals(arguments[ARGUMENTS]);
    if (arguments.length != ARGUMENTS && !update) {
      System.err.println("kiosk image test: program, image and folder are wanted");
      System.exit(WRONG_USE);
    }
    System.setProperty("logback.configurationFile", "org/sitthi/kiosk/logback.xml");
    System.setProperty("sitthi.log", "WARN");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    TrialBook book = new TrialBook(System.out);
    try {
      Path folder = Files.createDirectories(Path.of(arguments[2])).toRealPath();
      Path program = Path.of(arguments[0]).toRealPath();
      Path image = Path.of(arguments[1]).toRealPath();
      if (update) {
        new UpdateTrial(folder, book).run(program, image);
      } else {
        new ImageTrial(folder, book).run(program, image);
      }
    } catch (IOException | StartException e) {
      System.err.println("kiosk image test: " + e.getMessage());
      System.exit(1);
    }
    System.out.println(book.isComplete() ? "trial: all seen" : "trial: something is missing");
    System.out.flush();
    System.exit(book.isComplete() ? 0 : 1);
  }
}
