--liquibase formatted sql

--changeset almoner:review-0001
create table assessment (
  application      uuid primary key references application (id),
  round            uuid not null references round (id),
  needed           integer not null check (needed > 0),
  submitted        integer not null check (submitted between 0 and needed),
  short_staffed    boolean not null,
  mean             numeric(5, 4) check (mean between 0 and 5),
  spread           numeric(5, 4) check (spread between 0 and 5),
  completed_at     timestamptz,
  moderated        numeric(5, 4) check (moderated between 0 and 5),
  moderated_reason text,
  moderated_by     uuid references person (id),
  version          integer not null,
  check ((completed_at is null) or (submitted = needed and mean is not null)),
  check ((moderated is null) = (moderated_by is null)),
  check ((moderated is null) = (moderated_reason is null))
);
create index assessment_round on assessment (round);

create table review (
  id           uuid primary key,
  application  uuid not null references application (id),
  reviewer     uuid not null references person (id),
  invited_at   timestamptz not null,
  due_at       timestamptz not null check (due_at > invited_at),
  status       text not null
    check (status in ('INVITED', 'ACCEPTED', 'SUBMITTED', 'DECLINED', 'CONFLICTED', 'LAPSED', 'REPLACED')),
  comment      text not null,
  interest     text check (interest in ('SOFT', 'HARD')),
  reason       text,
  submitted_at timestamptz,
  version      integer not null,
  check ((status = 'SUBMITTED') = (submitted_at is not null)),
  check (status <> 'CONFLICTED' or interest = 'HARD')
);
create unique index review_once on review (application, reviewer) where status in ('INVITED', 'ACCEPTED', 'SUBMITTED');
create index review_application on review (application);
create index review_reviewer on review (reviewer);
create index review_open on review (reviewer) where status in ('INVITED', 'ACCEPTED');

create table score (
  review        uuid not null references review (id),
  position      integer not null,
  criterion     text not null,
  score         integer check (score between 0 and 5),
  justification text not null,
  primary key (review, position),
  unique (review, criterion)
);
