-- Reports of the nightly look as files: written when, or why not yet.
create table report_file (
  service_date date primary key,
  written_at   timestamptz, -- null: not written yet
  trouble      text         -- why it could not be written or deleted; null: nothing is wrong
);
