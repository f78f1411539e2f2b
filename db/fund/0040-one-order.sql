--liquibase formatted sql

--changeset almoner:fund-0040
--comment What is a set has one order, so that frozen terms are the same whoever writes them; before, the order was by chance.
alter table round disable trigger user;
update round set entry = jsonb_set(entry, '{nations}', (
    select coalesce(jsonb_agg(nation order by array_position(array['ENGLAND', 'SCOTLAND', 'WALES', 'NORTHERN_IRELAND'], nation)), '[]')
    from jsonb_array_elements_text(entry -> 'nations') as nation));
update round set form = jsonb_set(form, '{sections}', (
    select jsonb_agg(jsonb_set(section, '{questions}', (
        select coalesce(jsonb_agg(case when jsonb_typeof(question -> 'shownWhen' -> 'is') = 'array'
            then jsonb_set(question, '{shownWhen,is}', (
                select coalesce(jsonb_agg(choice order by choice collate "C"), '[]')
                from jsonb_array_elements_text(question -> 'shownWhen' -> 'is') as choice))
            else question end order by place), '[]')
        from jsonb_array_elements(section -> 'questions') with ordinality as asked (question, place))) order by position)
    from jsonb_array_elements(form -> 'sections') with ordinality as part (section, position)))
where jsonb_path_exists(form, '$.sections[*].questions[*].shownWhen.is[1]');
alter table round enable trigger user;
