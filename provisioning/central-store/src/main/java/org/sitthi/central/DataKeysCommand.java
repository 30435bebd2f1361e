package org.sitthi.central;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.sitthi.central.atrest.DataKeyException;
import org.sitthi.central.atrest.DataKeys;

/** {@code central data-keys}: makes the file of keys, or adds new ones that write from then on. */
final class DataKeysCommand {

  static final String NAME = "data-keys";

  private DataKeysCommand() {}

  /**
   * Runs it.
   *
   * @param args the command, then its options
   * @throws ConfigException for a wrong option or setting
   * @throws StartException if the file can't be read or written
   */
  static void run(List<String> args, PrintStream out) throws ConfigException, StartException {
    Options options = Options.of(args.subList(1, args.size()), List.of("--config"));
    CentralConfig config = CentralConfig.read(Path.of(options.required("--config")));
    if (config.dataKeys().isEmpty()) {
      throw new ConfigException("data.keys or keys.dir is missing in the settings");
    }
    try {
      DataKeys.renew(config.dataKeys().get());
    } catch (DataKeyException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
    out.println(
        "new keys in "
            + config.dataKeys().get()
            + "; give the file to every store of this database and start them again,"
            + " then keep a copy apart from the database's");
  }
}
