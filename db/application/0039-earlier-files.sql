--liquibase formatted sql

--changeset almoner:application-0039
--comment Which files belonged to what was submitted before a reopening.
create table earlier_attachment (
  application uuid not null,
  number integer not null,
  position integer not null,
  question text not null,
  document uuid not null references document,
  attached_by uuid not null references person,
  attached_at timestamptz not null,
  primary key (application, number, position),
  foreign key (application, number) references earlier_submission
);
create trigger earlier_attachment_never_changes before update or delete on earlier_attachment
  for each row execute function never_changes();
