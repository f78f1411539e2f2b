--liquibase formatted sql

--changeset almoner:document-0001
create table document (
    id         uuid primary key,
    subject    uuid        not null,
    name       text        not null check (char_length(name) between 1 and 200),
    media_type text        not null,
    size       bigint      not null check (size > 0),
    sha256     char(64)    not null check (sha256 ~ '^[0-9a-f]{64}$'),
    stored_at  timestamptz not null,
    by         uuid
);
create index document_subject on document (subject, id);

-- The parts are written while the file arrives, the document once all of it is known.
create table document_part (
    document uuid    not null references document deferrable initially deferred,
    position integer not null check (position >= 0),
    content  bytea   not null,
    primary key (document, position)
);
alter table document_part alter column content set storage external;

--changeset almoner:document-0002 splitStatements:false
create function document_never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'a document is never changed or removed';
end $$;
create trigger document_never_changes before update or delete on document
    for each row execute function document_never_changes();
create trigger document_part_never_changes before update or delete on document_part
    for each row execute function document_never_changes();

create function document_is_whole() returns trigger language plpgsql as $$
begin
    if new.size <> (select coalesce(sum(octet_length(content)), 0) from document_part where document = new.id) then
        raise exception 'document % is not whole', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger document_is_whole after insert on document deferrable initially deferred
    for each row execute function document_is_whole();
