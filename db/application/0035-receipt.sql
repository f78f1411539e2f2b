--liquibase formatted sql

--changeset almoner:application-0035
--comment The printed receipt of each submission, known by the digest of what was submitted.
create table receipt (
  application uuid not null references application,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  document uuid not null references document,
  primary key (application, digest)
);
