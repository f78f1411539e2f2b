--liquibase formatted sql

--changeset almoner:fund-0030
--comment A round may ask that a signatory signs every application off before it is submitted; no round did before.
alter table round disable trigger user;
update round set entry = entry || '{"signOff": false}';
alter table round enable trigger user;
alter table round add constraint round_says_whether_signed_off check (jsonb_typeof(entry -> 'signOff') = 'boolean');
