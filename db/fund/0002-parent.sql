--liquibase formatted sql

--changeset almoner:fund-0006
--comment A follow-on round names the round whose finished agreements may be invited into it.
alter table round add parent uuid references round;
alter table round add constraint round_is_not_its_own_parent check (parent <> id);
alter table round add constraint round_only_follow_on_has_parent check (parent is null or kind = 'FOLLOW_ON');
alter table round add constraint round_follows_on_once_published
    check (status = 'DRAFT' or kind <> 'FOLLOW_ON' or parent is not null);
create index round_by_parent on round (parent) where parent is not null;
create trigger round_parent_frozen before update on round
    for each row when (old.status <> 'DRAFT' and old.parent is distinct from new.parent)
    execute function refuse_changed_terms();
