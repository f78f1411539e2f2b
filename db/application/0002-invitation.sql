--liquibase formatted sql

--changeset almoner:application-0010
--comment The application an invited one grew out of: the same organisation's, in the round that its own round follows.
alter table application add origin uuid references application;
alter table application add constraint application_is_not_its_own_origin check (origin <> id);
create index application_by_origin on application (origin) where origin is not null;

create table invitation (
  id uuid primary key,
  round uuid not null references round,
  organisation uuid not null references organisation,
  origin uuid references application,
  amount bigint not null check (amount > 0),
  exemption text check (exemption in ('ONLY_PROVIDER', 'CONTINUATION', 'EMERGENCY', 'NAMED_IN_LAW', 'INTERNATIONAL_AGREEMENT')),
  reason text not null check (reason <> '' and length(reason) <= 5000),
  expires_at timestamptz not null,
  invited_at timestamptz not null,
  invited_by uuid references person,
  status text not null check (status in ('OPEN', 'TAKEN_UP', 'ENDED')),
  version integer not null,
  constraint invitation_has_origin_or_exemption check ((origin is null) <> (exemption is null))
);
create unique index invitation_once on invitation (round, organisation) where status <> 'ENDED';
create index invitation_by_organisation on invitation (organisation, status);

--changeset almoner:application-0011 splitStatements:false
--comment Nobody applies uninvited where a round is by invitation, whatever asks for it.
create function application_is_invited() returns trigger language plpgsql as $$
begin
  if exists (select from round r where r.id = new.round and r.kind <> 'OPEN_COMPETITION')
     and not exists (select from invitation i where i.round = new.round and i.organisation = new.organisation
                        and i.status <> 'ENDED' and i.origin is not distinct from new.origin) then
    raise exception 'organisation % is not invited to round %', new.organisation, new.round using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger application_is_invited before insert or update of round, organisation, origin on application
  for each row execute function application_is_invited();
