--liquibase formatted sql

--changeset almoner:ledger-0010
create sequence transfer_number;

--changeset almoner:ledger-0011
--comment Money asked to be moved between pots: by one person, and by another who may approve that much.
create table transfer (
    id          uuid primary key,
    reference   text        not null unique,
    from_pot    uuid        not null references pot (id),
    to_pot      uuid        not null references pot (id),
    amount      bigint      not null check (amount > 0),
    reason      text        not null check (reason <> ''),
    status      text        not null check (status in ('PROPOSED', 'APPROVED', 'REFUSED')),
    proposed_by uuid        not null references person (id),
    proposed_at timestamptz not null,
    decided_by  uuid references person (id),
    decided_at  timestamptz,
    refusal     text,
    version     integer     not null,
    constraint transfer_between_two_pots check (from_pot <> to_pot),
    constraint transfer_decided_by_another check (decided_by <> proposed_by),
    constraint transfer_decided_whole check ((status = 'PROPOSED') = (decided_by is null)
                                             and (decided_by is null) = (decided_at is null)),
    constraint transfer_refused_with_reason check ((status = 'REFUSED') = (refusal is not null))
);
create index transfer_by_status on transfer (status, id desc);
create index transfer_by_from on transfer (from_pot);
create index transfer_by_to on transfer (to_pot);
