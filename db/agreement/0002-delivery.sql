--liquibase formatted sql

--changeset almoner:agreement-0003
alter table agreement
    add conditions       text[]      not null default '{}',
    add document         uuid references document (id),
    add document_hash    text,
    add signed_sha256    text,
    add countersigned_by uuid references person (id),
    add countersigned_at timestamptz,
    add vetted_by        uuid references person (id),
    add vetted_at        timestamptz,
    add vetted_override  text,
    add payee            text        not null default 'UNKNOWN' check (payee in ('UNKNOWN', 'NAMED', 'VERIFIED')),
    add reason           text        not null default '',
    drop constraint agreement_status_check,
    drop constraint agreement_active_is_signed,
    add constraint agreement_status_check
        check (status in ('OPEN', 'ACTIVE', 'SUSPENDED', 'CLOSING', 'CLOSED', 'TERMINATED')),
    add constraint agreement_document_whole check (num_nulls(document, document_hash) in (0, 2)),
    add constraint agreement_countersigned_whole check (num_nulls(countersigned_by, countersigned_at) in (0, 2)),
    add constraint agreement_countersigned_by_another check (countersigned_by <> signed_by),
    add constraint agreement_vetted_whole check (num_nulls(vetted_by, vetted_at, vetted_override) in (0, 3)),
    add constraint agreement_stopped_for_a_reason check (reason <> '' or status not in ('SUSPENDED', 'TERMINATED'));

--changeset almoner:agreement-0004
--comment Holds for what takes effect from now on.
alter table agreement
    add constraint agreement_signed_what_was_printed check (signed_sha256 = document_hash) not valid,
    add constraint agreement_in_effect_is_ready check (status in ('OPEN', 'TERMINATED') or (
        num_nulls(signed_by, countersigned_by, vetted_by) = 0 and payee = 'VERIFIED')) not valid;

create index agreement_by_round on agreement (round);
create index agreement_by_status on agreement (status, id);

alter table agreement_milestone add reached_at timestamptz;
create index agreement_milestone_due on agreement_milestone (due) where reached_at is null;

create table agreement_check (
    agreement uuid    not null references agreement (id),
    item      text    not null,
    passed    boolean not null,
    note      text    not null,
    primary key (agreement, item),
    constraint agreement_check_failed_says_why check (passed or note <> '')
);

create table agreement_instalment (
    agreement      uuid    not null references agreement (id),
    position       integer not null check (position >= 0),
    financial_year integer not null check (financial_year between 2000 and 2200),
    amount         bigint  not null check (amount >= 0),
    primary key (agreement, position),
    unique (agreement, financial_year)
);

insert into agreement_instalment (agreement, position, financial_year, amount)
select agreement, row_number() over (partition by agreement order by year) - 1, year, sum(amount)
from (select agreement, amount, extract(year from due - interval '3 months')::integer as year from agreement_milestone) due
group by agreement, year;

--changeset almoner:agreement-0005 splitStatements:false
--comment Milestones and financial years both add up to the agreement to the penny, checked when the transaction ends.
create or replace function agreement_adds_up() returns trigger language plpgsql as $$
declare
    whole bigint;
    key   uuid;
    milestones bigint;
    years bigint;
begin
    if tg_table_name = 'agreement' then key := new.id;
    elsif tg_op = 'DELETE' then key := old.agreement;
    else key := new.agreement;
    end if;
    select amount into whole from agreement where id = key;
    select coalesce(sum(amount), 0) into milestones from agreement_milestone where agreement = key;
    select coalesce(sum(amount), 0) into years from agreement_instalment where agreement = key;
    if whole <> milestones or whole <> years then
        raise exception 'agreement % is % pence but its milestones are % and its financial years %',
            key, whole, milestones, years using errcode = 'check_violation';
    end if;
    return null;
end $$;

create constraint trigger agreement_instalment_adds_up after insert or update or delete on agreement_instalment
    deferrable initially deferred for each row execute function agreement_adds_up();
