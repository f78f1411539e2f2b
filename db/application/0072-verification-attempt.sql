--liquibase formatted sql

--changeset almoner:application-0072
--comment Receipts asked about that were not genuine, by network address, for a quarter of an hour.
create table verification_attempt (
  id bigint generated always as identity primary key,
  address text not null,
  at timestamptz not null
);
create index verification_attempt_by_address on verification_attempt (address, at);
create index verification_attempt_by_time on verification_attempt (at);
