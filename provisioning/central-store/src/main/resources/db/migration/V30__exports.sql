-- What left the store as files, when, at whose word and for what; no row is ever changed. Nobody is named in it.
create table export_audit (
  export_id  bigint      generated always as identity primary key,
  at         timestamptz not null,
  made_by    text        not null, -- as the caller names itself
  purpose    text        not null,
  what       text        not null, -- such as SIXTEEN_FILES
  profile    text        not null,
  scheme     text        not null,
  from_date  date        not null,
  to_date    date        not null,
  visits     integer     not null,
  held_back  integer     not null,
  sha256     text        not null  -- of the whole package
);

create index export_audit_by_time on export_audit (at);
