-- A look at a day from all sides; a later look is a later row, none is ever changed.
create table reconciliation (
  run_id       bigint      generated always as identity primary key,
  service_date date        not null,
  started_at   timestamptz not null,
  ended_at     timestamptz not null,
  records      integer     not null,
  counts       text        not null -- what was compared, as JSON
);

create index reconciliation_of_day on reconciliation (service_date, run_id desc);

-- What differed. Names nobody: the record, the visit number and the code lead to the rest.
create table reconciliation_item (
  run_id       bigint  not null references reconciliation (run_id),
  position     integer not null,
  kind         text    not null,
  kiosk_id     text,
  record_id    uuid,
  visit_number text,
  code         text,
  other_code   text,
  primary key (run_id, position)
);
