--liquibase formatted sql

--changeset almoner:application-0071
--comment Partners are typed, not chosen. Which registered organisations they are is found by name, without its legal form, or by number; company numbers are often written without their leading zeros.
create index partner_by_plain_name on partner (plain_name(name));
create index partner_by_plain_number on partner (plain_number(registration));
create index partner_by_company_number on partner (lpad(plain_number(registration), 8, '0'));
create view partnership as
  select p.application, o.id as organisation
    from partner p join organisation o on plain_name(o.name) = plain_name(p.name) where plain_name(p.name) <> ''
  union
  select p.application, o.id
    from partner p join organisation o on o.company_number = lpad(plain_number(p.registration), 8, '0')
   where p.registration <> '' and p.kind <> 'CHARITY'
  union
  select p.application, o.id
    from partner p join organisation o on plain_number(p.registration) in (o.company_number, o.charity_number)
   where p.registration <> '';
