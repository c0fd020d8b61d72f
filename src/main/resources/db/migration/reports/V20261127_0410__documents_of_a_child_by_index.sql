-- A foreign key is looked up whole.
drop index reports.document_by_child;
create index document_by_child on reports.document (county_id, child_id);
