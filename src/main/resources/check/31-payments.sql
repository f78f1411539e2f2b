-- Every payment that was made is in the books once, and the books know no other
select coalesce(payment.id, entry.source) as subject,
       coalesce(payment.reference, entry.reference) || ' is ' || coalesce(payment.status, 'not made') || ' over '
       || pounds(coalesce(payment.amount, 0)) || ' and the books paid ' || pounds(coalesce(entry.amount, 0)) as finding
from (select * from payment where status = 'MADE') payment
full join (select * from ledger_entry where cause = 'paid') entry
       on entry.source = payment.id and entry.subject = payment.award and entry.pot = payment.pot
where payment.amount is distinct from entry.amount
