-- Every award holds what was promised and not yet agreed, and nothing else is reserved
with promised as (
    select award.id, award.round, award.reference, award.amount
    from award left join agreement on agreement.award = award.id
    where award.status in ('RECOMMENDED', 'APPROVED', 'OFFERED', 'ACCEPTED')
      and (agreement.id is null or agreement.status = 'OPEN')
)
select coalesce(promised.id, reservation.subject) as subject,
       coalesce(promised.reference, 'An award that promises nothing') || ' promises '
       || pounds(coalesce(promised.amount, 0)) || ' and has ' || pounds(coalesce(reservation.amount, 0)) || ' reserved'
           as finding
from promised
full join reservation on reservation.subject = promised.id and reservation.pot = promised.round
where promised.amount is distinct from reservation.amount
