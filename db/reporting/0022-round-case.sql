--liquibase formatted sql

--changeset almoner:reporting-0030
create or replace view round_case as
select id as round, 'round' as process, id as subject from round
union all
select round, 'application', id from application
union all
select application.round, 'review', review.id from review join application on application.id = review.application
union all
select round, 'award', id from award
union all
select round, 'agreement', id from agreement
union all
select agreement.round, 'report', report.id from report join agreement on agreement.id = report.agreement
union all
select round, 'claim', id from claim;
