package org.sitthi.kiosk.journal;

import org.sitthi.record.RecordJson;

class InMemoryJournalTest extends JournalContract<InMemoryJournal> {

  @Override
  protected InMemoryJournal create() {
    return new InMemoryJournal(new RecordJson());
  }
}
