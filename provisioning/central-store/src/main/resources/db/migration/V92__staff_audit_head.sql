-- How far the store has heard of each kiosk's staff audit: moved on only by what is shown to follow from it.
create table staff_audit_head (
  kiosk_id text        primary key,
  sequence bigint      not null check (sequence >= 1),
  hash     text        not null, -- SHA-256 of the entry there, hex
  heard_at timestamptz not null
);
