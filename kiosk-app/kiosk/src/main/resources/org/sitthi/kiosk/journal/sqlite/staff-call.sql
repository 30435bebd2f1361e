-- Calls for staff that the desk has not heard yet; a row goes when it has, or when it is too late.
create table staff_call (
  call_id text primary key,
  at_ms   integer not null,
  screen  text not null
) strict, without rowid;
