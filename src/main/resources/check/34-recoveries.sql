-- Every recovery that was received left what was paid and is available again
select coalesce(recovery.id, entry.source) as subject,
       coalesce(recovery.reference, entry.reference) || ' received ' || pounds(coalesce(recovery.amount, 0))
       || ' and the books ' || coalesce(entry.cause, 'moved') || ' ' || pounds(coalesce(entry.amount, 0)) as finding
from (
    select r.*, cause.cause from recovery r cross join (values ('recovered'), ('restored')) cause (cause)
    where r.status = 'RECEIVED'
) recovery
full join (select * from ledger_entry where cause in ('recovered', 'restored')) entry
       on entry.source = recovery.id and entry.cause = recovery.cause and entry.subject = recovery.award
where recovery.amount is distinct from entry.amount
