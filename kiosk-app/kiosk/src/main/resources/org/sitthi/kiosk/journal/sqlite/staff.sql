-- An addition (see Migrations): who may use staff mode here, and the chain of all that was done in it.
create table staff_member (
  number      text    not null primary key,
  name        text    not null,          -- sealed if there is a key
  language    text    not null,
  pin_hash    text    not null,          -- Argon2id, salted; sealed if there is a key
  shut        integer not null,
  wrong       integer not null,
  wrong_at_ms integer not null           -- 0 = never
) strict, without rowid;

create table staff_audit (
  kiosk_id text    not null,
  sequence integer not null check (sequence >= 1),
  previous text    not null,
  at_ms    integer not null,
  who      text    not null,
  what     text    not null,
  visit    text    not null,             -- record id, or empty
  detail   text    not null,
  hash     text    not null,
  primary key (kiosk_id, sequence)
) strict, without rowid;
