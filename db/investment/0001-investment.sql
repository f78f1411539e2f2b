--liquibase formatted sql

--changeset almoner:investment-0001
create table investment (
    id           uuid primary key,
    agreement    uuid        not null references agreement,
    application  uuid        not null references application,
    organisation uuid        not null references organisation,
    reference    text        not null,
    round        uuid        not null references round,
    reason       text        not null check (reason <> '' and length(reason) <= 5000),
    nominated_by uuid        not null references person,
    nominated_at timestamptz not null,
    status       text        not null check (status in ('NOMINATED', 'ASSESSED', 'APPROVED', 'INVITED', 'TAKEN_UP', 'LAPSED',
                                                        'DECLINED')),
    suggested    bigint check (suggested > 0),
    comment      text,
    assessed_by  uuid references person,
    assessed_at  timestamptz,
    decided_by   uuid references person,
    decided_at   timestamptz,
    decision     text,
    expires_at   timestamptz,
    next         uuid unique references application,
    version      integer     not null,
    constraint investment_assessed_in_full check (
        status in ('NOMINATED', 'DECLINED') or num_nulls(suggested, assessed_by, assessed_at) = 0),
    constraint investment_decided_by_somebody check (
        status in ('NOMINATED', 'ASSESSED') or num_nulls(decided_by, decided_at) = 0),
    constraint investment_decided_by_another check (decided_by <> nominated_by and decided_by <> assessed_by),
    constraint investment_invited_until check (
        status not in ('INVITED', 'TAKEN_UP', 'LAPSED') or expires_at is not null),
    constraint investment_taken_up_by_an_application check ((status = 'TAKEN_UP') = (next is not null)),
    constraint investment_nominated_once unique (agreement, round)
);
create unique index investment_one_per_organisation on investment (round, organisation)
    where status not in ('LAPSED', 'DECLINED');
create index investment_by_organisation on investment (organisation);
create index investment_by_application on investment (application);
create index investment_by_status on investment (status, id);

create table investment_score (
    investment uuid not null references investment on delete cascade,
    position   integer not null,
    criterion  text not null,
    score      integer not null check (score between 0 and 5),
    primary key (investment, position),
    unique (investment, criterion)
);

--changeset almoner:investment-0002 splitStatements:false
--comment Only what ran to its end earns more, and only in the round that follows its own.
create function investment_is_earned() returns trigger language plpgsql as $$
begin
    if not exists (select from agreement a where a.id = new.agreement and a.status in ('CLOSING', 'CLOSED')) then
        raise exception 'agreement % has not come to its end', new.agreement using errcode = 'check_violation';
    end if;
    if not exists (select from agreement a join round r on r.id = new.round
                    where a.id = new.agreement and r.kind = 'FOLLOW_ON' and r.parent = a.round) then
        raise exception 'round % does not follow the round of agreement %', new.round, new.agreement
            using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger investment_is_earned before insert on investment for each row execute function investment_is_earned();

--changeset almoner:investment-0003 splitStatements:false
--comment What takes an invitation up is an application of the same organisation in the round it invites to.
create function investment_taken_up_by_its_own() returns trigger language plpgsql as $$
begin
    if new.next is not null and not exists (
        select from application p where p.id = new.next and p.round = new.round and p.organisation = new.organisation
           and p.origin = new.application) then
        raise exception 'application % does not take up investment %', new.next, new.id using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger investment_taken_up_by_its_own before insert or update of next on investment
    for each row execute function investment_taken_up_by_its_own();
