--liquibase formatted sql

--changeset almoner:ledger-0004
--comment Every move of the life of money; what caused it is its source, and one source moves money of one kind once.
alter table ledger_entry add column source uuid;
alter table ledger_entry drop constraint ledger_entry_cause_check;
alter table ledger_entry drop constraint ledger_entry_accounts;
alter table ledger_entry add constraint ledger_entry_accounts check (
    (cause, from_account, to_account) in (
        ('opened', 'FUNDING', 'AVAILABLE'),
        ('reserved', 'AVAILABLE', 'RESERVED'),
        ('released', 'RESERVED', 'AVAILABLE'),
        ('committed', 'RESERVED', 'COMMITTED'),
        ('decommitted', 'COMMITTED', 'AVAILABLE'),
        ('owed', 'COMMITTED', 'PAYABLE'),
        ('disowned', 'PAYABLE', 'COMMITTED'),
        ('paid', 'PAYABLE', 'PAID'),
        ('recovered', 'PAID', 'RECOVERED'),
        ('restored', 'RECOVERED', 'AVAILABLE'),
        ('transferred-in', 'FUNDING', 'AVAILABLE'),
        ('transferred-out', 'AVAILABLE', 'FUNDING'),
        ('withdrawn', 'AVAILABLE', 'FUNDING')));
alter table ledger_entry add constraint ledger_entry_has_source check (
    source is not null or cause in ('opened', 'reserved', 'released', 'committed'));
create unique index ledger_entry_once_a_source on ledger_entry (source, cause) where source is not null;
create index ledger_entry_by_subject on ledger_entry (subject, id desc);

--changeset almoner:ledger-0005
--comment A pot whose money was all withdrawn or transferred keeps its history and nothing else.
alter table pot drop constraint pot_ceiling_check;
alter table pot add constraint pot_ceiling_check check (ceiling >= 0);

--changeset almoner:ledger-0006
--comment Where the money of one award stands, from its commitment to the end.
create table commitment (
    pot uuid not null references pot,
    subject uuid not null,
    committed bigint not null default 0 check (committed >= 0),
    payable bigint not null default 0 check (payable >= 0),
    paid bigint not null default 0 check (paid >= 0),
    recovered bigint not null default 0 check (recovered >= 0),
    primary key (pot, subject)
);
create index commitment_by_subject on commitment (subject);
insert into commitment (pot, subject, committed)
select pot, subject, sum(amount) from ledger_entry where cause = 'committed' group by pot, subject;

--changeset almoner:ledger-0007
--comment What an entry adds to the balance of an account.
create function moved(account text, from_account text, to_account text, amount bigint) returns bigint
    language sql immutable parallel safe
    return case account when to_account then amount when from_account then -amount else 0 end;

--changeset almoner:ledger-0008
create or replace view pot_check as
with sums as (
    select pot,
           sum(moved('AVAILABLE', from_account, to_account, amount)) as available,
           sum(moved('RESERVED', from_account, to_account, amount)) as reserved,
           sum(moved('COMMITTED', from_account, to_account, amount)) as committed,
           sum(moved('PAYABLE', from_account, to_account, amount)) as payable,
           sum(moved('PAID', from_account, to_account, amount)) as paid,
           sum(moved('RECOVERED', from_account, to_account, amount)) as recovered,
           -sum(moved('FUNDING', from_account, to_account, amount)) as funded
    from ledger_entry
    group by pot
), held as (
    select pot, sum(amount) as amount from reservation group by pot
), bound as (
    select pot, sum(committed) as committed, sum(payable) as payable, sum(paid) as paid, sum(recovered) as recovered
    from commitment group by pot
)
select pot.id as pot, pot.name,
       (pot.available, pot.reserved, pot.committed, pot.payable, pot.paid, pot.recovered, pot.ceiling)
           is not distinct from
       (sums.available, sums.reserved, sums.committed, sums.payable, sums.paid, sums.recovered, sums.funded)
           and pot.reserved = coalesce(held.amount, 0)
           and (pot.committed, pot.payable, pot.paid, pot.recovered)
             = (coalesce(bound.committed, 0), coalesce(bound.payable, 0), coalesce(bound.paid, 0), coalesce(bound.recovered, 0))
           as balanced
from pot
left join sums on sums.pot = pot.id
left join held on held.pot = pot.id
left join bound on bound.pot = pot.id;

--changeset almoner:ledger-0009
--comment What each subject should have by the entries, beside what its reservation and commitment say.
create view subject_check as
with sums as (
    select pot, subject, max(reference) as reference,
           sum(moved('RESERVED', from_account, to_account, amount)) as reserved,
           sum(moved('COMMITTED', from_account, to_account, amount)) as committed,
           sum(moved('PAYABLE', from_account, to_account, amount)) as payable,
           sum(moved('PAID', from_account, to_account, amount)) as paid,
           sum(moved('RECOVERED', from_account, to_account, amount)) as recovered
    from ledger_entry
    where subject <> pot
    group by pot, subject
), rows as (
    select coalesce(r.pot, c.pot) as pot, coalesce(r.subject, c.subject) as subject, coalesce(r.amount, 0) as reserved,
           coalesce(c.committed, 0) as committed, coalesce(c.payable, 0) as payable, coalesce(c.paid, 0) as paid,
           coalesce(c.recovered, 0) as recovered
    from reservation r full join commitment c on c.pot = r.pot and c.subject = r.subject
)
select coalesce(sums.pot, rows.pot) as pot, coalesce(sums.subject, rows.subject) as subject, sums.reference,
       (coalesce(sums.reserved, 0), coalesce(sums.committed, 0), coalesce(sums.payable, 0), coalesce(sums.paid, 0),
        coalesce(sums.recovered, 0))
       = (coalesce(rows.reserved, 0), coalesce(rows.committed, 0), coalesce(rows.payable, 0), coalesce(rows.paid, 0),
          coalesce(rows.recovered, 0)) as balanced
from sums full join rows on rows.pot = sums.pot and rows.subject = sums.subject;
