-- Every approved claim has one payment of its amount, made when the claim is paid
select coalesce(claim.id, payment.source) as subject,
       coalesce(claim.reference, payment.reference) || ' is ' || coalesce(claim.status, 'not approved') || ' over '
       || pounds(coalesce(claim.claimed - claim.disallowed, 0)) || ' and its payment is ' || coalesce(payment.status, 'missing')
       || ' over ' || pounds(coalesce(payment.amount, 0)) as finding
from (select * from claim where status in ('APPROVED', 'PAID')) claim
full join (select * from payment where status <> 'CANCELLED') payment on payment.source = claim.id
where claim.claimed - claim.disallowed is distinct from payment.amount
   or (claim.status = 'PAID') <> (payment.status = 'MADE')
