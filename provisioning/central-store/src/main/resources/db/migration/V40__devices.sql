-- Enrolled kiosks: codes that let one in once, the certificates that were made, keys that are vouched for.
create table enrolment_code (
  code_sha256    text        primary key, -- the code itself is told once and kept nowhere
  kiosk_id       text        not null,
  hospital_code  text        not null,
  made_at        timestamptz not null,
  made_by        text        not null,
  expires_at     timestamptz not null,
  used_at        timestamptz,
  request_sha256 text,                    -- of the request that used it: the same again gets the same certificate
  fingerprint    text
);

create table device_certificate (
  fingerprint   text        primary key, -- SHA-256 of the certificate, hex
  kiosk_id      text        not null,
  hospital_code text        not null,
  certificate   bytea       not null,
  issued_at     timestamptz not null,
  not_after     timestamptz not null,
  revoked_at    timestamptz
);

create index device_certificate_of_kiosk on device_certificate (kiosk_id);

alter table kiosk_key add column retired_at timestamptz; -- since then what it signs is a finding
alter table access_audit add column device text;         -- fingerprint of the caller's certificate, if it showed one
