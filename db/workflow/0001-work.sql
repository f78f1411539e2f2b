--liquibase formatted sql

--changeset almoner:workflow-0001
-- What waits for people: written in the engine's own transactions, and rebuildable from its tables.
create table work_item (
    id         text primary key,
    event      text        not null,
    process    text        not null,
    subject    uuid        not null,
    name       text        not null,
    headline   text        not null,
    groups     text[]      not null,
    assignee   uuid,
    created_at timestamptz not null,
    due_at     timestamptz,
    sort_due   timestamptz not null generated always as (coalesce(due_at, 'infinity'::timestamptz)) stored
);
create index work_item_mine on work_item (assignee, sort_due, created_at, id) where assignee is not null;
create index work_item_unclaimed on work_item (sort_due, created_at, id) where assignee is null;
create index work_item_groups on work_item using gin (groups) where assignee is null;
create index work_item_subject on work_item (subject);

-- One process runs once for one subject, ever; "start" is the event it begins with.
create table workflow_instance (
    start      text        not null,
    subject    uuid        not null,
    started_at timestamptz not null,
    primary key (start, subject)
);

-- Events that a diagram should have taken and none did.
create table alarm (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    event      text        not null,
    subject    uuid        not null,
    detail     text        not null,
    settled_at timestamptz,
    settled_by uuid,
    check ((settled_at is null) = (settled_by is null))
);
create index alarm_open on alarm (id) where settled_at is null;
