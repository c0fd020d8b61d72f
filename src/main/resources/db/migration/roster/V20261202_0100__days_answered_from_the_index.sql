-- Who is on the roll, class by class, for whoever counts a whole county: answered from the index, without opening each child's file.
create index child_here on roster.child (county_id, class_id, id) include (school_id) where left_on is null;

-- Who was where and who counted on a day, likewise.
create index enrolment_of_a_day on roster.enrolment (county_id, from_on) include (child_id, school_id, class_id, until_on, ended, mistaken);
drop index roster.enrolment_by_beginning;
create index spell_of_a_day on roster.spell (county_id, definition, from_on) include (child_id, until_on, answer, ground);
drop index roster.spell_of_a_definition_by_beginning;
