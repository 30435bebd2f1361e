-- Who looked somebody up, when and for what. No citizen number: what was found stands here, not what was asked for.
create table access_audit (
  audit_id  bigint      generated always as identity primary key,
  at        timestamptz not null,
  what      text        not null check (what in ('VISIT', 'CITIZEN')),
  caller    text        not null, -- as the caller names itself: callers are not authenticated yet
  purpose   text        not null,
  outcome   text        not null check (outcome in ('FOUND', 'NONE', 'AWAY')),
  record_id uuid,                 -- the visit that was told
  hn        text                  -- the person who was told
);

create index access_audit_by_time on access_audit (at);
