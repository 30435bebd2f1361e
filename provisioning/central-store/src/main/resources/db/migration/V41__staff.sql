-- Who may look at the desk page, who is signed in, and what each of them was shown.
create table staff (
  login        text        primary key,
  name         text        not null,
  unit         text        not null,
  password     text        not null, -- Argon2id with its parameters and salt
  added_at     timestamptz not null,
  added_by     text        not null,
  removed_at   timestamptz,
  tries        integer     not null default 0, -- since the last that was right
  locked_until timestamptz
);

create table staff_session (
  token_sha256 text        primary key, -- the token itself is in the browser alone
  login        text        not null references staff (login),
  csrf         text        not null,
  started_at   timestamptz not null,
  last_seen    timestamptz not null,
  ended_at     timestamptz
);

create index staff_session_of_login on staff_session (login);

alter table access_audit drop constraint access_audit_what_check;
alter table access_audit add constraint access_audit_what_check check (what in ('VISIT', 'CITIZEN', 'RECORD', 'DAY'));
alter table access_audit add column unit    text;        -- of the member of staff who looked
alter table access_audit add column day     date;        -- the day that was shown: what was received of it until "until"
alter table access_audit add column until   timestamptz; -- the page renewed itself until then
alter table access_audit add column session text;        -- token_sha256
