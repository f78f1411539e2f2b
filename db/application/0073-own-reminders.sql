--liquibase formatted sql

--changeset almoner:application-0073
--comment Time given to one draft has a process of its own, which reminds by that draft's own deadline: once of each moment before each such deadline.
alter table extension add id uuid;
update extension set id = gen_random_uuid();
alter table extension alter id set not null;
alter table extension add constraint extension_is_one unique (id);
alter table draft_reminder add deadline timestamptz;
alter table draft_reminder drop constraint draft_reminder_pkey;
alter table draft_reminder add constraint draft_reminder_once unique nulls not distinct (application, before, deadline);
