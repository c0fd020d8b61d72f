-- The files do not know what a child is; whoever knows says who sees a child's files, and that they go with the child.
alter table files.file add foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade;
create policy seen_with_the_child on files.file
    using (exists (select from roster.child where child.county_id = file.county_id and child.id = file.child_id));
