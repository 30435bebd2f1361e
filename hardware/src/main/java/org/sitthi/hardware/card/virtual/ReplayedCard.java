package org.sitthi.hardware.card.virtual;

import java.util.List;
import java.util.Optional;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.thaiid.CardTransport;
import org.sitthi.hardware.card.trace.CardTrace;

/**
 * A card that says what another card said once. A command that is not the next of the trace is
 * looked for further on, then from the start; one that the trace does not know is answered 6F00.
 * For one thread.
 */
public final class ReplayedCard implements CardTransport<ReplayedCard.TraceEndedException> {

  private static final byte[] UNKNOWN = {0x6F, 0};
  private static final java.util.HexFormat HEX = java.util.HexFormat.of().withUpperCase();

  private final List<CardTrace.Exchange> exchanges;
  private final Optional<CardFault> end;
  private int next;
  private int answered;

  /** Plays this trace from its beginning. */
  public ReplayedCard(CardTrace trace) {
    this.exchanges = trace.exchanges();
    this.end = trace.end();
  }

  /** Commands so far. */
  public int answered() {
    return answered;
  }

  @Override
  public byte[] exchange(byte[] command) throws TraceEndedException {
    answered++;
    String wanted = HEX.formatHex(command);
    for (int i = 0; i < exchanges.size(); i++) {
      int at = (next + i) % exchanges.size();
      CardTrace.Exchange exchange = exchanges.get(at);
      if (exchange.command().equals(wanted) && !exchange.answer().isEmpty()) {
        next = at + 1;
        return exchange.answerBytes();
      }
    }
    if (end.isPresent()) {
      throw new TraceEndedException(end.get());
    }
    return UNKNOWN.clone();
  }

  /** The trace ends here, with a fault. */
  public static final class TraceEndedException extends Exception {

    @java.io.Serial private static final long serialVersionUID = 1L;

    private final CardFault fault;

    TraceEndedException(CardFault fault) {
      super(fault.toString());
      this.fault = fault;
    }

    /** How the read went that was recorded. */
    public CardFault fault() {
      return fault;
    }
  }
}
