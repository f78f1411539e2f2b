--liquibase formatted sql

--changeset almoner:fund-0031 splitStatements:false
--comment What applications are judged by stays as it was published, as the form and the other terms do.
create function refuse_changed_criteria() returns trigger language plpgsql as $$
begin
    if exists (select from round where id in (old.round, new.round) and status <> 'DRAFT') then
        raise exception 'the criteria of round % are frozen', coalesce(old.round, new.round)
            using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger criteria_frozen before insert or update or delete on criterion
    for each row execute function refuse_changed_criteria();
