-- Help ends when its child goes to another school or into another file.
create index duty_by_child on access.duty (county_id, child_id) where child_id is not null;
