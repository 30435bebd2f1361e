-- What each kiosk said of a day when it closed it, and what was missing here then; the last row of a kiosk and day counts.
create table day_close (
  close_id      bigint      generated always as identity primary key,
  kiosk_id      text        not null,
  service_date  date        not null,
  at            timestamptz not null,
  revisions     integer     not null,
  missing       integer     not null,
  different     integer     not null,
  head_sequence bigint,
  head_hash     text,
  chain         text        not null check (chain in ('WHOLE', 'BROKEN', 'NONE'))
);

create index day_close_of_day on day_close (service_date, kiosk_id, close_id desc);
