--liquibase formatted sql

--changeset almoner:application-0038
--comment Questions of the fund about an application and the answers of its people, in one thread; nothing is taken back.
create table query_message (
  application uuid not null references application,
  number integer not null check (number > 0),
  from_fund boolean not null,
  text text not null check (text <> '' and length(text) <= 5000),
  written_at timestamptz not null,
  written_by uuid not null references person,
  primary key (application, number)
);
create trigger query_message_never_changes before update or delete on query_message
  for each row execute function never_changes();

--comment No draft is reminded twice of the same thing, whatever is repeated or extended.
create table draft_reminder (
  application uuid not null references application,
  before text not null,
  sent_at timestamptz not null,
  primary key (application, before)
);
create index application_drafts on application (round) where status = 'DRAFT';
