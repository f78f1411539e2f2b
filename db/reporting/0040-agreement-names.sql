--liquibase formatted sql

--changeset almoner:reporting-0040
create view report_name as
select report.id as subject, 'Report on ' || report.title || ', ' || agreement.reference as name, application.reference
from report
join agreement on agreement.id = report.agreement
join award on award.id = agreement.award
join application on application.id = award.application;

--changeset almoner:reporting-0041
select add_names('report_name');
