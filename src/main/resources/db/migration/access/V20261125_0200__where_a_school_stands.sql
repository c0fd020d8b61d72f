alter table access.org
    add latitude  numeric(7,5) check (latitude between 3 and 54),
    add longitude numeric(8,5) check (longitude between 73 and 136),
    add constraint org_stands_by_both_degrees check (num_nulls(latitude, longitude) in (0, 2)),
    add constraint only_schools_stand_somewhere check (latitude is null or kind in ('SCHOOL','TEACHING_POINT'));
comment on column access.org.latitude is '学校所在纬度（度），没有填为空 [public]';
comment on column access.org.longitude is '学校所在经度（度），没有填为空 [public]';
