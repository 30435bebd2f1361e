package org.sitthi.hardware.card.pcsc;

import java.io.Serial;
import java.nio.file.Path;
import java.security.Provider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Offers our binding as a {@code javax.smartcardio} provider:
 *
 * <pre>{@code TerminalFactory.getInstance("PC/SC", null, new SitthiPcscProvider())}</pre>
 *
 * <p>Unlike the JDK's own it survives a restart of pcscd, a wait on one slot delays nobody, exact
 * errors are told by {@link PcscException}. Answers are whole, as the interface has it, or with
 * parameter {@link Answers#RAW} as the card gave them.
 */
public final class SitthiPcscProvider extends Provider {

  @Serial private static final long serialVersionUID = 1L;

  /** The machine's pcscd, or that of system property {@code sitthi.pcsc.socket}. */
  public SitthiPcscProvider() {
    this(Optional.empty());
  }

  /**
   * A pcscd at a socket of its own.
   *
   * @throws IllegalStateException if libpcsclite is not installed
   */
  public SitthiPcscProvider(Path socket) {
    this(Optional.of(socket));
  }

  private SitthiPcscProvider(Optional<Path> socket) {
    super("SitthiPCSC", "1.0", "Smart cards through pcscd, one context for each wait and card");
    putService(new Factory(this, Winscard.load(socket)));
  }

  private static final class Factory extends Service {

    private final Winscard winscard;

    Factory(Provider provider, Winscard winscard) {
      super(
          provider,
          "TerminalFactory",
          "PC/SC",
          PcscTerminalFactory.class.getName(),
          List.of(),
          Map.of());
      this.winscard = winscard;
    }

    @Override
    public Object newInstance(@Nullable Object parameter) {
      return new PcscTerminalFactory(
          winscard, parameter instanceof Answers answers ? answers : Answers.byProperty());
    }

    /** Takes a parameter of any kind; any but {@link Answers} is ignored, as by SunPCSC. */
    @Override
    public boolean supportsParameter(@Nullable Object parameter) {
      return true;
    }
  }
}
