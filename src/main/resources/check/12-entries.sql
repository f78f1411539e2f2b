-- Every entry is about an award or a pot that exists
select entry.subject, entry.reference || ' was ' || entry.cause || ' ' || pounds(entry.amount) as finding
from ledger_entry entry
where entry.subject <> entry.pot and not exists (select from award where award.id = entry.subject)
