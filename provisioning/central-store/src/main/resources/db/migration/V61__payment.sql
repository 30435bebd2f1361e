-- Money that arrived for a visit, as finance marks it; no row is ever changed.
create table payment (
  record_id   uuid        not null,
  paid_date   date        not null,
  paid_satang bigint      not null check (paid_satang >= 0),
  marked_at   timestamptz not null,
  marked_by   text,
  primary key (record_id, paid_date)
);
