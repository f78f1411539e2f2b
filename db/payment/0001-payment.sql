--liquibase formatted sql

--changeset almoner:payment-0001
create table payment (
    id           uuid primary key,
    source       uuid        not null unique,
    award        uuid        not null,
    pot          uuid        not null references pot,
    payee        uuid        not null references organisation,
    reference    text        not null check (reference <> ''),
    amount       bigint      not null check (amount > 0),
    requested_at timestamptz not null,
    status       text        not null check (status in ('REQUESTED', 'IN_RUN', 'MADE', 'CANCELLED')),
    reason       text,
    made_at      timestamptz,
    version      integer     not null,
    constraint payment_made_whole check ((status = 'MADE') = (made_at is not null)),
    constraint payment_cancelled_has_reason check (status <> 'CANCELLED' or reason is not null)
);
create index payment_requested on payment (id) where status = 'REQUESTED';
create index payment_by_award on payment (award, id);
create index payment_by_payee on payment (payee, id);

-- What an award waits for before anything more is paid to it.
create table payment_hold (
    award   uuid primary key,
    reason  text        not null check (reason <> ''),
    held_at timestamptz not null
);

create sequence payment_run_number;

create table payment_run (
    id            uuid primary key,
    reference     text        not null unique,
    status        text        not null check (status in ('PREPARED', 'AUTHORISED', 'SENT', 'CONFIRMED', 'ABANDONED')),
    payments      integer     not null check (payments > 0),
    total         bigint      not null check (total > 0),
    prepared_by   uuid        not null references person,
    prepared_at   timestamptz not null,
    authorised_by uuid references person,
    authorised_at timestamptz,
    pay_on        date,
    document      uuid unique references document,
    sent_at       timestamptz,
    confirmed_at  timestamptz,
    abandoned_by  uuid references person,
    reason        text,
    version       integer     not null,
    constraint payment_run_authorised_by_another check (authorised_by <> prepared_by),
    constraint payment_run_authorised_whole check (num_nulls(authorised_by, authorised_at, pay_on) in (0, 3)),
    constraint payment_run_sent_is_authorised
        check (status not in ('AUTHORISED', 'SENT', 'CONFIRMED') or authorised_by is not null),
    constraint payment_run_sent_has_a_file check ((status in ('SENT', 'CONFIRMED')) = (document is not null))
);

-- "payee" and "account" are as they were when the run was prepared.
create table payment_run_line (
    run        uuid    not null references payment_run,
    position   integer not null check (position > 0),
    payment    uuid    not null references payment,
    account    uuid    not null references bank_account,
    payee      text    not null check (payee <> ''),
    reference  text    not null,
    amount     bigint  not null check (amount > 0),
    outcome    text    not null default 'OPEN' check (outcome in ('OPEN', 'MADE', 'FAILED', 'ABANDONED')),
    reason     text,
    settled_by uuid references person,
    settled_at timestamptz,
    primary key (run, position),
    unique (run, payment),
    constraint payment_run_line_failed_has_reason check (outcome <> 'FAILED' or reason is not null)
);
-- A payment is in one open run at most, and made at most once.
create unique index payment_run_line_once on payment_run_line (payment) where outcome in ('OPEN', 'MADE');
create index payment_run_line_open on payment_run_line (run, position) where outcome = 'OPEN';
create index payment_run_line_account on payment_run_line (account);

--changeset almoner:payment-0002 splitStatements:false
--comment What a payment says and what its lines say is the same; control totals are those of the lines.
create function payment_in_one_state() returns trigger language plpgsql as $$
declare
    key  uuid;
    said text;
    held text;
begin
    if tg_table_name = 'payment' then key := new.id; else key := new.payment; end if;
    select status into said from payment where id = key;
    select outcome into held from payment_run_line where payment = key and outcome in ('OPEN', 'MADE');
    if said is distinct from (case when held = 'OPEN' then 'IN_RUN' when held = 'MADE' then 'MADE'
                                   when said in ('REQUESTED', 'CANCELLED') then said else 'REQUESTED' end) then
        raise exception 'payment % is % but its line is %', key, said, held using errcode = 'check_violation';
    end if;
    return null;
end $$;

create constraint trigger payment_in_one_state after insert or update of status on payment
    deferrable initially deferred for each row execute function payment_in_one_state();
create constraint trigger payment_run_line_in_one_state after insert or update of outcome on payment_run_line
    deferrable initially deferred for each row execute function payment_in_one_state();

create function payment_run_adds_up() returns trigger language plpgsql as $$
declare
    lines integer;
    pence bigint;
begin
    select count(*), coalesce(sum(amount), 0) into lines, pence from payment_run_line where run = new.id;
    if lines <> new.payments or pence <> new.total then
        raise exception 'run % says % and % but its lines are % and %', new.reference, new.payments, new.total, lines, pence
            using errcode = 'check_violation';
    end if;
    return null;
end $$;

create constraint trigger payment_run_adds_up after insert or update on payment_run
    deferrable initially deferred for each row execute function payment_run_adds_up();

create function payment_run_line_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what a line pays to whom never changes' using errcode = 'restrict_violation';
end $$;

create trigger payment_run_line_stays before update of run, position, payment, account, payee, reference, amount
    on payment_run_line for each row execute function payment_run_line_stays();
create trigger payment_run_line_never_goes before delete or truncate
    on payment_run_line for each statement execute function payment_run_line_stays();

create function payment_run_file_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the file of a run is written once' using errcode = 'restrict_violation';
end $$;

create trigger payment_run_file_stays before update of document on payment_run for each row
    when (old.document is not null and new.document is distinct from old.document)
    execute function payment_run_file_stays();
