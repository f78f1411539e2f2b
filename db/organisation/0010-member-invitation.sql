--liquibase formatted sql

--changeset almoner:organisation-0010
--comment Whoever holds the address may join; whether they have an account is nobody's business until they do.
create table member_invitation (
    id           uuid primary key,
    organisation uuid        not null references organisation,
    email        text        not null check (email = lower(email) and length(email) between 3 and 254),
    parts        text[]      not null check (parts <@ array['LEAD', 'CONTRIBUTOR', 'SIGNATORY'] and cardinality(parts) > 0),
    invited_by   uuid        not null references person,
    invited_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > invited_at),
    status       text        not null check (status in ('OPEN', 'TAKEN', 'WITHDRAWN')),
    version      integer     not null
);

create unique index member_invitation_once on member_invitation (organisation, email) where status = 'OPEN';
create index member_invitation_by_email on member_invitation (email) where status = 'OPEN';
