-- All rooms of a school, those that are closed as well.
create index room_by_school on mind.room (county_id, school_id);
