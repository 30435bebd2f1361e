-- What is told of an alarm, for who reads Thai; rows from before have the English words only.
alter table kiosk_alarm add column detail_th text not null default '';

-- A cause that came and went before its channel could be told is told as well.
create index kiosk_alarm_cleared on kiosk_alarm (cleared_at);

-- When a channel was told last: how soon it may be told again hangs on it.
create index alarm_notice_told on alarm_notice (channel, told_at desc);
