--liquibase formatted sql

--changeset almoner:reporting-0030
create view payment_name as
select payment.id as subject, 'Payment of ' || payment.reference as name, application.reference
from payment
left join award on award.id = payment.award
left join application on application.id = award.application;

create view payment_run_name as
select id as subject, reference as name, reference from payment_run;

create view bank_account_name as
select account.id as subject, 'Bank details of ' || organisation.name as name, cast(null as text) as reference
from bank_account account
join organisation on organisation.id = account.organisation;

--changeset almoner:reporting-0031
select add_names('payment_name'), add_names('payment_run_name'), add_names('bank_account_name');
