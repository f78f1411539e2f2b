--liquibase formatted sql

--changeset almoner:application-0027
--comment Other organisations in a consortium: named in the application, never applicants themselves.
create table partner (
  application uuid not null references application on delete cascade,
  position integer not null,
  number integer not null check (number between 1 and 99),
  name text not null check (name <> '' and length(name) <= 1000),
  kind text not null check (kind in ('COMPANY', 'CHARITY', 'PUBLIC_BODY', 'UNIVERSITY', 'OTHER')),
  registration text not null check (length(registration) <= 1000),
  country text not null check (length(country) <= 1000),
  role text not null check (length(role) <= 1000),
  primary key (application, number)
);
alter table cost_line add partner integer;
alter table cost_line add constraint cost_line_is_of_a_partner
  foreign key (application, partner) references partner (application, number) deferrable initially deferred;
