-- Calls for staff from kiosks. Nobody's data: a kiosk, a screen, times, and who answered.
create table staff_call (
  call_id     uuid        primary key,
  kiosk_id    text        not null,
  screen      text        not null, -- state of the visit, such as CHOOSING_SERVICE
  called_at   timestamptz not null, -- by the kiosk's clock
  received_at timestamptz not null,
  answered_at timestamptz,
  answered_by text,                 -- name of the member of staff
  check ((answered_at is null) = (answered_by is null))
);

create index staff_call_open on staff_call (received_at) where answered_at is null;
