--liquibase formatted sql

--changeset almoner:organisation-0012 splitStatements:false
--comment A name without case, punctuation and legal form, so that "Beacon Ltd." is "BEACON LIMITED", as review.Ties has it.
create function plain_name(name text) returns text language sql immutable strict parallel safe as $$
    select btrim(regexp_replace(regexp_replace(regexp_replace(
        lower(normalize(name, NFKC) collate "pg_c_utf8"),
        '[^[:alnum:]]+', ' ', 'g'), '\m(ltd|limited|plc|llp|cic|cio|the)\M', ' ', 'g'), '\s+', ' ', 'g'))
$$;
create function plain_number(number text) returns text language sql immutable strict parallel safe as $$
    select upper(regexp_replace(number, '[^[:alnum:]]+', '', 'g'))
$$;
create index organisation_by_plain_name on organisation (plain_name(name));
