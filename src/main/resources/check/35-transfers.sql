-- Every approved transfer left one pot and reached the other
select coalesce(transfer.id, entry.source) as subject,
       coalesce(transfer.reference, entry.reference) || ' moved ' || pounds(coalesce(transfer.amount, 0))
       || ' and the books ' || coalesce(entry.cause, 'moved') || ' ' || pounds(coalesce(entry.amount, 0)) as finding
from (
    select t.*, side.cause, side.pot
    from transfer t
    cross join lateral (values ('transferred-out', t.from_pot), ('transferred-in', t.to_pot)) side (cause, pot)
    where t.status = 'APPROVED'
) transfer
full join (select * from ledger_entry where cause in ('transferred-in', 'transferred-out')) entry
       on entry.source = transfer.id and entry.cause = transfer.cause and entry.pot = transfer.pot
where transfer.amount is distinct from entry.amount
