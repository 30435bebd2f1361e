-- Hospital numbers: found by a keyed hash, told from what is sealed. Rows from before are brought under the key by the store.
alter table visit_index add column sealed_hn bytea;  -- sealed (see data_key), or in clear in a store without keys; hn is a blind index then
create index visit_index_before on visit_index (record_id) where length(hn) < 41;
alter table access_audit add column sealed_hn bytea; -- as in visit_index
create index access_audit_before on access_audit (audit_id) where length(hn) < 41;

alter table rep_row add column sealed_hn bytea;      -- what hn was
alter table rep_row add column sealed_content bytea; -- what content was: it would confirm a guess of the citizen number
alter table rep_row alter column hn drop not null;      -- of rows from before, until they are sealed
alter table rep_row alter column content drop not null; -- of rows from before, until they are sealed
create index rep_row_before on rep_row (rep_no, tran_id) where content is not null;

update data_key set all_sealed = null;
