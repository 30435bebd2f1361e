-- An addition (see Migrations): whose visit a record is, so that who comes again the same day is found although records are
-- sealed. person is a keyed hash of number and day, or the number where nothing is sealed; mark is the key's.
create table person (
  record_id text not null primary key,
  person    text not null,
  mark      text not null
) strict, without rowid;

create index person_of on person (person);
