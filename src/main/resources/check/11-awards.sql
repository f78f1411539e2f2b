-- What is bound to every award is the sum of its entries, and that of all awards the balances of their pot
select subject, 'The reservation or commitment of ' || coalesce(reference, 'an award without entries')
       || ' is not what its entries come to' as finding
from subject_check where not balanced
union all
select pot.id, pot.name || ': the awards hold ' || pounds(awards.held) || ' but the pot holds ' || pounds(awards.balance)
from pot
cross join lateral (
    select coalesce((select sum(r.amount) from reservation r where r.pot = pot.id), 0)::bigint
         + coalesce((select sum(c.committed + c.payable + c.paid + c.recovered) from commitment c where c.pot = pot.id), 0)::bigint
               as held,
           pot.reserved + pot.committed + pot.payable + pot.paid + pot.recovered as balance
) awards
where awards.held <> awards.balance
