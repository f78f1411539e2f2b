-- Every agreement in effect is committed, to the penny, less what was given back
with back as (
    select pot, subject, sum(amount) as amount from ledger_entry
    where cause in ('decommitted', 'restored') group by pot, subject
), agreed as (
    select agreement.*, commitment.pot,
           commitment.committed + commitment.payable + commitment.paid + commitment.recovered
               + coalesce(back.amount, 0) as booked,
           commitment.committed as unclaimed
    from agreement
    left join commitment on commitment.pot = agreement.round and commitment.subject = agreement.award
    left join back on back.pot = agreement.round and back.subject = agreement.award
)
select id as subject, reference || ' is ' || status || ' over ' || pounds(amount) || ' and the books committed '
       || pounds(coalesce(booked, 0)::bigint) as finding
from agreed
where case when status = 'OPEN' then pot is not null
           when status = 'TERMINATED' then pot is not null and booked <> amount
           else booked is distinct from amount end
union all
select id, reference || ' has ended and ' || pounds(unclaimed) || ' of it is still committed'
from agreed where status in ('CLOSED', 'TERMINATED') and unclaimed > 0
union all
select commitment.subject, 'Money is committed without an agreement'
from commitment where not exists (select from agreement where agreement.award = commitment.subject)
