-- How often what happened on which screen, day by day: counts, and nothing of anybody.
create table tally (
  day   text not null,
  what  text not null, -- ENTERED, ABANDONED, TIMED_OUT, CALLED
  step  text not null, -- state of the visit, such as CHOOSING_SERVICE
  cause text not null, -- error code, or empty
  times integer not null,
  primary key (day, what, step, cause)
) strict, without rowid;
