package org.sitthi.kiosk.journal;

import org.sitthi.record.VisitRecord;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A record's text by the mapper's own rules; good enough for tests of the journal. */
public final class JsonText implements RecordText {

  private final JsonMapper mapper =
      JsonMapper.builder().disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE).build();

  @Override
  public String write(VisitRecord record) {
    return mapper.writeValueAsString(record);
  }

  @Override
  public VisitRecord read(String json) {
    return mapper.readValue(json, VisitRecord.class);
  }
}
