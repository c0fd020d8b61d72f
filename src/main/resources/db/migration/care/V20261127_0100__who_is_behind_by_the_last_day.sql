-- What was missed long ago is told apart in the index: a queue of this school year does not fetch the years before.
drop index care.quota_behind_of_school;
create index quota_behind_of_school on care.quota (county_id, school_id, period_from, makeup_until) where done < owed and not excused;

-- The latest period of a duty is its last entry, with the days of making up.
drop index care.quota_by_duty_and_period;
create index quota_by_duty_and_period on care.quota (county_id, duty_id, period_from, makeup_until);
