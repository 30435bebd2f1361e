-- Attempts, records, what waits to be sent, and the day's last queue number.
-- Columns ending in _ms are milliseconds since 1970-01-01T00:00Z by the kiosk's clock; seq keeps the order of saving,
-- which no clock can.
pragma application_id = 1399420020; -- "Sitt"

create table attempt (
  seq          integer primary key,
  attempt_id   text    not null unique,
  record_id    text    not null,
  claim_type   text    not null,
  record_json  text    not null,
  saved_at     text    not null, -- ISO 8601 with offset, as given
  state        text    not null default 'OPEN' check (state in ('OPEN', 'CLOSED')),
  closed_at_ms integer,
  check ((state = 'CLOSED') = (closed_at_ms is not null))
) strict;

create index attempt_open on attempt (seq) where state = 'OPEN';

create table record (
  record_id    text    not null,
  revision     integer not null check (revision >= 1),
  json         text    not null,
  saved_at_ms  integer not null,
  service_date text    not null, -- ISO date
  queue_number text    not null,
  primary key (record_id, revision)
) strict;

create table outbox (
  seq           integer primary key,
  record_id     text    not null,
  revision      integer not null,
  state         text    not null default 'WAITING' check (state in ('WAITING', 'ACKED', 'PARKED')),
  tries         integer not null default 0,
  not_before_ms integer not null default 0,
  reason        text,
  acked_at_ms   integer,
  unique (record_id, revision),
  foreign key (record_id, revision) references record (record_id, revision),
  check ((state = 'ACKED') = (acked_at_ms is not null))
) strict;

create index outbox_waiting on outbox (seq) where state = 'WAITING';
create index outbox_parked on outbox (seq) where state = 'PARKED';

create table queue_day (
  kiosk_id     text    not null,
  service_date text    not null,
  last         integer not null,
  primary key (kiosk_id, service_date)
) strict, without rowid;
