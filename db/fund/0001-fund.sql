--liquibase formatted sql
--changeset almoner:fund-0001

create table fund (
    id uuid primary key,
    code text not null unique,
    name text not null,
    department text not null,
    senior_responsible_officer text,
    legal_power text not null,
    instrument text not null check (instrument in ('GRANT', 'SBRI_CONTRACT', 'PRIZE')),
    version integer not null
);

create table round (
    id uuid primary key,
    fund uuid not null references fund,
    code text not null unique,
    name text not null,
    kind text not null check (kind in ('OPEN_COMPETITION', 'FOLLOW_ON', 'DIRECT_AWARD')),
    summary text not null,
    eligible_kinds text[] not null,
    pot bigint,
    award_min bigint,
    award_max bigint,
    max_awards integer,
    max_months integer,
    opens_at timestamptz,
    closes_at timestamptz,
    grace_minutes integer,
    offer_validity_days integer,
    threshold numeric(3, 2) not null check (threshold between 0 and 5),
    reviews_per_application integer not null check (reviews_per_application > 0),
    blind boolean not null,
    status text not null
        check (status in ('DRAFT', 'PUBLISHED', 'OPEN', 'CLOSED', 'DECIDED', 'COMPLETED', 'CANCELLED')),
    version integer not null,
    constraint round_is_whole_once_published check (
        status = 'DRAFT' or num_nulls(pot, award_min, award_max, max_months, opens_at, closes_at, grace_minutes,
            offer_validity_days) = 0),
    constraint round_makes_sense_once_published check (
        status = 'DRAFT' or (award_min > 0 and award_max >= award_min and pot >= award_max
            and coalesce(max_awards, 1) > 0 and max_months > 0 and closes_at > opens_at and grace_minutes >= 0
            and offer_validity_days > 0))
);

create index round_by_fund on round (fund);

create table criterion (
    round uuid not null references round on delete cascade,
    position integer not null,
    code text not null,
    name text not null,
    guidance text not null,
    weight integer not null check (weight between 0 and 100),
    primary key (round, position),
    unique (round, code)
);

create table question (
    round uuid not null references round on delete cascade,
    position integer not null,
    code text not null,
    text text not null,
    guidance text not null,
    word_limit integer not null check (word_limit > 0),
    required boolean not null,
    primary key (round, position),
    unique (round, code)
);

-- Application references count up by a sequence of each round, so that two submissions never wait for each other.
create schema numbering;

--changeset almoner:fund-0002 splitStatements:false
create function open_numbering(round uuid) returns text language plpgsql as $$
begin
    execute format('create sequence numbering.%I', 'round_' || round);
    return 'round_' || round;
end $$;

--changeset almoner:fund-0003 splitStatements:false
create function next_number(round uuid) returns bigint language sql as $$
    select nextval(format('numbering.%I', 'round_' || round)::regclass)
$$;

--changeset almoner:fund-0004 splitStatements:false
create function refuse_changed_terms() returns trigger language plpgsql as $$
begin
    raise exception 'the terms of round % are frozen', old.code using errcode = 'restrict_violation';
end $$;

--changeset almoner:fund-0005
create trigger round_terms_frozen before update on round
    for each row when (old.status <> 'DRAFT' and
        (old.fund, old.code, old.name, old.kind, old.summary, old.eligible_kinds, old.pot, old.award_min, old.award_max,
         old.max_awards, old.max_months, old.opens_at, old.grace_minutes, old.offer_validity_days, old.threshold,
         old.reviews_per_application, old.blind)
        is distinct from
        (new.fund, new.code, new.name, new.kind, new.summary, new.eligible_kinds, new.pot, new.award_min, new.award_max,
         new.max_awards, new.max_months, new.opens_at, new.grace_minutes, new.offer_validity_days, new.threshold,
         new.reviews_per_application, new.blind))
    execute function refuse_changed_terms();
