--liquibase formatted sql

--changeset almoner:recovery-0001
--comment Paid money that is asked back, and what became of that.
create table recovery (
    id             uuid primary key,
    agreement      uuid        not null references agreement (id),
    award          uuid        not null references award (id),
    organisation   uuid        not null references organisation (id),
    pot            uuid        not null references pot (id),
    number         integer     not null check (number > 0),
    reference      text        not null unique,
    amount         bigint      not null check (amount > 0),
    reason         text        not null check (reason in ('OVERPAYMENT', 'UNSPENT', 'CLAWBACK', 'BREACH')),
    text           text        not null check (text <> ''),
    raised_by      uuid        not null references person (id),
    raised_at      timestamptz not null,
    due_on         date        not null,
    status         text        not null check (status in ('RAISED', 'RECEIVED', 'WRITTEN_OFF')),
    received_on    date,
    bank_reference text,
    ended_by       uuid references person (id),
    ended_at       timestamptz,
    write_off      text,
    version        integer     not null,
    constraint recovery_numbered_once unique (agreement, number),
    constraint recovery_received_whole check (
        (status = 'RECEIVED') = (received_on is not null) and (received_on is null) = (bank_reference is null)),
    constraint recovery_written_off_with_reason check ((status = 'WRITTEN_OFF') = (write_off is not null)),
    constraint recovery_ended_whole check (
        (status = 'RAISED') = (ended_by is null) and (ended_by is null) = (ended_at is null)),
    constraint recovery_written_off_by_another check (status <> 'WRITTEN_OFF' or ended_by <> raised_by)
);
create index recovery_by_status on recovery (status, id desc);
create index recovery_by_organisation on recovery (organisation);
create index recovery_by_award on recovery (award);
