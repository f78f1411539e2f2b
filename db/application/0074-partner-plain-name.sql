--liquibase formatted sql

--changeset almoner:application-0074
--comment Plain names and numbers are made when a partner is written, as those of organisations are.
drop index partner_by_plain_name;
drop index partner_by_plain_number;
drop index partner_by_company_number;
alter table partner
    add plain_name text generated always as (plain_name(name)) stored,
    add plain_number text generated always as (plain_number(registration)) stored,
    add company_number text generated always as (lpad(plain_number(registration), 8, '0')) stored;
create index partner_by_plain_name on partner (plain_name);
create index partner_by_plain_number on partner (plain_number);
create index partner_by_company_number on partner (company_number);
create or replace view partnership as
  select p.application, o.id as organisation
    from partner p join organisation o on o.plain_name = p.plain_name where p.plain_name <> ''
  union
  select p.application, o.id
    from partner p join organisation o on o.company_number = p.company_number
   where p.registration <> '' and p.kind <> 'CHARITY'
  union
  select p.application, o.id
    from partner p join organisation o on o.company_number = p.plain_number
   where p.registration <> ''
  union
  select p.application, o.id
    from partner p join organisation o on o.charity_number = p.plain_number
   where p.registration <> '';
