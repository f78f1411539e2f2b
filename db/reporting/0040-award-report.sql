--liquibase formatted sql

--changeset almoner:reporting-0040
--comment What is claimed, when the money falls due and what comes next can change too.
create or replace view award_facts as
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
    agreement.ends_on,
    claims.claimed,
    years.profile,
    milestone.title                         as next_milestone,
    milestone.due                           as next_milestone_due,
    milestone.amount                        as next_milestone_amount
from award
join organisation on organisation.id = award.organisation
left join agreement on agreement.award = award.id
left join lateral (
    select max(given.at) as last_at, count(*) as given from award_approval given where given.award = award.id
) approval on true
left join lateral (
    select max(act.at) as issued_at from audit_record act where act.subject = award.id and act.event = 'OfferIssued'
) offer on true
left join lateral (
    select sum(claim.claimed)::bigint as claimed from claim
    where claim.agreement = agreement.id and claim_counts(claim.status, claim.claimed, claim.disallowed) > 0
) claims on true
left join lateral (
    select jsonb_object_agg(year.financial_year, year.amount) as profile
    from agreement_instalment year where year.agreement = agreement.id
) years on true
left join lateral (
    select next.title, next.due, next.amount from agreement_milestone next
    where next.agreement = agreement.id and next.reached_at is null
      and agreement.status in ('OPEN', 'ACTIVE', 'SUSPENDED')
    order by next.due, next.position limit 1
) milestone on true;

--changeset almoner:reporting-0041
alter table award_history
    add claimed               bigint,
    add profile               jsonb,
    add next_milestone        text,
    add next_milestone_due    date,
    add next_milestone_amount bigint;

--changeset almoner:reporting-0042 splitStatements:false
create or replace function remember_award(which uuid, at timestamptz) returns void language sql as $$
    insert into award_history (at, award, status, amount, score, reserve_position, reason, decided_at, approved_at,
        approvals, offer_issued_at, offer_expires_at, recipient, recipient_kind, company_number, charity_number, postcode,
        agreement_status, agreement_amount, signed_at, signed_name, starts_on, ends_on, claimed, profile, next_milestone,
        next_milestone_due, next_milestone_amount)
    select remember_award.at, facts.*
    from award_facts facts
    left join lateral (
        select award, status, amount, score, reserve_position, reason, decided_at, approved_at,
            approvals, offer_issued_at, offer_expires_at, recipient, recipient_kind, company_number, charity_number, postcode,
            agreement_status, agreement_amount, signed_at, signed_name, starts_on, ends_on, claimed, profile, next_milestone,
            next_milestone_due, next_milestone_amount
        from award_history last where last.award = which order by last.at desc, last.id desc limit 1
    ) known on true
    where facts.award = which and row (facts.*) is distinct from row (known.*)
$$;

--changeset almoner:reporting-0043
select remember_award(award.id, greatest(agreement.opened_at, agreement.signed_at))
from award join agreement on agreement.award = award.id;

--changeset almoner:reporting-0044 splitStatements:false
--comment A financial year is known by the year it begins in; in text 2026-27.
create function financial_year(day date) returns integer language sql immutable
    return extract(year from day - interval '3 months')::integer;
create function profile_text(profile jsonb) returns text language sql immutable as $$
    select string_agg(year || '-' || right((year::integer + 1)::text, 2) || ': ' || pounds(pence::bigint), '; ' order by year)
    from jsonb_each_text(profile) as each (year, pence)
$$;

