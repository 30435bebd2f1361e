-- Keys that have sealed rows here, by number: a store that lacks one of them does not start. The keys themselves are in a file.
create table data_key (
  key_id     text        primary key, -- eight hex digits
  first_used timestamptz not null,
  all_sealed timestamptz              -- since then no older row is in clear or under another key
);
