package org.sitthi.kiosk.staff;

/** What a kiosk keeps of its staff: who may, and what was done. */
public interface StaffStore extends StaffBook, StaffAudit {}
