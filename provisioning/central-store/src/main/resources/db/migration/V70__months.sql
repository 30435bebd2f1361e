-- Records by month of service. The store makes the months ahead; what has none yet lies in visit_record_other.
-- The primary key of a partitioned table must hold the month's column, so visit_key says that a revision is there once.
alter table visit_record rename to visit_record_before;
alter table visit_record_before drop constraint visit_record_pkey;
alter index visit_record_by_day rename to visit_record_before_by_day;
alter index visit_record_by_citizen rename to visit_record_before_by_citizen;

create table visit_key (
  record_id    uuid    not null,
  revision     integer not null check (revision >= 1),
  service_date date    not null,
  primary key (record_id, revision)
);

create table visit_record (
  record_id     uuid        not null,
  revision      integer     not null check (revision >= 1),
  body          bytea       not null, -- sealed (see data_key), or in clear in a store without keys
  body_sha256   bytea       not null check (octet_length(body_sha256) = 32), -- of the clear body
  kiosk_id      text        not null,
  hospital_code text        not null,
  service_date  date        not null,
  citizen_id    text        not null, -- blind index, or the number itself in a store without keys
  claim_state   text        not null,
  claim_value   text,
  demo          boolean     not null,
  created_at    timestamptz not null,
  received_at   timestamptz not null,
  state         text        not null,
  sent_at       timestamptz, -- by the kiosk's clock, at the first try that was kept
  primary key (record_id, revision, service_date)
) partition by range (service_date);

create table visit_record_other partition of visit_record default;

create index visit_record_by_day on visit_record (service_date, record_id, revision desc);
create index visit_record_by_citizen on visit_record (citizen_id, service_date);

insert into visit_key (record_id, revision, service_date)
  select record_id, revision, service_date from visit_record_before;
insert into visit_record (record_id, revision, body, body_sha256, kiosk_id, hospital_code, service_date, citizen_id,
    claim_state, claim_value, demo, created_at, received_at, state, sent_at)
  select record_id, revision, body, body_sha256, kiosk_id, hospital_code, service_date, citizen_id,
    claim_state, claim_value, demo, created_at, received_at, state, sent_at from visit_record_before;

drop table visit_record_before;
