-- An addition (see Migrations): while there is a row, staff have closed this kiosk.
create table service_closed (
  kiosk_id text    not null primary key,
  at_ms    integer not null,
  reason   text    not null,
  who      text    not null               -- staff number
) strict, without rowid;
