package org.sitthi.kiosk.screens;

import java.net.URL;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** The one scene, its fonts and colours, and its place on the display. */
final class Scenery {

  private static final double BODY = 38;

  private Scenery() {}

  static Scene scene(StackPane root, ScreenSettings settings) {
    loadFont("Regular");
    loadFont("Bold");
    Scene scene = new Scene(root, settings.width(), settings.height());
    scene.getStylesheets().add(resource("screens.css").toExternalForm());
    root.setStyle(Palette.css() + "-fx-font-size: " + BODY * settings.scale() + "px;");
    root.getStyleClass().add(settings.portrait() ? "portrait" : "landscape");
    return scene;
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
    stage.setFullScreen(settings.fullScreen());
  }

  /**
   * Fonts of the machine are not used: JavaFX misplaces the tone marks of those that Debian prefers
   * for Thai (facts/appliance.md §1.5). One must be installed all the same, or JavaFX doesn't
   * start.
   */
  private static void loadFont(String weight) {
    String file = "/org/sitthi/kiosk/fonts/NotoSansThai-" + weight + ".ttf";
    if (Font.loadFont(resource(file).toExternalForm(), BODY) == null) {
      throw new IllegalStateException("not a font: " + file);
    }
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(Scenery.class.getResource(name), name);
  }
}
