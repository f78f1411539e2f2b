--liquibase formatted sql

--changeset almoner:reporting-0060
create view quarantined_name as
select document.id as subject, document.name,
       (select application.reference from application_attachment join application on application.id = application
         where application_attachment.document = document.id limit 1) as reference
from document
join document_scan on document_scan.document = document.id
where document_scan.state = 'QUARANTINED';

--changeset almoner:reporting-0061
select add_names('quarantined_name');
