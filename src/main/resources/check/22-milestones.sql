-- The milestones of every agreement add up to its amount, and so do its financial years
select agreement.id as subject, agreement.reference || ' is over ' || pounds(agreement.amount) || ', its milestones are '
       || pounds(coalesce(milestones.amount, 0)::bigint) || ' and its financial years '
       || pounds(coalesce(years.amount, 0)::bigint) as finding
from agreement
left join (select agreement, sum(amount) as amount from agreement_milestone group by agreement) milestones
    on milestones.agreement = agreement.id
left join (select agreement, sum(amount) as amount from agreement_instalment group by agreement) years
    on years.agreement = agreement.id
where agreement.amount is distinct from milestones.amount or agreement.amount is distinct from years.amount
