package org.sitthi.kiosk.screens;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.sitthi.kiosk.staff.StaffView;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.visit.VisitState;

/**
 * {@code ./kiosk screens}: every screen in every language and access mode, upright and wide, as
 * pictures on pages side by side. Exit 1 if a patient would see one of them broken.
 *
 * <p>As many processes as there are processors draw a share each, on one virtual display.
 */
final class Gallery {

  /** Of the screen's pixels, two by two become one of the picture's. */
  private static final int HALF = 2;

  private static final int LONGEST_MINUTES = 60;
  private static final String USAGE =
      """
      ./kiosk screens [--out DIR] [--languages th,en,my,km,lo,zh] [--page PAGE...] [--show all|visit]
                                             every screen in every language and access mode as PNG into DIR
                                             (target/screens), and an index.html to look at them side by side;
                                             a PAGE is such as portrait-usual or landscape-large-text;
                                             --show visit: one visit from card to slip, screen after screen
      """;

  private final Path out;
  private final List<Shown> wanted;
  private final Map<String, VisitState> states;
  private final PrintStream err;

  private Gallery(Path out, List<Shown> wanted, Map<String, VisitState> states, PrintStream err) {
    this.out = out;
    this.wanted = wanted;
    this.states = states;
    this.err = err;
  }

  /** Exits 2 with one line for a wrong option. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) throws IOException, InterruptedException {
    Path out = Path.of("target", "screens");
    List<Language> languages = List.of(Language.values());
    List<String> pages = new ArrayList<>();
    String share = "";
    Map<String, VisitState> states = Shown.all();
    for (int i = 0; i < arguments.size(); i++) {
      String option = arguments.get(i);
      if (option.equals("--help") || option.equals("-h")) {
        System.out.print(USAGE);
        return 0;
      }
      String value = i + 1 < arguments.size() ? arguments.get(++i) : "";
      List<Language> named =
          Arrays.stream(value.split(",")).flatMap(tag -> Language.of(tag).stream()).toList();
      if (option.equals("--out") && !value.isEmpty()) {
        out = Path.of(value);
      } else if (option.equals("--languages") && !named.isEmpty()) {
        languages = named;
      } else if (option.equals("--page") && page(value)) {
        pages.add(value);
      } else if (option.equals("--show") && value.equals("visit")) {
        states = Shown.visit();
      } else if (option.equals("--show") && value.equals("all")) {
        states = Shown.all();
      } else if (option.equals("--share")) {
        share = value;
      } else {
        System.err.println("kiosk screens: not understood: " + option + " " + value);
        return 2;
      }
    }
    Gallery gallery = new Gallery(out, wanted(languages, pages), states, System.err);
    return share.isEmpty() ? gallery.all(arguments) : gallery.share(share);
  }

  private static boolean page(String name) {
    return wanted(List.of(Language.TH), List.of()).stream()
        .anyMatch(one -> one.page().equals(name));
  }

  private static List<Shown> wanted(List<Language> languages, List<String> pages) {
    List<Shown> wanted = new ArrayList<>();
    for (AccessModes modes : Shown.MODES) {
      for (Language language : languages) {
        wanted.add(new Shown(1080, 1920, language, modes));
        wanted.add(new Shown(1920, 1080, language, modes));
      }
    }
    return wanted.stream().filter(one -> pages.isEmpty() || pages.contains(one.page())).toList();
  }

  private int all(List<String> arguments) throws IOException, InterruptedException {
    int processes = Math.min(wanted.size(), Runtime.getRuntime().availableProcessors());
    List<Process> children = new ArrayList<>();
    for (int i = 0; i < processes; i++) {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.add(Gallery.class.getName());
      command.addAll(arguments);
      command.addAll(List.of("--share", i + "/" + processes));
      children.add(new ProcessBuilder(command).inheritIO().start());
    }
    int worst = 0;
    for (Process child : children) {
      boolean ended = child.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
      worst = Math.max(worst, ended ? child.exitValue() : 1);
      child.destroyForcibly();
    }
    long pictures = GalleryPages.write(out, wanted, states.keySet());
    System.out.println(pictures + " pictures: " + out.resolve("index.html"));
    return worst;
  }

  private int share(String share) throws IOException, InterruptedException {
    new Fx().start();
    String[] parts = share.split("/", 2);
    int broken = 0;
    try (ExecutorService pens = Executors.newFixedThreadPool(2)) {
      for (int i = Integer.parseInt(parts[0]); i < wanted.size(); i += Integer.parseInt(parts[1])) {
        broken += draw(wanted.get(i), pens);
      }
      pens.shutdown();
      if (!pens.awaitTermination(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        throw new IOException("pictures were not written in time");
      }
    }
    return broken == 0 ? 0 : 1;
  }

  private int draw(Shown shown, ExecutorService pens) throws IOException {
    Path folder = out.resolve(shown.page()).resolve(shown.language().tag());
    Files.createDirectories(folder);
    KioskScreens screens = Fx.call(() -> shown.open(false));
    int broken = 0;
    for (Map.Entry<String, VisitState> one : states.entrySet()) {
      List<String> faults =
          Fx.call(() -> {
            shown.show(screens, one.getKey(), one.getValue());
            return screens.faults();
          });
      if (!faults.isEmpty()) {
        broken++;
        err.println(
            shown.page() + " " + shown.language().tag() + " " + one.getKey() + ": " + faults);
      }
      WritableImage picture = Fx.call(() -> picture(screens, shown));
      pens.execute(() -> write(folder.resolve(one.getKey() + ".png"), picture));
    }
    Map<String, StaffView> staff = ofAll(states.keySet()) ? shown.staff() : Map.of();
    for (Map.Entry<String, StaffView> one : staff.entrySet()) {
      List<String> faults =
          Fx.call(() -> {
            shown.showStaff(screens, one.getValue());
            return screens.faults();
          });
      if (!faults.isEmpty()) {
        broken++;
        err.println(
            shown.page() + " " + shown.language().tag() + " " + one.getKey() + ": " + faults);
      }
      WritableImage picture = Fx.call(() -> picture(screens, shown));
      pens.execute(() -> write(folder.resolve(one.getKey() + ".png"), picture));
    }
    Fx.call(() -> {
      screens.scene().getWindow().hide();
      return true;
    });
    return broken;
  }

  /** Not of a single visit, of which staff mode is no part. */
  private static boolean ofAll(Set<String> names) {
    return names.equals(Shown.all().keySet());
  }

