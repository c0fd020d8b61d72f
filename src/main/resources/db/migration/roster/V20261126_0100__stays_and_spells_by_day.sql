-- Who came, went or changed between two days is found by the days, without going through all who did not.
create index enrolment_by_beginning on roster.enrolment (county_id, from_on);
create index enrolment_by_end on roster.enrolment (county_id, until_on) where until_on is not null;
create index spell_by_beginning on roster.spell (county_id, from_on);
create index spell_by_end on roster.spell (county_id, until_on) where until_on is not null;
