--liquibase formatted sql

--changeset almoner:audit-0001
create table audit_record (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    event     text        not null,
    subject   uuid        not null,
    by_person uuid,
    detail    jsonb       not null
);
create index audit_record_subject on audit_record (subject, id);
create index audit_record_by_person on audit_record (by_person, id);
create index audit_record_event on audit_record (event, id);
create index audit_record_at on audit_record (at);

--changeset almoner:audit-0002 splitStatements:false
create function audit_record_stays() returns trigger language plpgsql as $$
begin
    raise exception 'audit records are never changed or removed';
end
$$;

--changeset almoner:audit-0003
create trigger audit_record_stays before update or delete on audit_record
    for each row execute function audit_record_stays();
create trigger audit_record_is_not_emptied before truncate on audit_record
    for each statement execute function audit_record_stays();