  private static WritableImage picture(KioskScreens screens, Shown shown) {
    WritableImage image = new WritableImage(shown.width(), shown.height());
    return screens.scene().getRoot().snapshot(new SnapshotParameters(), image);
  }

  /**
   * Drawn as on the screen and made smaller then: letters drawn small are not those of the screen.
   */
  private static WritableImage halved(WritableImage whole) {
    int width = (int) whole.getWidth();
    int[] from = new int[width * (int) whole.getHeight()];
    whole
        .getPixelReader()
        .getPixels(
            0, 0, width, from.length / width, PixelFormat.getIntArgbInstance(), from, 0, width);
    int[] to = new int[from.length / HALF / HALF];
    for (int i = 0; i < to.length; i++) {
      int at = i / (width / HALF) * HALF * width + i % (width / HALF) * HALF;
      to[i] = mean(from[at], from[at + 1], from[at + width], from[at + width + 1]);
    }
    WritableImage half = new WritableImage(width / HALF, to.length / (width / HALF));
    half.getPixelWriter()
        .setPixels(
            0,
            0,
            width / HALF,
            to.length / (width / HALF),
            PixelFormat.getIntArgbInstance(),
            to,
            0,
            width / HALF);
    return half;
  }

  private static int mean(int... colours) {
    int mean = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      int sum = 0;
      for (int colour : colours) {
        sum += (colour >>> shift) & 0xFF;
      }
      mean |= (sum / colours.length) << shift;
    }
    return mean;
  }

  private static void write(Path file, WritableImage picture) {
    try {
      Files.write(file, ScreenShots.encode(halved(picture)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The pages. */
  static final class GalleryPages {

    private GalleryPages() {}

    static long write(Path out, List<Shown> wanted, Set<String> names) throws IOException {
      StringBuilder index = new StringBuilder(head("Screens"));
      List<String> pages = wanted.stream().map(Shown::page).distinct().toList();
      List<Language> languages = wanted.stream().map(Shown::language).distinct().toList();
      for (String page : pages) {
        index.append("<p><a href=\"").append(page).append(".html\">").append(page).append("</a>\n");
        Files.writeString(out.resolve(page + ".html"), page(page, languages, names));
      }
      Files.writeString(out.resolve("index.html"), index);
      try (Stream<Path> files = Files.walk(out)) {
        return files.filter(file -> file.toString().endsWith(".png")).count();
      }
    }

    private static String page(String page, List<Language> languages, Set<String> names) {
      StringBuilder html = new StringBuilder(head(page));
      Set<String> all = new LinkedHashSet<>(names);
      all.addAll(ofAll(names) ? staff(page) : Set.of());
      for (String name : all) {
        html.append("<h2>").append(name).append("</h2>\n<div>");
        List<Language> spoken =
            name.contains("-staff-") ? List.of(Language.TH, Language.EN) : languages;
        for (Language language : spoken.stream().filter(languages::contains).toList()) {
          String file = page + "/" + language.tag() + "/" + name + ".png";
          html.append("<a href=\"").append(file).append("\"><img loading=lazy alt=\"");
          html.append(language.tag()).append("\" src=\"").append(file).append("\"></a>\n");
        }
        html.append("</div>\n");
      }
      return html.toString();
    }

    private static Set<String> staff(String page) {
      return page.endsWith("-usual") ? StaffStates.all("th").keySet() : Set.of();
    }

    private static String head(String title) {
      return "<!doctype html><meta charset=utf-8><title>"
          + title
          + "</title><style>"
          + "body{font:16px sans-serif;background:#ddd}div{display:flex;gap:8px;overflow-x:auto}"
          + "img{height:480px;background:#fff}</style><h1>"
          + title
          + "</h1>\n";
    }
  }
}
