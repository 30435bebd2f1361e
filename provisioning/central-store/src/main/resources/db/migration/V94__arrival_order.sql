-- What waits for its checks is read page by page in the order in which it came; many come in one moment, so the record is part of it.
create index visit_record_in_order on visit_record (received_at, record_id);
drop index visit_record_by_arrival;
