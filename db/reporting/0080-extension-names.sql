--liquibase formatted sql

--changeset almoner:reporting-0080
create view extension_name as
select extension.id as subject, organisation.name, application.reference
from extension
join application on application.id = extension.application
join organisation on organisation.id = application.organisation;

--changeset almoner:reporting-0081
select add_names('extension_name');
