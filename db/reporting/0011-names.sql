--liquibase formatted sql

--changeset almoner:reporting-0011 splitStatements:false
--comment Adds the names of a view (subject, name, reference) to subject_name, whatever others have added to it.
create function add_names(source text) returns void language plpgsql as $$
begin
    execute format('create or replace view subject_name as %s union all select subject, name, reference from %I',
                   rtrim(pg_get_viewdef('subject_name'::regclass), ';'), source);
end $$;

--changeset almoner:reporting-0012
create view transfer_name as
select id as subject, reference as name, reference from transfer;

create view recovery_name as
select recovery.id as subject, recovery.reference as name, application.reference
from recovery
join award on award.id = recovery.award
join application on application.id = award.application;

--changeset almoner:reporting-0013
select add_names('transfer_name'), add_names('recovery_name');