--changeset almoner:reporting-0045 splitStatements:false
--comment The award report as at an instant: names and order of its columns are a promise, kept in the file's own list.
drop function award_report_at;
create function award_report_at(until timestamptz) returns table (
    award_reference text, application_reference text, fund text, round text, recipient text, company_number text,
    charity_number text, status text, amount_requested numeric, amount_awarded numeric, amount_decided numeric,
    amount_reserved numeric, amount_committed numeric, title text, recipient_kind text, round_kind text, legal_power text,
    score numeric, reserve_position integer, submitted_on date, decided_on date, approved_on date, approvals bigint,
    offer_issued_on date, offer_expires_on date, agreement_signed_on date, agreement_signed_by text,
    agreement_status text, starts_on date, ends_on date, reason text,
    amount_claimed numeric, amount_approved numeric, amount_paid numeric, amount_recovered numeric,
    amount_outstanding numeric, profile text, next_milestone text, next_milestone_due date, next_milestone_amount numeric,
    follow_on_of text,
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
        case when money.signed then pounds(coalesce(fact.claimed, 0)) end,
        case when money.signed then pounds((money.payable + money.paid)::bigint) end,
        case when money.signed then pounds(money.paid::bigint) end,
        case when money.signed then pounds(money.recovered::bigint) end,
        case when money.signed then pounds((money.committed + money.payable)::bigint) end,
        profile_text(fact.profile),
        fact.next_milestone,
        fact.next_milestone_due,
        pounds(fact.next_milestone_amount),
        origin.reference,
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
    left join award origin on origin.application = application.origin
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
$$;;

--changeset almoner:reporting-0046 splitStatements:false
create or replace function pot_report_at(until timestamptz) returns table (
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
               coalesce(sum(fact.agreement_amount) filter (where fact.agreement_status not in ('OPEN', 'TERMINATED')
                   or fact.agreement_status = 'TERMINATED' and exists (
                       select from ledger_entry entry where entry.pot = award.round and entry.subject = award.id
                          and entry.cause = 'committed' and entry.at < until)), 0) as signed
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

--changeset almoner:reporting-0047 splitStatements:false
--comment When the money of a pot was or will be paid. What is committed falls into the years its profile says, the last
--comment first; what is more than they still hold is due now. What is payable is due now, what is paid fell when it was.
create function pot_years_at(until timestamptz) returns table (
    pot uuid, year integer, planned bigint, committed bigint, payable bigint, paid bigint
) language sql stable as $$
    with present as (
        select financial_year(london_day(until - interval '1 microsecond')) as year
    ), bound as (
        select entry.pot, entry.award, sum(entry.committed) as committed, sum(entry.payable) as payable
        from award_entry entry where entry.at < until group by entry.pot, entry.award
        having bool_or(entry.committed > 0)
    ), plan as (
        select bound.pot, bound.award, bound.committed, each.year::integer as year, each.pence::bigint as amount,
               coalesce(sum(each.pence::bigint) over (partition by bound.award order by each.year::integer desc
                   rows between unbounded preceding and 1 preceding), 0) as afterwards
        from bound
        join lateral (
            select profile from award_history last where last.award = bound.award and last.at < until
            order by last.at desc, last.id desc limit 1
        ) fact on true
        cross join jsonb_each_text(fact.profile) as each (year, pence)
    ), later as (
        select plan.pot, plan.year, sum(greatest(0, least(plan.amount, plan.committed - plan.afterwards))) as committed
        from plan, present where plan.year > present.year group by plan.pot, plan.year
    ), lines as (
        select plan.pot, plan.year, plan.amount as planned, 0 as committed, 0 as payable, 0 as paid from plan
        union all
        select later.pot, later.year, 0, later.committed, 0, 0 from later
        union all
        select bound.pot, present.year, 0, bound.committed, bound.payable, 0 from bound, present
        union all
        select later.pot, present.year, 0, -later.committed, 0, 0 from later, present
        union all
        select entry.pot, financial_year(london_day(entry.at)), 0, 0, 0, entry.paid - entry.recovered
        from award_entry entry where entry.at < until and (entry.paid > 0 or entry.recovered > 0)
    )
    select lines.pot, lines.year, sum(planned)::bigint, sum(committed)::bigint, sum(payable)::bigint, sum(paid)::bigint
    from lines group by lines.pot, lines.year
    having sum(planned) <> 0 or sum(committed) <> 0 or sum(payable) <> 0 or sum(paid) <> 0
$$;

--changeset almoner:reporting-0048
drop view if exists pot_report;
