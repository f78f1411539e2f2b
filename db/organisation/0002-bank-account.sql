--liquibase formatted sql
--changeset almoner:organisation-0002

-- Every change is a row of its own that someone else verifies. The two numbers are encrypted.
create table bank_account (
    id           uuid primary key,
    organisation uuid        not null references organisation,
    holder       text        not null check (holder <> ''),
    payee        text        not null check (payee ~ '[A-Z0-9]' and payee ~ '^[A-Z0-9.&/ -]{1,70}$'),
    sort_code    bytea       not null,
    number       bytea       not null,
    status       text        not null check (status in ('ENTERED', 'VERIFIED', 'REJECTED', 'REPLACED')),
    entered_by   uuid        not null references person,
    entered_at   timestamptz not null,
    payee_check  text check (payee_check in ('MATCH', 'CLOSE_MATCH', 'NO_MATCH', 'NOT_CHECKED')),
    note         text        not null default '',
    checked_by   uuid references person,
    checked_at   timestamptz,
    version      integer     not null,
    constraint bank_account_checked_by_another check (checked_by <> entered_by),
    constraint bank_account_checked_whole check ((checked_by is null) = (checked_at is null)),
    constraint bank_account_verified_is_checked
        check (status <> 'VERIFIED' or (checked_by is not null and payee_check is not null and payee_check <> 'NO_MATCH')),
    constraint bank_account_rejected_is_checked check (status <> 'REJECTED' or (checked_by is not null and note <> ''))
);

create unique index bank_account_one_waiting on bank_account (organisation) where status = 'ENTERED';
create unique index bank_account_one_verified on bank_account (organisation) where status = 'VERIFIED';
create index bank_account_by_organisation on bank_account (organisation, id desc);
create index bank_account_to_verify on bank_account (id) where status = 'ENTERED';
