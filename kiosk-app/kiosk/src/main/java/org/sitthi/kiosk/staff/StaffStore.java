package org.sitthi.kiosk.staff;

/** What a kiosk keeps of its staff: who may, what was done, and whether it is open. */
public interface StaffStore extends StaffBook, StaffAudit, ServiceSign {}
