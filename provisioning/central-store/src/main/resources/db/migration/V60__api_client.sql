-- Programs that may call what is about claims, and at whose word charges came and visits were marked as sent.
create table api_client (
  name         text        primary key,
  token_sha256 text        not null unique, -- the token itself is told once and kept nowhere
  rights       text        not null,        -- words with a blank between
  added_at     timestamptz not null,
  added_by     text        not null,
  removed_at   timestamptz
);

alter table charge_batch add column received_from text; -- login, or name of a program; null: an open desk
alter table submission   add column marked_by     text;
