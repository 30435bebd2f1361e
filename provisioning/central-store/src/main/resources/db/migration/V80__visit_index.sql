-- What a record is found by: of its latest revision, read from it when it came, completed by the hospital's own system.
create table visit_index (
  record_id      uuid        primary key,
  revision       integer     not null,
  service_date   date        not null,
  created_minute timestamptz not null,
  kiosk_id       text        not null,
  channel        text        not null,
  scheme         text        not null, -- empty: none was found
  hn             text,
  visit_number   text,
  claim_state    text        not null,
  claim_code     text,
  claim_type     text,
  obtained_at    timestamptz,
  demo           boolean     not null
);

create index visit_index_by_day on visit_index (service_date, created_minute);
create index visit_index_by_hn on visit_index (hn) where hn is not null;
create index visit_index_by_number on visit_index (visit_number) where visit_number is not null;
create index visit_index_by_code on visit_index (claim_code) where claim_code is not null;

create index visit_record_by_arrival on visit_record (received_at);

-- What the checks K-01 to K-22 found in a revision, by which rules; a later look is a later row, none is ever changed.
create table record_check (
  check_id    bigint      generated always as identity primary key,
  record_id   uuid        not null,
  revision    integer     not null,
  checked_at  timestamptz not null,
  rule_set    text        not null, -- SHA-256 of the rule files
  worst       text        not null check (worst in ('BLOCK', 'REVIEW', 'WARN', 'INFO', 'NONE')),
  findings    text        not null
);

create index record_check_of_record on record_check (record_id, revision, check_id);

-- Which invoice carries which code; a row is never changed.
create table invoice_link (
  invoice_number text        primary key,
  record_id      uuid        not null,
  claim_code     text        not null,
  channel        text        not null check (channel in ('KIOSK', 'STAFF', 'APP')),
  linked_at      timestamptz not null,
  linked_by      text        not null -- as the caller names itself
);

create index invoice_link_of_record on invoice_link (record_id);

-- What a person must decide: nothing was overwritten. Closed when what was wanted has come true.
create table conflict_item (
  item_id        bigint      generated always as identity primary key,
  found_at       timestamptz not null,
  closed_at      timestamptz,
  kind           text        not null,
  service_date   date,
  record_id      uuid,
  invoice_number text,
  visit_number   text,
  offered_code   text,
  said_by        text        not null
);

create unique index conflict_item_open on conflict_item
  (kind, coalesce(record_id::text, ''), coalesce(invoice_number, ''), coalesce(offered_code, ''))
  where closed_at is null;

-- What became of writing a code into the hospital's own system.
create table his_feedback (
  record_id  uuid        not null,
  claim_code text        not null,
  outcome    text        not null, -- WRITTEN, THERE, or why not
  tried_at   timestamptz not null,
  next_at    timestamptz,          -- absent: done
  primary key (record_id, claim_code)
);
