-- Every approved claim is owed or paid in the books once, less what was taken back, and the books owe no other
with owed as (
    select pot, subject, source, max(reference) as reference,
           sum(case cause when 'owed' then amount else -amount end) as amount
    from ledger_entry where cause in ('owed', 'disowned') group by pot, subject, source
)
select coalesce(claim.id, owed.source) as subject,
       coalesce(claim.reference, owed.reference) || ' is ' || coalesce(claim.status, 'not approved') || ' over '
       || pounds(coalesce(claim.claimed - claim.disallowed, 0)) || ' and the books owe ' || pounds(coalesce(owed.amount, 0)::bigint)
           as finding
from (select * from claim where status in ('APPROVED', 'PAID')) claim
full join (select * from owed where amount > 0) owed
       on owed.source = claim.id and owed.subject = claim.award and owed.pot = claim.round
where claim.claimed - claim.disallowed is distinct from owed.amount
union all
select agreement.id, agreement.reference || ' is over ' || pounds(agreement.amount) || ' and its claims are '
       || pounds(sum(claim.claimed - claim.disallowed)::bigint)
from agreement join claim on claim.agreement = agreement.id
where claim.status in ('SUBMITTED', 'CHECKED', 'APPROVED', 'PAID')
group by agreement.id
having sum(claim.claimed - claim.disallowed) > agreement.amount
