--liquibase formatted sql

--changeset almoner:organisation-0013
--comment Ties are looked for at every task list of a reviewer; a name is made plain when it is written, not at each look.
drop index organisation_by_plain_name;
alter table organisation add plain_name text generated always as (plain_name(name)) stored;
create index organisation_by_plain_name on organisation (plain_name);
