--liquibase formatted sql

--changeset almoner:notification-0001
create table letter (
    id              uuid primary key,
    to_person       uuid,
    address         text        not null,
    subject         text        not null,
    body            text        not null,
    secret          boolean     not null,
    about           uuid,
    dedupe_key      text unique,
    created_at      timestamptz not null,
    sent_at         timestamptz,
    given_up_at     timestamptz,
    attempts        integer     not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz not null,
    last_error      text,
    check (sent_at is null or given_up_at is null)
);
create index letter_due on letter (next_attempt_at, id) where sent_at is null and given_up_at is null;
create index letter_about on letter (about) where about is not null;
