--liquibase formatted sql

--changeset almoner:application-0055
--comment How many applications an organisation may have in a round is one of the round's rules of entry.
drop index application_one_per_organisation;
create index application_by_round_and_organisation on application (round, organisation) where status <> 'WITHDRAWN';

--changeset almoner:application-0056 splitStatements:false
create function refuse_too_many_applications() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.round::text || new.organisation::text, 0));
    if (select count(*) from application
         where round = new.round and organisation = new.organisation and status <> 'WITHDRAWN')
       >= (select (entry ->> 'applications')::integer from round where id = new.round) then
        raise exception 'organisation % has all the applications it may have in round %', new.organisation, new.round
            using errcode = 'unique_violation';
    end if;
    return new;
end $$;
create trigger application_number_allowed before insert on application
    for each row when (new.status <> 'WITHDRAWN') execute function refuse_too_many_applications();
