-- No event went unheard
select subject, event || ' was taken by no process' as finding from alarm where settled_at is null
