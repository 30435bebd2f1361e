package org.sitthi.kiosk.screens;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * JavaFX on an X server of our own, started once for all tests. It is the text path that ships (GTK
 * and Pango), at the kiosk's sizes, whatever display the machine has.
 */
public final class Fx implements BeforeAllCallback {

  /** Where the display is, for programs that act on it. */
  static final String DISPLAY = "sitthi.test.display";

  private static final long DEADLINE_SECONDS = 60;

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(Fx.class))
        .computeIfAbsent(Fx.class, key -> started(), Object.class);
  }

  /** Runs on the JavaFX thread and waits for the result. */
  public static <T> T call(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    try {
      return task.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("the JavaFX thread did not answer", e);
    }
  }

  /** For a program that is no test. */
  void start() {
    var _ = started();
  }

  private static Object started() {
    String display = startXvfb();
    System.setProperty(DISPLAY, display);
    setEnvironment("DISPLAY", display);
    setEnvironment("GDK_BACKEND", "x11");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(() -> {
      Scenery.loadFonts();
      started.countDown();
    });
    Platform.setImplicitExit(false);
    try {
      if (!started.await(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("JavaFX did not start on " + display);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return display;
  }

  /**
   * Xvfb ends 30 s after its last client, this process, is gone, however that ended. Not at once:
   * GTK looks for the display once before it opens it, and ends the process with an error if the
   * display goes first.
   */
  private static String startXvfb() {
    try {
      Process xvfb =
          new ProcessBuilder(
                  "Xvfb",
                  "-displayfd",
                  "1",
                  "-screen",
                  "0",
                  "1920x1920x24",
                  "-nolisten",
                  "tcp",
                  "-terminate",
                  "30")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(xvfb.getInputStream(), StandardCharsets.US_ASCII))) {
        String number = answer.readLine();
        if (number == null) {
          throw new AssertionError("Xvfb did not start");
        }
        return ":" + number.strip();
      }
    } catch (IOException e) {
      throw new AssertionError("Xvfb is missing: install the package xvfb", e);
    }
  }

  /** GTK reads the process's own environment, which Java can't change. */
  @SuppressWarnings("restricted")
  private static void setEnvironment(String name, String value) {
    Linker linker = Linker.nativeLinker();
    try (Arena arena = Arena.ofConfined()) {
      int result =
          (int)
              linker
                  .downcallHandle(
                      linker.defaultLookup().find("setenv").orElseThrow(),
                      FunctionDescriptor.of(
                          ValueLayout.JAVA_INT,
                          ValueLayout.ADDRESS,
                          ValueLayout.ADDRESS,
                          ValueLayout.JAVA_INT))
                  .invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
      if (result != 0) {
        throw new AssertionError("setenv " + name);
      }
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
