-- The milestones of every agreement add up to its amount
select agreement.id as subject, agreement.reference || ' is over ' || pounds(agreement.amount) || ' and its milestones are '
       || pounds(coalesce(sum(part.amount), 0)::bigint) as finding
from agreement left join agreement_milestone part on part.agreement = agreement.id
group by agreement.id
having agreement.amount <> coalesce(sum(part.amount), 0)
