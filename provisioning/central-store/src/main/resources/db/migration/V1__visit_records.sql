-- Every revision of every visit record, for ever, exactly as it came.
-- The columns beside the body are read from it once, to be searched for.
create table visit_record (
  record_id     uuid        not null,
  revision      integer     not null check (revision >= 1),
  body          bytea       not null,
  body_sha256   bytea       not null check (octet_length(body_sha256) = 32),
  kiosk_id      text        not null,
  hospital_code text        not null,
  service_date  date        not null,
  citizen_id    text        not null,
  claim_state   text        not null,
  claim_value   text,
  demo          boolean     not null,
  created_at    timestamptz not null,
  received_at   timestamptz not null,
  state         text        not null,
  primary key (record_id, revision)
);

create index visit_record_by_day on visit_record (service_date, record_id, revision desc);
create index visit_record_by_citizen on visit_record (citizen_id, service_date);
