--liquibase formatted sql

--changeset almoner:monitoring-0001
create table report (
    id           uuid primary key,
    agreement    uuid        not null references agreement (id),
    milestone    integer,
    title        text        not null,
    due          date        not null,
    achieved     text        not null default '',
    differences  text        not null default '',
    status       text        not null check (status in ('PLANNED', 'DUE', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'DROPPED')),
    reason       text        not null default '',
    submitted_by uuid references person (id),
    submitted_at timestamptz,
    decided_by   uuid references person (id),
    decided_at   timestamptz,
    version      integer     not null,
    foreign key (agreement, milestone) references agreement_milestone (agreement, position) deferrable initially deferred,
    constraint report_one_for_each unique nulls not distinct (agreement, milestone),
    constraint report_submitted_whole check (num_nulls(submitted_by, submitted_at) in (0, 2)),
    constraint report_decided_whole check (num_nulls(decided_by, decided_at) in (0, 2)),
    constraint report_decided_by_another check (decided_by <> submitted_by),
    constraint report_submitted_says_something
        check (status not in ('SUBMITTED', 'RETURNED', 'ACCEPTED') or (achieved <> '' and submitted_by is not null)),
    constraint report_returned_for_a_reason check (status <> 'RETURNED' or reason <> ''),
    constraint report_accepted_by_someone check (status <> 'ACCEPTED' or decided_by is not null)
);

create index report_by_agreement on report (agreement, due, id);
create index report_open_by_due on report (due) where status in ('PLANNED', 'DUE', 'RETURNED');
