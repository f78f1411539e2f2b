--liquibase formatted sql
--changeset almoner:ledger-0001

create table pot (
    id uuid primary key,
    name text not null,
    ceiling bigint not null check (ceiling > 0),
    available bigint not null default 0 check (available >= 0),
    reserved bigint not null default 0 check (reserved >= 0),
    committed bigint not null default 0 check (committed >= 0),
    payable bigint not null default 0 check (payable >= 0),
    paid bigint not null default 0 check (paid >= 0),
    recovered bigint not null default 0 check (recovered >= 0),
    constraint pot_holds_its_ceiling check (available + reserved + committed + payable + paid + recovered = ceiling)
);

create table ledger_entry (
    id bigint generated always as identity primary key,
    pot uuid not null references pot,
    from_account text not null,
    to_account text not null,
    amount bigint not null check (amount > 0),
    cause text not null check (cause in ('opened', 'reserved', 'released', 'committed')),
    subject uuid not null,
    reference text not null,
    n integer not null check (n > 0),
    at timestamptz not null,
    by_person uuid,
    constraint ledger_entry_moves check (from_account <> to_account),
    constraint ledger_entry_accounts check (
        (cause, from_account, to_account) in (
            ('opened', 'FUNDING', 'AVAILABLE'),
            ('reserved', 'AVAILABLE', 'RESERVED'),
            ('released', 'RESERVED', 'AVAILABLE'),
            ('committed', 'RESERVED', 'COMMITTED'))),
    constraint ledger_entry_once unique (pot, subject, cause, n)
);

create index ledger_entry_by_pot on ledger_entry (pot, id desc);

-- What is set aside now, and for whom: one row a subject, gone when released or committed.
create table reservation (
    pot uuid not null references pot,
    subject uuid not null,
    amount bigint not null check (amount > 0),
    primary key (pot, subject)
);

--changeset almoner:ledger-0002 splitStatements:false
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is insert-only', tg_table_name using errcode = 'restrict_violation';
end $$;

--changeset almoner:ledger-0003
create trigger ledger_entry_insert_only before update or delete or truncate on ledger_entry
    for each statement execute function refuse_change();

-- Proves every balance from the entries alone: balanced is false for a pot that does not add up.
create view pot_check as
with moved as (
    select pot, to_account as account, amount from ledger_entry
    union all
    select pot, from_account, -amount from ledger_entry
), sums as (
    select pot,
           coalesce(sum(amount) filter (where account = 'AVAILABLE'), 0) as available,
           coalesce(sum(amount) filter (where account = 'RESERVED'), 0) as reserved,
           coalesce(sum(amount) filter (where account = 'COMMITTED'), 0) as committed,
           coalesce(sum(amount) filter (where account = 'PAYABLE'), 0) as payable,
           coalesce(sum(amount) filter (where account = 'PAID'), 0) as paid,
           coalesce(sum(amount) filter (where account = 'RECOVERED'), 0) as recovered,
           coalesce(-sum(amount) filter (where account = 'FUNDING'), 0) as funded
    from moved
    group by pot
), held as (
    select pot, sum(amount) as amount from reservation group by pot
)
select pot.id as pot, pot.name,
       (pot.available, pot.reserved, pot.committed, pot.payable, pot.paid, pot.recovered, pot.ceiling)
           is not distinct from
       (sums.available, sums.reserved, sums.committed, sums.payable, sums.paid, sums.recovered, sums.funded)
           and pot.reserved = coalesce(held.amount, 0) as balanced
from pot
left join sums on sums.pot = pot.id
left join held on held.pot = pot.id;
