package org.sitthi.kiosk.screens;

import java.net.URL;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.WindowEvent;
import org.sitthi.kiosk.texts.Script;

/** The one scene, its fonts and colours, and its place on the display. */
final class Scenery {

  /** Size of letters in pixels of the design. */
  static final double BODY = 38;

  private Scenery() {}

  /** Has to be done before the first scene. */
  static void loadFonts() {
    for (Script script : Script.values()) {
      loadFont(script.file(false));
      loadFont(script.file(true));
    }
  }

  static Scene scene(StackPane root, ScreenSettings settings) {
    Scene scene = new Scene(root, settings.width(), settings.height());
    scene.getStylesheets().add(resource("screens.css").toExternalForm());
    root.getStyleClass().add(settings.portrait() ? "portrait" : "landscape");
    return scene;
  }

  /** Colours, as the patient wants them, and the size of letters. */
  static void dress(StackPane root, ScreenSettings settings, AccessModes modes, Fit fit) {
    double size = BODY * settings.scale() * fit.text();
    String style =
        Palette.css(modes.has(AccessMode.HIGH_CONTRAST)) + "-fx-font-size: " + size + "px;";
    if (!style.equals(root.getStyle())) {
      root.setStyle(style);
    }
  }

  /** Bounds as well as full screen: without a window manager the latter does nothing. */
  static void place(Stage stage, Scene scene, ScreenSettings settings) {
    stage.initStyle(StageStyle.UNDECORATED);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(settings.width());
    stage.setHeight(settings.height());
    stage.setFullScreenExitHint("");
    // Escape would leave the full screen, and Alt-F4 the kiosk.
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setFullScreen(settings.fullScreen());
    if (settings.fullScreen()) {
      stage.setOnCloseRequest(WindowEvent::consume);
    }
  }

  /**
   * Fonts of the machine are not used: JavaFX misplaces the tone marks of those that Debian prefers
   * for Thai (facts/appliance.md §1.5). One must be installed all the same, or JavaFX doesn't
   * start.
   */
  private static void loadFont(String name) {
    String file = "/org/sitthi/kiosk/fonts/" + name;
    if (Font.loadFont(resource(file).toExternalForm(), BODY) == null) {
      throw new IllegalStateException("not a font: " + file);
    }
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(Scenery.class.getResource(name), name);
  }
}
