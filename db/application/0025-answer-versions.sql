--liquibase formatted sql

--changeset almoner:application-0025
--comment Every answer has a version of its own. An emptied answer stays, so that its version never begins again.
alter table answer add version integer not null default 1 check (version > 0);
alter table answer add written_by uuid references person;
alter table answer add written_at timestamptz;
alter table answer add since timestamptz;
update answer n set written_by = a.lead, written_at = a.started_at, since = a.started_at from application a where a.id = n.application;
alter table answer alter version drop default;
alter table answer alter written_by set not null;
alter table answer alter written_at set not null;
alter table answer alter since set not null;
alter table answer add constraint answer_written_since check (since <= written_at);

create table answer_history (
  application uuid not null,
  question text not null,
  version integer not null check (version > 0),
  text text not null check (length(text) <= 50000),
  written_by uuid not null references person,
  written_at timestamptz not null,
  primary key (application, question, version),
  foreign key (application, question) references answer (application, question) on delete cascade
);

--changeset almoner:application-0026 splitStatements:false
--comment What was written is not rewritten: an answer goes from one version to the next, its history only grows.
create function answer_history_only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'the history of an answer is not changed' using errcode = 'check_violation';
end $$;

create trigger answer_history_only_grows before update on answer_history
  for each row execute function answer_history_only_grows();

create function answer_moves_by_one() returns trigger language plpgsql as $$
begin
  if new.version <> old.version + 1 then
    raise exception 'answer % of % goes from version % to %', new.question, new.application, old.version, new.version
      using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger answer_moves_by_one before update of text on answer
  for each row execute function answer_moves_by_one();
