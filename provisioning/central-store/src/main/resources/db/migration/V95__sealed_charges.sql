-- Charges and what was decided of them are sealed too. Rows from before are brought under the key by the store, some at a time.
alter table charge_batch add column sealed_input bytea; -- what input was: sealed (see data_key), or in clear in a store without keys
alter table charge_batch add column body_mark bytea;    -- keyed hash of record and body, or the body's SHA-256 in a store without keys
alter table charge_batch alter column input drop not null;       -- of rows from before, until they are sealed
alter table charge_batch alter column body_sha256 drop not null; -- of rows from before, until they are sealed
create index charge_batch_by_mark on charge_batch (record_id, body_mark);
create index charge_batch_before on charge_batch (batch_id) where input is not null;

alter table evaluation add column sealed_answer bytea;  -- what answer was: sealed, or in clear in a store without keys
alter table evaluation alter column answer drop not null; -- of rows from before, until they are sealed
create index evaluation_before on evaluation (evaluation_id) where answer is not null;

-- How far each table was brought under each key.
create table sealing (
  key_id     text        not null references data_key (key_id),
  table_name text        not null,
  reached    text        not null, -- rows up to this one were looked at; empty: none yet
  rows       bigint      not null, -- that were sealed
  done_at    timestamptz,
  primary key (key_id, table_name)
);

-- Records and rivals that are under the key already are not looked at again; the other tables are still to come.
insert into sealing (key_id, table_name, reached, rows, done_at)
  select key_id, name, '', 0, all_sealed from data_key, unnest(array['visit_record', 'rival_revision']) as name
  where all_sealed is not null;
update data_key set all_sealed = null;
