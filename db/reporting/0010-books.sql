--liquibase formatted sql

--changeset almoner:reporting-0010
--comment Agreements say what was committed once; what was given back since, by decommitting or recovery, is in the entries.
create or replace view pot_report as
select
    pot.id,
    round.code,
    pot.name,
    fund.name as fund,
    pot.ceiling, pot.available, pot.reserved, pot.committed, pot.payable, pot.paid, pot.recovered,
    pot_check.balanced
        and pot.reserved = coalesce(promised.reserved, 0)
        and pot.committed + pot.payable + pot.paid + pot.recovered + coalesce(back.amount, 0)
          = coalesce(promised.committed, 0) as reconciled
from pot
join pot_check on pot_check.pot = pot.id
join round on round.id = pot.id
join fund on fund.id = round.fund
left join (
    select award.round,
           sum(award.amount) filter (where award.status in ('RECOMMENDED', 'APPROVED', 'OFFERED', 'ACCEPTED')
                                       and (agreement.status is null or agreement.status = 'OPEN')) as reserved,
           sum(agreement.amount) filter (where agreement.status not in ('OPEN', 'TERMINATED')
                                            or agreement.status = 'TERMINATED' and commitment.pot is not null) as committed
    from award
    left join agreement on agreement.award = award.id
    left join commitment on commitment.pot = award.round and commitment.subject = award.id
    group by award.round
) promised on promised.round = pot.id
left join (
    select pot, sum(amount) as amount from ledger_entry where cause in ('decommitted', 'restored') group by pot
) back on back.pot = pot.id;
