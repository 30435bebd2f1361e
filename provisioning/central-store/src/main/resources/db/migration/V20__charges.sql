-- Charges of visits as they came, and what the rules said of them. No row is ever changed.
create table charge_batch (
  batch_id       bigint      generated always as identity primary key,
  record_id      uuid        not null,
  received_at    timestamptz not null,
  media_type     text        not null,
  body           bytea       not null, -- as it came
  body_sha256    bytea       not null check (octet_length(body_sha256) = 32),
  input          text        not null, -- the same as JSON, whatever it came as
  invoice_number text,
  unique (record_id, body_sha256)
);

create index charge_batch_by_invoice on charge_batch (invoice_number) where invoice_number is not null;

-- One look of the rules at a record and its charges; a later look is a later row.
create table evaluation (
  evaluation_id  bigint      generated always as identity primary key,
  batch_id       bigint      not null references charge_batch (batch_id),
  record_id      uuid        not null,
  revision       integer     not null,
  evaluated_at   timestamptz not null,
  rule_set       text        not null, -- SHA-256 of the rule files
  scheme         text        not null,
  service_date   date        not null,
  state          text        not null,
  charged_satang bigint      not null,
  direct_satang  bigint      not null,
  answer         text        not null -- the decision as it was told
);

create index evaluation_by_record on evaluation (record_id, evaluation_id desc);
create index evaluation_by_day on evaluation (service_date, record_id, evaluation_id desc);

-- That an authorised person sent a visit: from then on its result is waited for.
create table submission (
  record_id     uuid        not null,
  evaluation_id bigint      not null references evaluation (evaluation_id),
  sent_date     date        not null,
  marked_at     timestamptz not null,
  primary key (record_id, sent_date)
);
