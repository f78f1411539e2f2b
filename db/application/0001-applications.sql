--liquibase formatted sql

--changeset almoner:application-0001
create table application (
  id uuid primary key,
  round uuid not null references round,
  organisation uuid not null references organisation,
  lead uuid not null references person,
  started_at timestamptz not null,
  status text not null check (status in ('DRAFT', 'SUBMITTED', 'ELIGIBLE', 'INELIGIBLE', 'WITHDRAWN')),
  title text not null check (length(title) <= 1000),
  summary text not null check (length(summary) <= 50000),
  starts_on date,
  months integer check (months between 1 and 240),
  amount_requested bigint not null check (amount_requested >= 0),
  reference text unique,
  submitted_at timestamptz,
  submitted_by uuid references person,
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  reason text,
  version integer not null,
  constraint submitted_completely check (
    (reference is null) = (submitted_at is null)
    and (reference is null) = (submitted_by is null)
    and (reference is null) = (digest is null)
    and (reference is not null or status in ('DRAFT', 'WITHDRAWN'))
    and (reference is null or status <> 'DRAFT'))
);

create unique index application_one_per_organisation on application (round, organisation) where status <> 'WITHDRAWN';
create index application_by_organisation on application (organisation);
create index application_by_reference on application (round, length(reference), reference) where reference is not null;

create table answer (
  application uuid not null references application on delete cascade,
  position integer not null,
  question text not null,
  text text not null check (length(text) <= 50000),
  primary key (application, position),
  unique (application, question)
);

create table cost_line (
  application uuid not null references application on delete cascade,
  position integer not null,
  category text not null check (category in ('STAFF', 'EQUIPMENT', 'SUBCONTRACTING', 'TRAVEL', 'OVERHEADS', 'OTHER')),
  description text not null check (length(description) <= 1000),
  amount bigint not null check (amount > 0),
  primary key (application, position)
);

create table planned_milestone (
  application uuid not null references application on delete cascade,
  position integer not null,
  title text not null check (length(title) <= 1000),
  due date not null,
  amount bigint not null check (amount > 0),
  primary key (application, position)
);

create table finding (
  application uuid not null references application on delete cascade,
  position integer not null,
  rule text not null,
  outcome text not null check (outcome in ('FAIL', 'DOUBT')),
  found text not null,
  expected text not null,
  primary key (application, position)
);
