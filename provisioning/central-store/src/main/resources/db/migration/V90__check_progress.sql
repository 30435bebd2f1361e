-- How far the checks of what has come were done: what was received before this was looked at. One row.
create table check_progress (
  one          boolean     primary key default true check (one),
  looked_until timestamptz not null
);

-- Whether a code is another person's too is asked of each record that comes.
create index visit_record_by_code on visit_record (claim_value) where claim_value is not null;
