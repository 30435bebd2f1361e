-- How each kiosk is: its last heartbeat. Nothing in it is about a patient.
create table kiosk_beat (
  kiosk_id    text        primary key,
  received_at timestamptz not null,
  closed      boolean     not null,
  body        text        not null -- as it came, up to 8 KiB
);

-- Where kiosks stand; position orders those of a group, neighbours are near each other.
create table kiosk_place (
  kiosk_id   text    primary key,
  group_name text    not null,
  place_th   text    not null,
  place_en   text    not null,
  position   integer not null
);

-- Causes, from when to when; one that is open stands once.
create table kiosk_alarm (
  alarm_id   bigint      generated always as identity primary key,
  kiosk_id   text        not null,
  cause      text        not null,
  detail     text        not null,
  raised_at  timestamptz not null,
  cleared_at timestamptz
);

create unique index kiosk_alarm_open on kiosk_alarm (kiosk_id, cause) where cleared_at is null;

-- What was told of an alarm, over which channel; told once it was taken there.
create table alarm_notice (
  alarm_id bigint      not null references kiosk_alarm (alarm_id),
  channel  text        not null check (channel in ('MAIL', 'WEBHOOK')),
  what     text        not null check (what in ('RAISED', 'CLEARED')),
  told_at  timestamptz not null,
  primary key (alarm_id, channel, what)
);

-- Site settings for kiosks; the last row of a scope and key counts, one without value takes it back.
create table site_setting (
  setting_id bigint      generated always as identity primary key,
  scope      text        not null check (scope in ('HOSPITAL', 'GROUP', 'KIOSK')),
  scope_name text        not null, -- empty for the hospital
  key        text        not null,
  value      text,
  set_at     timestamptz not null,
  set_by     text        not null
);

create index site_setting_of_scope on site_setting (scope, scope_name, key, setting_id desc);
