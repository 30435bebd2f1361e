-- What NHSO replied (REP), row by row, once; no row is ever changed. The citizen number is used to find the record and not kept.
create table rep_row (
  rep_no       text        not null,
  tran_id      text        not null,
  content      text        not null, -- SHA-256 of what the row said, to know the same row again
  imported_at  timestamptz not null,
  imported_by  text        not null, -- as the caller names itself
  hn           text        not null,
  service_date date        not null,
  rep_date     date,
  sent_date    date,
  match        text        not null check (match in ('FOUND', 'NONE', 'SEVERAL')),
  record_id    uuid,                 -- when FOUND
  scheme       text        not null, -- of the record, else of the row; may be empty
  codes        text        not null, -- reply codes with a blank between; empty: accepted
  ps           integer,
  percent      integer,
  own_ps       integer,              -- by the calendar in force at the import
  own_percent  integer,
  hmain        text        not null, -- as the hospital sent it
  hmain2       text        not null, -- as NHSO has it
  own_hmain    text        not null, -- as the record has it
  paid_satang  bigint,
  resend_by    date,                 -- for codes that are corrected and sent again
  review_by    date,                 -- for refusals
  primary key (rep_no, tran_id)
);

create index rep_row_by_record on rep_row (record_id, imported_at) where record_id is not null;
