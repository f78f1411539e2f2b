--liquibase formatted sql

--changeset almoner:identity-0002
-- What people are given once is kept as a SHA-256 only.
create table one_time_link (
    hash text primary key check (length(hash) = 64),
    person uuid not null references person,
    purpose text not null check (purpose in ('CONFIRM', 'RESET', 'INVITE')),
    expires_at timestamptz not null,
    used_at timestamptz
);
create index one_time_link_of on one_time_link (person, purpose);

create table api_token (
    id uuid primary key,
    hash text not null unique check (length(hash) = 64),
    owner uuid not null references person,
    label text not null check (label <> ''),
    scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['READ', 'WRITE']),
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    last_used_at timestamptz,
    revoked_at timestamptz
);
create index api_token_of on api_token (owner, created_at);

create table sign_in_attempt (
    id bigint generated always as identity primary key,
    account text not null,
    address text not null,
    at timestamptz not null
);
create index sign_in_attempt_by_account on sign_in_attempt (account, at);
create index sign_in_attempt_by_address on sign_in_attempt (address, at);
create index sign_in_attempt_by_time on sign_in_attempt (at);
