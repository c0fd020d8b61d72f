-- Who moved between two days is asked by one definition: answered from the index alone.
create index spell_of_a_definition_by_beginning on roster.spell (county_id, definition, from_on) include (child_id);
create index spell_of_a_definition_by_end on roster.spell (county_id, definition, until_on) include (child_id) where until_on is not null;
drop index roster.spell_by_beginning;
drop index roster.spell_by_end;
