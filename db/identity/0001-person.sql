--liquibase formatted sql

--changeset almoner:identity-0001
create table person (
    id uuid primary key,
    email text not null unique check (email = lower(email) and email like '_%@_%'),
    created_at timestamptz not null,
    name text not null check (name <> ''),
    password text,
    approval_limit bigint check (approval_limit >= 0),
    employer text,
    enabled boolean not null,
    email_confirmed boolean not null,
    version integer not null
);
create index person_by_name on person (lower(name), id);

create table person_role (
    person uuid not null references person,
    role text not null check (role in ('APPLICANT', 'REVIEWER', 'OFFICER', 'PANEL', 'APPROVER', 'FINANCE', 'AUDITOR', 'ADMIN')),
    primary key (person, role)
);
create index person_by_role on person_role (role);
