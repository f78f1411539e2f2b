--liquibase formatted sql

--changeset almoner:application-0070 splitStatements:false
--comment Where the round asks for it, nothing is submitted without the signature of another person than who submits.
create function refuse_unsigned() returns trigger language plpgsql as $$
begin
    if (select (entry ->> 'signOff')::boolean from round where id = new.round)
       and not exists (select from sign_off where application = new.id and signed_by <> new.submitted_by) then
        raise exception 'application % has not been signed off', new.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger application_signed_off before update on application
    for each row when (old.status = 'DRAFT' and new.status = 'SUBMITTED') execute function refuse_unsigned();
