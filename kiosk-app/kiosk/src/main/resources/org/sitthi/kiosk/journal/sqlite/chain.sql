-- An addition (see Migrations): the chain of saved revisions. A program that does not know it leaves it alone.
-- Hashes are 64 hex digits; keys and signatures are Base64.
create table chain_key (
  key_id text not null primary key,
  spki   text not null unique
) strict, without rowid;

create table chain (
  kiosk_id    text    not null,
  sequence    integer not null check (sequence >= 1),
  record_id   text    not null,
  revision    integer not null,
  previous    text    not null,
  body        text    not null, -- SHA-256 of the record's bytes
  saved_at_ms integer not null,
  hash        text    not null,
  key_id      text    not null references chain_key (key_id),
  signature   text    not null,
  primary key (kiosk_id, sequence),
  unique (record_id, revision),
  foreign key (record_id, revision) references record (record_id, revision)
) strict, without rowid;
