--liquibase formatted sql

--changeset almoner:shared-0001
create table once_key (
    person      uuid        not null,
    key         text        not null check (length(key) between 1 and 200),
    act         text        not null,
    fingerprint text        not null,
    answer      text        not null,
    at          timestamptz not null,
    primary key (person, key)
);
comment on table once_key is 'One-time keys of acts a person can click twice: the same key gives the same answer.';
create index once_key_at on once_key (at);
