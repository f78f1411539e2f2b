--liquibase formatted sql

--changeset almoner:reporting-0010
--comment What an award's line says besides its amounts in the books, as it is now: everything that can still change.
create view award_facts as
select
    award.id                                as award,
    award.status,
    award.amount,
    award.score,
    award.reserve_position,
    award.reason,
    award.decided_at,
    approval.last_at                        as approved_at,
    approval.given                          as approvals,
    offer.issued_at                         as offer_issued_at,
    award.offer_expires_at,
    organisation.name                       as recipient,
    organisation.kind                       as recipient_kind,
    organisation.company_number,
    organisation.charity_number,
    organisation.postcode,
    agreement.status                        as agreement_status,
    agreement.amount                        as agreement_amount,
    agreement.signed_at,
    agreement.signed_name,
    agreement.starts_on,
    agreement.ends_on
from award
join organisation on organisation.id = award.organisation
left join agreement on agreement.award = award.id
left join lateral (
    select max(given.at) as last_at, count(*) as given from award_approval given where given.award = award.id
) approval on true
left join lateral (
    select max(act.at) as issued_at from audit_record act where act.subject = award.id and act.event = 'OfferIssued'
) offer on true;

--changeset almoner:reporting-0011
--comment What was true when: a row for every change, never altered. A report as at a day reads the last row before its end.
create table award_history (
    id               bigint generated always as identity primary key,
    at               timestamptz not null,
    award            uuid        not null references award (id),
    status           text        not null,
    amount           bigint,
    score            numeric(6, 4) not null,
    reserve_position integer,
    reason           text,
    decided_at       timestamptz,
    approved_at      timestamptz,
    approvals        bigint      not null,
    offer_issued_at  timestamptz,
    offer_expires_at timestamptz,
    recipient        text        not null,
    recipient_kind   text        not null,
    company_number   text,
    charity_number   text,
    postcode         text        not null,
    agreement_status text,
    agreement_amount bigint,
    signed_at        timestamptz,
    signed_name      text,
    starts_on        date,
    ends_on          date
);
create index award_history_as_at on award_history (award, at desc, id desc);
create trigger award_history_insert_only before update or delete or truncate on award_history
    for each statement execute function refuse_change();

create table fund_history (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    fund        uuid        not null references fund (id),
    name        text        not null,
    department  text        not null,
    legal_power text        not null
);
create index fund_history_as_at on fund_history (fund, at desc, id desc);
create trigger fund_history_insert_only before update or delete or truncate on fund_history
    for each statement execute function refuse_change();

--changeset almoner:reporting-0012 splitStatements:false
--comment Writes down what is true of an award from this instant on, unless the last row already says the same.
create function remember_award(which uuid, at timestamptz) returns void language sql as $$
    insert into award_history (at, award, status, amount, score, reserve_position, reason, decided_at, approved_at,
        approvals, offer_issued_at, offer_expires_at, recipient, recipient_kind, company_number, charity_number, postcode,
        agreement_status, agreement_amount, signed_at, signed_name, starts_on, ends_on)
    select remember_award.at, facts.*
    from award_facts facts
    left join lateral (
        select award, status, amount, score, reserve_position, reason, decided_at, approved_at,
            approvals, offer_issued_at, offer_expires_at, recipient, recipient_kind, company_number, charity_number, postcode,
            agreement_status, agreement_amount, signed_at, signed_name, starts_on, ends_on
        from award_history last where last.award = which order by last.at desc, last.id desc limit 1
    ) known on true
    where facts.award = which and row (facts.*) is distinct from row (known.*)
$$;

--changeset almoner:reporting-0013 splitStatements:false
create function remember_fund(which uuid, at timestamptz) returns void language sql as $$
    insert into fund_history (at, fund, name, department, legal_power)
    select remember_fund.at, id, name, department, legal_power from fund where id = which
$$;

--changeset almoner:reporting-0014
--comment What is already there is taken to have been so from its beginning.
select remember_fund(id, '2000-01-01') from fund;
select remember_award(id, proposed_at) from award;

--changeset almoner:reporting-0015
--comment Every amount of an award in the books, from the entries before an instant alone.
create view award_entry as
select pot, subject as award, at,
       case when to_account = 'RESERVED' then amount when from_account = 'RESERVED' then -amount else 0 end as reserved,
       case when to_account = 'COMMITTED' then amount when from_account = 'COMMITTED' then -amount else 0 end as committed,
       case when to_account = 'PAYABLE' then amount when from_account = 'PAYABLE' then -amount else 0 end as payable,
       case when to_account = 'PAID' then amount else 0 end as paid,
       case when to_account = 'RECOVERED' then amount else 0 end as recovered
from ledger_entry;

