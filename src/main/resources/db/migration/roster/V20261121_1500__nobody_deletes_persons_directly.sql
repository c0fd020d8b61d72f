-- It let the application take out anybody of the county. Persons go through roster.forget_strays only, which takes
-- those whom no child is tied to any more.
drop policy removed_with_a_child on roster.person;
