--liquibase formatted sql

--changeset almoner:agreement-0001
create table agreement (
    id           uuid primary key,
    award        uuid        not null unique references award (id),
    organisation uuid        not null references organisation (id),
    round        uuid        not null references round (id),
    reference    text        not null unique,
    amount       bigint      not null check (amount > 0),
    starts_on    date        not null,
    ends_on      date        not null,
    opened_at    timestamptz not null,
    status       text        not null check (status in ('OPEN', 'ACTIVE')),
    signed_name  text,
    signed_by    uuid references person (id),
    signed_at    timestamptz,
    version      integer     not null,
    constraint agreement_ends_after_start check (ends_on >= starts_on),
    constraint agreement_active_is_signed check (status = 'OPEN' or signed_by is not null),
    constraint agreement_signed_whole check (num_nulls(signed_name, signed_by, signed_at) in (0, 3))
);

create index agreement_by_organisation on agreement (organisation);

create table agreement_milestone (
    agreement uuid    not null references agreement (id),
    position  integer not null check (position >= 0),
    title     text    not null,
    due       date    not null,
    amount    bigint  not null check (amount >= 0),
    primary key (agreement, position)
);

--changeset almoner:agreement-0002 splitStatements:false
--comment Milestones add up to the agreement to the penny, checked when the transaction ends.
create function agreement_adds_up() returns trigger language plpgsql as $$
declare
    whole bigint;
    parts bigint;
    key   uuid;
begin
    if tg_table_name = 'agreement' then key := new.id;
    elsif tg_op = 'DELETE' then key := old.agreement;
    else key := new.agreement;
    end if;
    select amount into whole from agreement where id = key;
    select coalesce(sum(amount), 0) into parts from agreement_milestone where agreement = key;
    if whole is not null and whole <> parts then
        raise exception 'agreement % is % pence but its milestones are %', key, whole, parts using errcode = 'check_violation';
    end if;
    return null;
end $$;

create constraint trigger agreement_adds_up after insert or update on agreement
    deferrable initially deferred for each row execute function agreement_adds_up();
create constraint trigger agreement_milestone_adds_up after insert or update or delete on agreement_milestone
    deferrable initially deferred for each row execute function agreement_adds_up();
