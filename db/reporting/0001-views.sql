--liquibase formatted sql

--changeset almoner:reporting-0001
create function pounds(pence bigint) returns numeric language sql immutable return round(pence / 100.0, 2);
create function pence(pounds numeric) returns bigint language sql immutable return (pounds * 100)::bigint;
create function london_day(at timestamptz) returns date language sql stable return (at at time zone 'Europe/London')::date;

--changeset almoner:reporting-0002
--comment One line an award. The names and the order of its columns are a promise: new ones are added at the end.
create view award_report as
select
    award.reference                                                     as award_reference,
    application.reference                                               as application_reference,
    fund.name                                                           as fund,
    round.code                                                          as round,
    organisation.name                                                   as recipient,
    organisation.company_number,
    organisation.charity_number,
    award.status,
    pounds(award.requested)                                             as amount_requested,
    case when award.status in ('APPROVED', 'OFFERED', 'ACCEPTED') then pounds(award.amount) end as amount_awarded,
    pounds(award.amount)                                                as amount_decided,
    case when agreement.status is distinct from 'ACTIVE'
          and award.status in ('RECOMMENDED', 'APPROVED', 'OFFERED', 'ACCEPTED') then pounds(award.amount) end
                                                                        as amount_reserved,
    case when agreement.status = 'ACTIVE' then pounds(agreement.amount) end as amount_committed,
    application.title,
    organisation.kind                                                   as recipient_kind,
    round.kind                                                          as round_kind,
    fund.legal_power,
    award.score,
    award.reserve_position,
    london_day(application.submitted_at)                                as submitted_on,
    london_day(award.decided_at)                                        as decided_on,
    london_day(approval.last_at)                                        as approved_on,
    approval.given                                                      as approvals,
    london_day(offer.issued_at)                                         as offer_issued_on,
    london_day(award.offer_expires_at)                                  as offer_expires_on,
    london_day(agreement.signed_at)                                     as agreement_signed_on,
    agreement.signed_name                                               as agreement_signed_by,
    agreement.status                                                    as agreement_status,
    agreement.starts_on,
    agreement.ends_on,
    award.reason
from award
join application on application.id = award.application
join organisation on organisation.id = award.organisation
join round on round.id = award.round
join fund on fund.id = round.fund
left join agreement on agreement.award = award.id
left join lateral (
    select max(given.at) as last_at, count(*) as given from award_approval given where given.award = award.id
) approval on true
left join lateral (
    select max(act.at) as issued_at from audit_record act where act.subject = award.id and act.event = 'OfferIssued'
) offer on true;

--changeset almoner:reporting-0003
--comment One line a pot, with what the awards of its round say beside what the books say.
create view pot_report as
select
    pot.id,
    round.code,
    pot.name,
    fund.name as fund,
    pot.ceiling, pot.available, pot.reserved, pot.committed, pot.payable, pot.paid, pot.recovered,
    pot_check.balanced
        and pot.reserved = pence(coalesce(awards.reserved, 0))
        and pot.committed + pot.payable + pot.paid = pence(coalesce(awards.committed, 0)) as reconciled
from pot
join pot_check on pot_check.pot = pot.id
join round on round.id = pot.id
join fund on fund.id = round.fund
left join (
    select round, sum(amount_reserved) as reserved, sum(amount_committed) as committed from award_report group by round
) awards on awards.round = round.code;

--changeset almoner:reporting-0004
--comment What to call the subject of a record, and the application or round reference it is found by.
create view subject_name as
select round.id as subject, round.code as name, round.code as reference from round
union all
select fund.id, fund.name, fund.code from fund
union all
select application.id, coalesce(application.reference, nullif(application.title, ''), 'A draft application'), application.reference
from application
union all
select review.id, 'Review of ' || application.reference, application.reference
from review join application on application.id = review.application
union all
select award.id, award.reference, application.reference
from award join application on application.id = award.application
union all
select agreement.id, 'Agreement ' || agreement.reference, application.reference
from agreement join award on award.id = agreement.award join application on application.id = award.application
union all
select organisation.id, organisation.name, null from organisation
union all
select person.id, person.name, null from person;
