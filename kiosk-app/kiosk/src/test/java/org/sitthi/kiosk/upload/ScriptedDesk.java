package org.sitthi.kiosk.upload;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.sitthi.kiosk.journal.Outbox.Outgoing;

/** A desk that answers as it is told and remembers what it was sent. */
final class ScriptedDesk implements UploadDesk {

  static final UploadAnswer TAKEN = new UploadAnswer.Acknowledged();
  static final UploadAnswer AWAY =
      new UploadAnswer.TryLater("no connection to the store", Optional.empty());

  private final List<Outgoing> sent = new CopyOnWriteArrayList<>();
  private volatile Function<Outgoing, UploadAnswer> script = outgoing -> TAKEN;

  void answers(Function<Outgoing, UploadAnswer> newScript) {
    script = newScript;
  }

  List<Outgoing> sent() {
    return sent;
  }

  @Override
  public UploadAnswer send(Outgoing outgoing) {
    sent.add(outgoing);
    return script.apply(outgoing);
  }
}
