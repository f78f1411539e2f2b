--liquibase formatted sql

--changeset almoner:award-0001
create table award (
    id               uuid primary key,
    application      uuid        not null unique references application (id),
    round            uuid        not null references round (id),
    organisation     uuid        not null references organisation (id),
    reference        text        not null unique,
    requested        bigint      not null check (requested > 0),
    score            numeric(6, 4) not null check (score between 0 and 5),
    divergent        boolean     not null,
    proposed_at      timestamptz not null,
    status           text        not null check (status in ('PROPOSED', 'RECOMMENDED', 'RESERVE', 'DECLINED', 'APPROVED',
                                                            'OFFERED', 'ACCEPTED', 'REFUSED', 'LAPSED', 'WITHDRAWN')),
    moderated_by     uuid references person (id),
    amount           bigint check (amount > 0 and amount <= requested),
    reason           text,
    reserve_position integer check (reserve_position > 0),
    decided_by       uuid references person (id),
    decided_at       timestamptz,
    offer_expires_at timestamptz,
    answered_by      uuid references person (id),
    version          integer     not null,
    constraint award_decided_has_decider check (status in ('PROPOSED', 'WITHDRAWN') or decided_by is not null),
    constraint award_with_money_has_amount check (status not in ('RECOMMENDED', 'RESERVE', 'APPROVED', 'OFFERED', 'ACCEPTED')
                                                  or amount is not null),
    constraint award_offered_has_expiry check (status not in ('OFFERED', 'ACCEPTED', 'REFUSED', 'LAPSED')
                                               or offer_expires_at is not null)
);

create index award_by_round on award (round, status);
create index award_by_organisation on award (organisation, round);
create unique index award_reserve_queue on award (round, reserve_position) where reserve_position is not null;

create table award_approval (
    award    uuid        not null references award (id),
    position integer     not null check (position between 0 and 1),
    by       uuid        not null references person (id),
    at       timestamptz not null,
    primary key (award, position),
    constraint award_approved_once_by_each unique (award, by)
);

--changeset almoner:award-0002 splitStatements:false
--comment Four eyes, held by the database too: who decided or moderated an award cannot also approve it.
create function award_approval_is_by_another() returns trigger language plpgsql as $$
begin
    if exists (select from award a where a.id = new.award and new."by" in (a.decided_by, a.moderated_by)) then
        raise exception 'award % cannot be approved by the person who decided it', new.award using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger award_approval_is_by_another before insert or update on award_approval
    for each row execute function award_approval_is_by_another();
