-- Who is behind is asked by class, by helper and by school, from the beginning of a school year to a day; what is planned
-- for the days to come lies behind that day and is not read.
create index quota_behind_of_class on care.quota (county_id, class_id, period_from) where done < owed and not excused;
create index quota_behind_of_helper on care.quota (county_id, helper_id, period_from) where helper_id is not null and done < owed and not excused;
create index quota_behind_of_school on care.quota (county_id, school_id, period_from) where done < owed and not excused;
-- The periods of a duty, one after the other.
create index quota_by_duty_and_period on care.quota (county_id, duty_id, period_from);
drop index care.quota_by_duty;
drop index care.quota_open_of_school;
drop index care.quota_open_of_county;
