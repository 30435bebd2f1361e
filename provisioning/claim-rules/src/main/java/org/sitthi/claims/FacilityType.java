package org.sitthi.claims;

/** Whose the treating facility is. */
public enum FacilityType implements Described {
  /** State facility. */
  STATE("สถานพยาบาลของทางราชการ", "State facility"),
  /** Private facility. */
  PRIVATE("สถานพยาบาลของเอกชน", "Private facility");

  private final String th;
  private final String en;

  FacilityType(String th, String en) {
    this.th = th;
    this.en = en;
  }

  @Override
  public Text text() {
    return new Text(th, en);
  }
}
