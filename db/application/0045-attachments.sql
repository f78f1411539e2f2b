--liquibase formatted sql

--changeset almoner:application-0045
create table application_attachment (
  application uuid not null references application on delete cascade,
  position integer not null check (position >= 0),
  question text not null,
  document uuid not null references document,
  attached_by uuid not null references person,
  attached_at timestamptz not null,
  primary key (application, position),
  unique (application, document)
);
create index application_attachment_by_document on application_attachment (document);

create view attached_file as
select a.application, a.position, a.question, a.document, a.attached_at, d.name, d.media_type, d.size, d.sha256,
       coalesce(s.state, 'NOT_SCANNED') as scan
  from application_attachment a
  join document d on d.id = a.document
  left join document_scan s on s.document = a.document;

--changeset almoner:application-0046 splitStatements:false
create function attachment_belongs_to_draft() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then raise exception 'an attachment is added or removed, never changed'; end if;
  if (select status from application where id = coalesce(new.application, old.application)) <> 'DRAFT' then
    raise exception 'what was submitted keeps its attachments' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger attachment_belongs_to_draft before insert or update or delete on application_attachment
  for each row execute function attachment_belongs_to_draft();
