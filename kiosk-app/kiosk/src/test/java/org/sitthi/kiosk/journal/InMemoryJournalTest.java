package org.sitthi.kiosk.journal;

class InMemoryJournalTest extends JournalContract<InMemoryJournal> {

  @Override
  protected InMemoryJournal create() {
    return new InMemoryJournal(new JsonText());
  }
}
