--liquibase formatted sql
--changeset almoner:organisation-0001

create table organisation (
    id uuid primary key,
    name text not null check (name <> ''),
    kind text not null check (kind in ('COMPANY', 'CHARITY', 'PUBLIC_BODY', 'UNIVERSITY', 'OTHER')),
    company_number text unique check (company_number ~ '^[A-Z0-9]{8}$'),
    charity_number text unique check (charity_number ~ '^[A-Z0-9]{6,9}$'),
    line1 text not null,
    line2 text,
    town text not null,
    postcode text not null,
    country text not null,
    version integer not null,
    constraint organisation_company_has_number check (kind <> 'COMPANY' or company_number is not null),
    constraint organisation_charity_has_number check (kind <> 'CHARITY' or charity_number is not null)
);

create index organisation_by_name on organisation (lower(name), id);

create table member (
    organisation uuid not null references organisation on delete cascade,
    person uuid not null references person,
    part text not null check (part in ('LEAD', 'CONTRIBUTOR', 'SIGNATORY')),
    primary key (organisation, person, part)
);

create index member_by_person on member (person);
