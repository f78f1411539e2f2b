--liquibase formatted sql

--changeset almoner:reporting-0030
create view claim_name as
select claim.id as subject, coalesce('Claim ' || claim.reference, 'A draft claim') as name, application.reference
from claim
join award on award.id = claim.award
join application on application.id = award.application;

--changeset almoner:reporting-0031
select add_names('claim_name');
