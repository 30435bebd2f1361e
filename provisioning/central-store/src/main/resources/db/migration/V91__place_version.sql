-- A kiosk that comes into another group has other settings: their version grows by that too.
alter table kiosk_place add column settings_version bigint not null default 0;
