package org.sitthi.hardware.card.virtual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The two ways to start a pcscd of one's own. Both run in a shell that lives until its input ends,
 * then ends pcscd.
 */
enum PcscdStart {

  /**
   * In its own mount namespace with a private folder on {@code /run/pcscd}. Who is not root needs a
   * kernel that gives user namespaces to everybody; a chroot and most containers refuse.
   */
  IN_NAMESPACE(
      """
      [ -d /run/pcscd ] || mkdir /run/pcscd 2>/dev/null ||
        { mount -t tmpfs tmpfs /run && mkdir /run/pcscd; } || exit 3
      mount --bind "$1" /run/pcscd || exit 3
      "$3" --foreground --info --config "$2" </dev/null &
      daemon=$!
      read -r _
      kill -TERM $daemon 2>/dev/null
      wait $daemon
      """),

  /**
   * With a listening socket as its file 3, as systemd starts it (sd_listen_fds(3)). It then takes
   * no notice of another pcscd, but as root it still writes and removes {@code
   * /run/pcscd/pcscd.pid}.
   */
  WITH_SOCKET(
      """
      perl -e '
        use Socket;
        use POSIX;
        my $place = shift;
        unlink $place;
        socket(my $listener, PF_UNIX, SOCK_STREAM, 0) or exit 3;
        bind($listener, sockaddr_un($place)) or exit 3;
        listen($listener, 64) or exit 3;
        fcntl($listener, F_SETFD, 0);
        dup2(fileno($listener), 3);
        $ENV{LISTEN_FDS} = 1;
        $ENV{LISTEN_PID} = $$;
        exec @ARGV;
      ' "$1/pcscd.comm" "$3" --foreground --info --config "$2" </dev/null &
      daemon=$!
      read -r _
      kill -TERM $daemon 2>/dev/null
      wait $daemon
      """);

  /** $1 private folder, $2 configuration folder, $3 pcscd. */
  private final String script;

  PcscdStart(String script) {
    this.script = script;
  }

  List<String> command(Path run, Path config, Path pcscd) throws IOException {
    List<String> command = new ArrayList<>();
    if (this == IN_NAMESPACE) {
      command.addAll(List.of("unshare", "--mount"));
      if (!Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
        command.addAll(List.of("--user", "--map-root-user"));
      }
    }
    command.addAll(List.of("sh", "-c", script, "sh"));
    command.addAll(List.of(run.toString(), config.toString(), pcscd.toString()));
    return command;
  }
}