--changeset almoner:reporting-0016 splitStatements:false
--comment The award report as at an instant: its first 31 columns are a promise about names and order; new ones follow them.
create function award_report_at(until timestamptz) returns table (
    award_reference text, application_reference text, fund text, round text, recipient text, company_number text,
    charity_number text, status text, amount_requested numeric, amount_awarded numeric, amount_decided numeric,
    amount_reserved numeric, amount_committed numeric, title text, recipient_kind text, round_kind text, legal_power text,
    score numeric, reserve_position integer, submitted_on date, decided_on date, approved_on date, approvals bigint,
    offer_issued_on date, offer_expires_on date, agreement_signed_on date, agreement_signed_by text,
    agreement_status text, starts_on date, ends_on date, reason text,
    amount_approved numeric, amount_paid numeric, amount_recovered numeric, amount_outstanding numeric,
    award_id uuid, organisation_id uuid, round_id uuid, fund_id uuid, round_name text, department text, summary text, postcode text,
    changed_at timestamptz
) language sql stable as $$
    select
        award.reference,
        application.reference,
        coalesce(fund_then.name, fund.name),
        round.code,
        fact.recipient,
        fact.company_number,
        fact.charity_number,
        fact.status,
        pounds(award.requested),
        case when fact.status in ('APPROVED', 'OFFERED', 'ACCEPTED') then pounds(fact.amount) end,
        pounds(fact.amount),
        pounds(nullif(money.reserved, 0)::bigint),
        case when money.signed then pounds((money.committed + money.payable + money.paid - money.recovered)::bigint) end,
        application.title,
        fact.recipient_kind,
        round.kind,
        coalesce(fund_then.legal_power, fund.legal_power),
        fact.score,
        fact.reserve_position,
        london_day(application.submitted_at),
        london_day(fact.decided_at),
        london_day(fact.approved_at),
        fact.approvals,
        london_day(fact.offer_issued_at),
        london_day(fact.offer_expires_at),
        london_day(fact.signed_at),
        fact.signed_name,
        fact.agreement_status,
        fact.starts_on,
        fact.ends_on,
        fact.reason,
        case when money.signed then pounds((money.payable + money.paid)::bigint) end,
        case when money.signed then pounds(money.paid::bigint) end,
        case when money.signed then pounds(money.recovered::bigint) end,
        case when money.signed then pounds((money.committed + money.payable)::bigint) end,
        award.id,
        award.organisation,
        round.id,
        fund.id,
        round.name,
        coalesce(fund_then.department, fund.department),
        application.summary,
        fact.postcode,
        greatest(fact.at, money.last_at)
    from award
    join lateral (
        select * from award_history last where last.award = award.id and last.at < until
        order by last.at desc, last.id desc limit 1
    ) fact on true
    join application on application.id = award.application
    join round on round.id = award.round
    join fund on fund.id = round.fund
    left join lateral (
        select * from fund_history last where last.fund = fund.id and last.at < until
        order by last.at desc, last.id desc limit 1
    ) fund_then on true
    left join lateral (
        select sum(reserved) as reserved, sum(committed) as committed, sum(payable) as payable, sum(paid) as paid,
               sum(recovered) as recovered, bool_or(committed > 0) as signed, max(at) as last_at
        from award_entry entry where entry.pot = award.round and entry.award = award.id and entry.at < until
    ) money on true
$$;

--changeset almoner:reporting-0017 splitStatements:false
--comment One line a pot as at an instant, with what its awards and agreements say beside what the entries say.
create function pot_report_at(until timestamptz) returns table (
    id uuid, code text, name text, fund text, ceiling bigint, available bigint, reserved bigint, committed bigint,
    payable bigint, paid bigint, recovered bigint, reconciled boolean
) language sql stable as $$
    with moved as (
        select pot, to_account as account, amount, cause from ledger_entry where at < until
        union all
        select pot, from_account, -amount, null from ledger_entry where at < until
    ), books as (
        select pot,
               coalesce(-sum(amount) filter (where account = 'FUNDING'), 0)::bigint as ceiling,
               coalesce(sum(amount) filter (where account = 'AVAILABLE'), 0)::bigint as available,
               coalesce(sum(amount) filter (where account = 'RESERVED'), 0)::bigint as reserved,
               coalesce(sum(amount) filter (where account = 'COMMITTED'), 0)::bigint as committed,
               coalesce(sum(amount) filter (where account = 'PAYABLE'), 0)::bigint as payable,
               coalesce(sum(amount) filter (where account = 'PAID'), 0)::bigint as paid,
               coalesce(sum(amount) filter (where account = 'RECOVERED'), 0)::bigint as recovered,
               coalesce(sum(amount) filter (where cause = 'committed'), 0)::bigint as signed
        from moved group by pot
    ), awards as (
        select award.round,
               coalesce(sum(fact.amount) filter (where fact.status in ('RECOMMENDED', 'APPROVED', 'OFFERED', 'ACCEPTED')
                   and coalesce(fact.agreement_status, 'OPEN') = 'OPEN'), 0) as reserved,
               coalesce(sum(fact.agreement_amount) filter (where fact.agreement_status <> 'OPEN'), 0) as signed
        from award
        join lateral (
            select * from award_history last where last.award = award.id and last.at < until
            order by last.at desc, last.id desc limit 1
        ) fact on true
        group by award.round
    )
    select pot.id, round.code, pot.name, coalesce(fund_then.name, fund.name), books.ceiling, books.available, books.reserved,
           books.committed, books.payable, books.paid, books.recovered,
           pot_check.balanced and books.reserved = coalesce(awards.reserved, 0) and books.signed = coalesce(awards.signed, 0)
    from pot
    join books on books.pot = pot.id
    join pot_check on pot_check.pot = pot.id
    join round on round.id = pot.id
    join fund on fund.id = round.fund
    left join lateral (
        select * from fund_history last where last.fund = fund.id and last.at < until
        order by last.at desc, last.id desc limit 1
    ) fund_then on true
    left join awards on awards.round = pot.id
$$;

--changeset almoner:reporting-0018
drop view pot_report;
drop view award_report;
