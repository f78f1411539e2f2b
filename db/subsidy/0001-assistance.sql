--liquibase formatted sql

--changeset almoner:subsidy-0001
--comment Minimal financial assistance of an organisation: given by an award of ours (source), or by others and declared.
create table assistance (
    id           uuid primary key,
    organisation uuid        not null references organisation,
    amount       bigint      not null check (amount > 0),
    given_on     date        not null,
    giver        text        not null check (giver <> '' and length(giver) <= 200),
    source       uuid unique,
    recorded_at  timestamptz not null,
    recorded_by  uuid references person,
    struck       text check (struck <> ''),
    version      integer     not null,
    constraint assistance_of_an_award_is_not_struck check (source is null or struck is null)
);
create index assistance_by_organisation on assistance (organisation, given_on);
