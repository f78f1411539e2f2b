-- The balances of every pot are the sums of its entries
with sums as (
    select pot,
           -sum(moved('FUNDING', from_account, to_account, amount)) as ceiling,
           sum(moved('AVAILABLE', from_account, to_account, amount)) as available,
           sum(moved('RESERVED', from_account, to_account, amount)) as reserved,
           sum(moved('COMMITTED', from_account, to_account, amount)) as committed,
           sum(moved('PAYABLE', from_account, to_account, amount)) as payable,
           sum(moved('PAID', from_account, to_account, amount)) as paid,
           sum(moved('RECOVERED', from_account, to_account, amount)) as recovered
    from ledger_entry group by pot
)
select pot.id as subject, pot.name || ': ' || balance.name || ' is ' || pounds(balance.held)
       || ' but the entries come to ' || pounds(coalesce(balance.moved, 0)::bigint) as finding
from pot
left join sums on sums.pot = pot.id
cross join lateral (values
    ('ceiling', pot.ceiling, sums.ceiling), ('available', pot.available, sums.available),
    ('reserved', pot.reserved, sums.reserved), ('committed', pot.committed, sums.committed),
    ('payable', pot.payable, sums.payable), ('paid', pot.paid, sums.paid), ('recovered', pot.recovered, sums.recovered)
) as balance (name, held, moved)
where balance.held is distinct from coalesce(balance.moved, 0)
