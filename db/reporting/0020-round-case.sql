--liquibase formatted sql

--changeset almoner:reporting-0020
--comment Everything of a round that goes through a process, by the process it goes through.
create view round_case as
select id as round, 'round' as process, id as subject from round
union all
select round, 'application', id from application
union all
select application.round, 'review', review.id from review join application on application.id = review.application
union all
select round, 'award', id from award
union all
select round, 'agreement', id from agreement;
