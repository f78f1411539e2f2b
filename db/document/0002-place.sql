--liquibase formatted sql

--changeset almoner:document-0003
alter table document add column place text not null default 'TABLE' check (place in ('TABLE', 'BUCKET'));

--changeset almoner:document-0004 splitStatements:false
-- What lies in a bucket was found whole there before this row was written.
create or replace function document_is_whole() returns trigger language plpgsql as $$
begin
    if new.size <> (select coalesce(sum(octet_length(content)), 0) from document_part where document = new.id) then
        raise exception 'document % is not whole', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;
drop trigger document_is_whole on document;
create constraint trigger document_is_whole after insert on document deferrable initially deferred
    for each row when (new.place = 'TABLE') execute function document_is_whole();
