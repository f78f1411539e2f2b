--liquibase formatted sql

--changeset almoner:claim-0001
create table claim (
    id           uuid primary key,
    agreement    uuid        not null references agreement (id),
    award        uuid        not null references award (id),
    round        uuid        not null references round (id),
    organisation uuid        not null references organisation (id),
    started_at   timestamptz not null,
    started_by   uuid        not null references person (id),
    milestone    integer check (milestone >= 0),
    from_day     date        not null,
    to_day       date        not null,
    claimed      bigint      not null check (claimed >= 0),
    disallowed   bigint      not null,
    status       text        not null check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'CHECKED', 'APPROVED', 'PAID',
                                                        'REJECTED', 'WITHDRAWN')),
    number       integer check (number > 0),
    reference    text unique,
    submitted_at timestamptz,
    submitted_by uuid references person (id),
    checked_at   timestamptz,
    checked_by   uuid references person (id),
    approved_at  timestamptz,
    approved_by  uuid references person (id),
    paid_at      timestamptz,
    reason       text,
    version      integer     not null,
    constraint claim_numbered_once unique (agreement, number),
    constraint claim_days_in_order check (from_day <= to_day),
    constraint claim_disallows_no_more_than_claimed check (disallowed between 0 and claimed),
    constraint claim_submitted_has_reference check (
        status in ('DRAFT', 'WITHDRAWN') or num_nulls(number, reference, submitted_at, submitted_by) = 0),
    constraint claim_checked_whole check (num_nulls(checked_at, checked_by) in (0, 2)),
    constraint claim_approved_whole check (num_nulls(approved_at, approved_by) in (0, 2)),
    constraint claim_checked_has_checker check (status not in ('CHECKED', 'APPROVED', 'PAID') or checked_by is not null),
    constraint claim_approved_has_approver check ((status in ('APPROVED', 'PAID')) = (approved_by is not null)),
    constraint claim_paid_has_day check ((status = 'PAID') = (paid_at is not null)),
    constraint claim_approved_pays_something check (status not in ('CHECKED', 'APPROVED', 'PAID') or disallowed < claimed),
    constraint claim_checked_by_another check (checked_by <> submitted_by),
    constraint claim_approved_by_another check (approved_by not in (checked_by, submitted_by))
);

create index claim_by_status on claim (status, id desc);
create index claim_by_round on claim (round, organisation);
create unique index claim_once_per_milestone on claim (agreement, milestone)
    where milestone is not null and status not in ('REJECTED', 'WITHDRAWN');

create table claim_line (
    claim       uuid    not null references claim (id),
    position    integer not null check (position >= 0),
    category    text    not null,
    description text    not null check (description <> ''),
    amount      bigint  not null check (amount > 0),
    disallowed  bigint  not null,
    reason      text,
    primary key (claim, position),
    constraint claim_line_disallows_no_more_than_claimed check (disallowed between 0 and amount),
    constraint claim_line_disallowed_has_reason check ((disallowed = 0) = (reason is null))
);

create table claim_evidence (
    claim    uuid    not null references claim (id),
    position integer not null check (position >= 0),
    document uuid    not null references document (id),
    primary key (claim, position)
);

-- The last number given to a claim of an agreement. Numbers are taken here and never given twice.
create table claim_number (
    agreement uuid primary key references agreement (id),
    last      integer not null check (last > 0)
);

--changeset almoner:claim-0002 splitStatements:false
--comment Never more than what is left, one claim after the other: whoever adds to the sum waits for the agreement's row.
create function claim_counts(status text, claimed bigint, disallowed bigint) returns bigint language sql immutable return
    case when status in ('SUBMITTED', 'CHECKED', 'APPROVED', 'PAID') then claimed - disallowed else 0 end;

create function claim_fits() returns trigger language plpgsql as $$
declare
    agreed bigint;
    whole  bigint;
begin
    if tg_op = 'UPDATE' and claim_counts(new.status, new.claimed, new.disallowed)
            <= claim_counts(old.status, old.claimed, old.disallowed) then
        return null;
    end if;
    select amount into agreed from agreement where id = new.agreement for no key update;
    select sum(claim_counts(status, claimed, disallowed)) into whole from claim where agreement = new.agreement;
    if whole > agreed then
        raise exception 'claims of % pence are more than the agreement % of %', whole, new.agreement, agreed
            using errcode = 'check_violation', constraint = 'claim_fits';
    end if;
    return null;
end $$;

create trigger claim_fits after insert or update on claim for each row execute function claim_fits();

create function agreement_covers_claims() returns trigger language plpgsql as $$
begin
    if (select sum(claim_counts(status, claimed, disallowed)) from claim where agreement = new.id) > new.amount then
        raise exception 'agreement % would be less than its claims', new.id
            using errcode = 'check_violation', constraint = 'agreement_covers_claims';
    end if;
    return null;
end $$;

create trigger agreement_covers_claims after update of amount on agreement
    for each row when (new.amount < old.amount) execute function agreement_covers_claims();

--changeset almoner:claim-0003 splitStatements:false
--comment Two periods claimed under one agreement share no day.
create function claim_period_is_free() returns trigger language plpgsql as $$
begin
    if new.milestone is not null or new.status in ('REJECTED', 'WITHDRAWN') then
        return null;
    end if;
    if tg_op = 'UPDATE' and (new.from_day, new.to_day) = (old.from_day, old.to_day) and old.milestone is null then
        return null;
    end if;
    perform from agreement where id = new.agreement for no key update;
    if exists (select from claim other where other.agreement = new.agreement and other.id <> new.id
               and other.milestone is null and other.status not in ('REJECTED', 'WITHDRAWN')
               and daterange(other.from_day, other.to_day, '[]') && daterange(new.from_day, new.to_day, '[]')) then
        raise exception 'claim % shares days with another', new.id
            using errcode = 'check_violation', constraint = 'claim_period_is_free';
    end if;
    return null;
end $$;

create trigger claim_period_is_free after insert or update on claim
    for each row execute function claim_period_is_free();

--changeset almoner:claim-0004 splitStatements:false
--comment The sums of a claim are those of its lines, checked when the transaction ends.
create function claim_adds_up() returns trigger language plpgsql as $$
declare
    key uuid;
begin
    if tg_table_name = 'claim' then key := new.id;
    elsif tg_op = 'DELETE' then key := old.claim;
    else key := new.claim;
    end if;
    if exists (select from claim c cross join lateral (
                   select coalesce(sum(amount), 0) as claimed, coalesce(sum(disallowed), 0) as disallowed
                   from claim_line where claim = c.id) lines
               where c.id = key and (c.claimed <> lines.claimed or c.disallowed <> lines.disallowed)) then
        raise exception 'claim % does not add up', key using errcode = 'check_violation', constraint = 'claim_adds_up';
    end if;
    return null;
end $$;

create constraint trigger claim_adds_up after insert or update on claim
    deferrable initially deferred for each row execute function claim_adds_up();
create constraint trigger claim_line_adds_up after insert or update or delete on claim_line
    deferrable initially deferred for each row execute function claim_adds_up();
