--liquibase formatted sql

--changeset almoner:application-0028
--comment A signatory who wrote nothing last says yes to exactly this content. Another content has another digest.
alter table application add last_writer uuid references person;
create table sign_off (
  application uuid primary key references application on delete cascade,
  asked_by uuid not null references person,
  asked_at timestamptz not null,
  signed_by uuid references person,
  signed_at timestamptz,
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  version integer not null,
  constraint sign_off_is_whole check (num_nulls(signed_by, signed_at, digest) in (0, 3))
);
