--liquibase formatted sql

--changeset almoner:application-0036
--comment One application's own time: a later deadline while it is a draft, and sections that were opened again after it was submitted.
alter table application add extended_until timestamptz;
alter table application add reopened_until timestamptz;
alter table application add reopened_sections text[] not null default '{}';
alter table application drop constraint submitted_completely;
alter table application add constraint submitted_completely check (
    (reference is null) = (submitted_at is null)
    and (reference is null) = (submitted_by is null)
    and (reference is null) = (digest is null)
    and (reference is not null or status in ('DRAFT', 'WITHDRAWN')));
alter table application add constraint only_a_reopening_makes_a_draft_again check (
    (reference is not null and status = 'DRAFT') = (reopened_until is not null)
    and (reopened_until is not null) = (reopened_sections <> '{}'));
create index application_with_leeway on application (round) where extended_until is not null or reopened_until is not null;

create table extension (
  application uuid not null references application,
  until timestamptz not null,
  reason text not null check (reason <> '' and length(reason) <= 5000),
  given_at timestamptz not null,
  given_by uuid not null references person,
  primary key (application, until)
);

create table earlier_submission (
  application uuid not null references application,
  number integer not null check (number > 0),
  reference text not null,
  submitted_at timestamptz not null,
  submitted_by uuid not null references person,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  canonical text not null,
  sections text[] not null check (sections <> '{}'),
  until timestamptz not null,
  reason text not null check (reason <> '' and length(reason) <= 5000),
  reopened_at timestamptz not null,
  reopened_by uuid not null references person,
  primary key (application, number)
);
create index earlier_submission_by_reference on earlier_submission (reference, digest);

--changeset almoner:application-0037 splitStatements:false
create function never_changes() returns trigger language plpgsql as $$
begin
  raise exception '% is never changed', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger extension_never_changes before update or delete on extension
  for each row execute function never_changes();
create trigger earlier_submission_never_changes before update or delete on earlier_submission
  for each row execute function never_changes();
