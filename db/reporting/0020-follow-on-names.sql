--liquibase formatted sql

--changeset almoner:reporting-0020
create view investment_name as
select investment.id as subject, 'Follow-on of ' || investment.reference as name, application.reference
from investment join application on application.id = investment.application;

create view invitation_name as
select invitation.id as subject, 'Invitation to ' || round.code || ': ' || organisation.name as name, round.code as reference
from invitation
join round on round.id = invitation.round
join organisation on organisation.id = invitation.organisation;

create view assistance_name as
select assistance.id as subject, 'Subsidy of ' || organisation.name as name, cast(null as text) as reference
from assistance join organisation on organisation.id = assistance.organisation;

--changeset almoner:reporting-0021
select add_names('investment_name'), add_names('invitation_name'), add_names('assistance_name');
