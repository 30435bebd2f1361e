-- The kiosks' chains: what kiosks signed, what is wrong with it, and what came too late.
alter table visit_record add column sent_at timestamptz; -- by the kiosk's clock, at the first try that was kept

-- Keys of kiosks. FIRST_USE: the first that came in the kiosk's name; nobody has vouched for it.
create table kiosk_key (
  kiosk_id   text        not null,
  key_id     text        not null,
  spki       text        not null, -- Ed25519, DER SubjectPublicKeyInfo in Base64
  trust      text        not null check (trust in ('FIRST_USE', 'ENROLLED')),
  first_seen timestamptz not null,
  primary key (kiosk_id, key_id)
);

-- Entries whose signature, key and record hold; two with one sequence are a fork.
create table chain_entry (
  kiosk_id    text        not null,
  sequence    bigint      not null check (sequence >= 1),
  hash        text        not null,
  previous    text        not null,
  record_id   uuid        not null,
  revision    integer     not null,
  body_sha256 text        not null,
  saved_at    timestamptz not null, -- by the kiosk's clock
  key_id      text        not null,
  signature   text        not null,
  received_at timestamptz not null,
  primary key (kiosk_id, sequence, hash),
  foreign key (kiosk_id, key_id) references kiosk_key (kiosk_id, key_id)
);

create index chain_entry_of_record on chain_entry (record_id, revision);

-- What a person should look at. Sequence 0: no entry that could be trusted.
create table chain_findings (
  finding_id   bigint      generated always as identity primary key,
  found_at     timestamptz not null,
  closed_at    timestamptz,          -- a gap is closed by what was missing
  kind         text        not null,
  kiosk_id     text        not null,
  sequence     bigint      not null,
  record_id    uuid        not null,
  revision     integer     not null,
  service_date date        not null,
  header       text,                 -- what came and could not be trusted, up to 700 characters
  unique (kind, kiosk_id, sequence, record_id, revision)
);

create index chain_findings_by_day on chain_findings (service_date, finding_id);

-- Revisions that came after another kiosk's of the same number: refused, and kept as evidence.
create table rival_revision (
  record_id   uuid        not null,
  revision    integer     not null,
  body_sha256 bytea       not null,
  body        bytea       not null,
  received_at timestamptz not null,
  primary key (record_id, revision, body_sha256)
);
