package org.sitthi.hardware.card;

import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.citizen.PersonName;

/** What is known after the first read of the card, while the rest is still being read. */
public record FirstLook(CitizenNumber number, PersonName thaiName, PersonName englishName) {}
